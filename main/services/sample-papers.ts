import type { Block, Paper } from '#domain/decision/paper.ts'
import type { Sha256 } from '#domain/ids.ts'
import type { Opened } from './opened.ts'
import type { Jobs } from './ports.ts'
import { told } from './sample-keys.ts'
import type { StoryCase } from './sample-story-case.ts'
import type { StoryPaper } from './sample-story-paper.ts'

/** A paper of the story as it lies in the store. */
export interface StoredPaper {
  readonly bytes: number
  readonly sha256: Sha256
}

/** Sets every paper of the story as a real PDF, all at once, and stores each as an attachment. */
export async function setPapers(
  opened: Opened,
  cases: readonly StoryCase[],
  jobs: Jobs,
): Promise<ReadonlyMap<StoryPaper, StoredPaper>> {
  const papers = cases.flatMap(({ documents, openedAt }) => documents.map((paper) => ({ paper, openedAt })))
  const set = await Promise.all(
    papers.map(async ({ paper, openedAt }) => {
      const bytes = told(await jobs.run('paper.pdf', paperOfStory(paper, openedAt)))
      return { paper, bytes }
    }),
  )
  const stored = new Map<StoryPaper, StoredPaper>()
  for (const { paper, bytes } of set) {
    const put = await opened.store.putAttachment(
      (async function* () {
        yield bytes
      })(),
      bytes.length,
    )
    stored.set(paper, told(put))
  }
  return stored
}

/** Headed paragraphs and tables, with what the paper is at the head of each page and its number at the foot. */
export function paperOfStory(paper: StoryPaper, createdAt: string): Paper {
  return {
    language: paper.language,
    title: paper.title,
    author: paper.subtitle,
    subject: paper.subtitle,
    createdAt,
    headLeft: paper.subtitle,
    headRight: '',
    foot: '{page} / {pages}',
    blocks: [
      { kind: 'title', text: paper.title, subtitle: paper.subtitle },
      ...paper.sections.flatMap(([heading, parts]): Block[] => [
        { kind: 'heading', text: heading },
        ...parts.map((part): Block =>
          typeof part === 'string'
            ? { kind: 'paragraph', text: part, tone: 'body' }
            : {
                kind: 'table',
                caption: part.caption,
                columns: part.columns.map(([head, share]) => ({ head, share, align: 'start' })),
                rows: part.rows.map((row) => row.map((text) => ({ text }))),
              },
        ),
      ]),
    ],
  }
}
