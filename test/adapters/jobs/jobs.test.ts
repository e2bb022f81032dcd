import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import type { Paper } from '#domain/decision/paper.ts'
import type { Jobs } from '../../../main/services/ports.ts'
import { createJobs, type JobsOptions } from '../../../main/adapters/jobs/create-jobs.ts'
import { inlineJobs } from '../../../main/adapters/jobs/inline-jobs.ts'

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const misbehaving = source('misbehaving-worker.ts')
const real = source('../../../main/adapters/jobs/worker.ts')
const sample = {
  path: source('../../fixtures/case/framework-sample.json'),
  filename: 'framework-sample.json',
}

const open: Jobs[] = []
const notes: string[] = []
function pool(options: Partial<JobsOptions> = {}): Jobs {
  const log = {
    note: (event: string, facts?: object) => void notes.push(`${event} ${JSON.stringify(facts)}`),
    problem: () => undefined,
  }
  const jobs = createJobs({ workerFile: misbehaving, log, size: 1, ...options })
  open.push(jobs)
  return jobs
}
afterEach(async () => {
  notes.length = 0
  await Promise.all(open.splice(0).map((jobs) => jobs.close()))
})
const read = (jobs: Jobs, path: string, cancel?: { cancelled: boolean }) =>
  jobs.run('import.read', { path, filename: `${path}.csv` }, cancel)
const fine = async (jobs: Jobs) =>
  expect(await read(jobs, 'fine')).toMatchObject({ ok: true, value: { title: 'fine.csv' } })

describe('the pool', () => {
  it('reads a real file on a worker as on the own thread', async () => {
    const there = await pool({ workerFile: real }).run('import.read', sample)
    expect(there).toMatchObject({ ok: true, value: { title: 'What Standards Could Be' } })
    expect(there).toEqual(await inlineJobs().run('import.read', sample))
  })
  it('sets a document as bytes', async () => {
    const paper: Paper = {
      language: 'en',
      title: 'Decision MC-2026-001',
      author: 'Committee',
      subject: 'Credit decision',
      createdAt: '2026-11-21T20:00:00.000Z',
      headLeft: 'Committee',
      headRight: 'MC-2026-001',
      foot: 'Page {page} of {pages}',
      blocks: [{ kind: 'paragraph', text: 'Carried.', tone: 'body' }],
    }
    const set = await pool({ workerFile: real }).run('paper.pdf', paper)
    expect(set.ok && Buffer.from(set.value).toString('latin1', 0, 5)).toBe('%PDF-')
  })
  it('passes a refusal on as it is', async () => {
    const refusal = {
      kind: 'file',
      problem: 'unreadable',
      file: 'gone.csv',
      detail: 'it is not there any more',
    }
    expect(
      await pool({ workerFile: real }).run('import.read', { path: source('gone.csv'), filename: 'gone.csv' }),
    ).toEqual({ ok: false, refusal })
  })
  it('does many jobs with few workers, in turn', async () => {
    const jobs = pool({ size: 2 })
    const names = Array.from({ length: 12 }, (_, i) => `file ${i}`)
    const done = await Promise.all(names.map((name) => read(jobs, name)))
    expect(done.map((result) => result.ok && result.value.title)).toEqual(names.map((name) => `${name}.csv`))
  })
  it('refuses a job that eats memory, alone', async () => {
    const jobs = pool({ limits: { memoryMb: 48 } })
    const [eater, waiting] = await Promise.all([read(jobs, 'eat memory'), read(jobs, 'fine')])
    expect(eater).toMatchObject({
      ok: false,
      refusal: { kind: 'file', problem: 'too-large', file: 'eat memory.csv' },
    })
    expect(waiting.ok).toBe(true)
    expect(notes).toEqual(['job-failed {"kind":"import.read","why":"memory"}'])
  })
  it('refuses a job that takes too long, alone', async () => {
    const jobs = pool({ limits: { timeMs: 600 } })
    expect(await read(jobs, 'run for ever')).toMatchObject({
      ok: false,
      refusal: { kind: 'file', problem: 'too-large' },
    })
    await fine(pool())
    expect(notes).toEqual(['job-failed {"kind":"import.read","why":"time"}'])
  })
  it('refuses the job whose worker ended, alone', async () => {
    const jobs = pool()
    expect(await read(jobs, 'exit')).toMatchObject({
      ok: false,
      refusal: { kind: 'file', problem: 'unreadable' },
    })
    await fine(jobs)
  })
  it('throws what a job throws: that is a bug, not an answer', async () => {
    const jobs = pool()
    await expect(read(jobs, 'throw')).rejects.toThrow('a bug in the job')
    await expect(read(jobs, 'crash later')).rejects.toThrow('nobody waits for this')
    await fine(jobs)
  })
  it('throws for a worker that cannot start, and does not hang', async () => {
    await expect(read(pool({ workerFile: source('no-such-worker.ts') }), 'fine')).rejects.toThrow(
      'no-such-worker',
    )
  })
  it('stops a job under way, a job that waits, and one that never began, when cancelled', async () => {
    const jobs = pool()
    const cancels = [{ cancelled: false }, { cancelled: false }, { cancelled: true }]
    const runs = cancels.map((cancel) => read(jobs, 'run for ever', cancel))
    cancels.forEach((cancel) => (cancel.cancelled = true))
    expect(await Promise.all(runs)).toEqual(
      cancels.map(() => ({ ok: false, refusal: { kind: 'cancelled' } })),
    )
    await fine(jobs)
  })
  it('starts a new worker after the old one went for want of work', async () => {
    const jobs = pool({ limits: { idleMs: 1 } })
    await fine(jobs)
    await new Promise((resolve) => setTimeout(resolve, 60))
    await fine(jobs)
  })
  it('settles everything when it closes, and takes nothing after', async () => {
    const jobs = pool()
    const runs = [read(jobs, 'run for ever'), read(jobs, 'fine')]
    await jobs.close()
    const cancelled = { ok: false, refusal: { kind: 'cancelled' } }
    expect(await Promise.all([...runs, read(jobs, 'fine')])).toEqual([cancelled, cancelled, cancelled])
  })
})

describe('jobs on the own thread', () => {
  it('stop when cancelled or closed', async () => {
    const jobs = inlineJobs()
    expect(await jobs.run('import.read', sample, { cancelled: true })).toEqual({
      ok: false,
      refusal: { kind: 'cancelled' },
    })
    await jobs.close()
    expect(await jobs.run('import.read', sample)).toEqual({ ok: false, refusal: { kind: 'cancelled' } })
  })
})
