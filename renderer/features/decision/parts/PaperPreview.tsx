import type { Block, Paper } from '#domain/decision/paper.ts'
import { Mark } from '../../../ui/index.ts'
import css from '../paper.module.css'

/**
 * The words of the document as they will be set, for reading on the screen; page breaks are the PDF's own. The window's
 * policy shows no foreign documents inside it, so the PDF itself opens in a reader.
 */
export function PaperPreview({ paper, label }: { readonly paper: Paper; readonly label: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the keyboard
    <section className={css.scroll} aria-label={label} tabIndex={0}>
      <article className={css.paper} lang={paper.language}>
        <p className={css.head}>
          <span>{paper.headLeft}</span>
          <span>{paper.headRight}</span>
        </p>
        {paper.blocks.map((block, at) => (
          // A paper never changes while it is shown.
          <PaperBlock key={at} block={block} />
        ))}
      </article>
    </section>
  )
}

function PaperBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'title':
      return (
        <header>
          <h3 className={css.title}>{block.text}</h3>
          <p className={css.subtitle}>{block.subtitle}</p>
        </header>
      )
    case 'heading':
      return <h4 className={css.heading}>{block.text}</h4>
    case 'paragraph':
      return block.tone === 'quote' ? (
        <blockquote className={css.quote}>{block.text}</blockquote>
      ) : (
        <p className={block.tone === 'small' ? css.small : undefined}>{block.text}</p>
      )
    case 'operative':
      return <p className={css.operative}>{block.text}</p>
    case 'facts':
      return (
        <dl className={css.facts}>
          {block.rows.map((row) => (
            <div key={row.label}>
              <dt>{row.label}</dt>
              <dd>{row.value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return (
        <table className={css.table}>
          <caption>{block.caption}</caption>
          <thead>
            <tr>
              {block.columns.map((column, at) => (
                <th key={at} scope="col" data-align={column.align} style={{ inlineSize: `${column.share}%` }}>
                  {column.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column} data-align={block.columns[column]?.align}>
                    {cell.mark !== undefined && <Mark strength={cell.mark} />} {cell.text}
                    {cell.small !== undefined && <small>{cell.small}</small>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'signatures':
      return (
        <ul className={css.signatures}>
          {block.boxes.map((box) => (
            <li key={`${box.name} ${box.role}`}>
              <b>{box.name}</b>
              <span>{box.role}</span>
            </li>
          ))}
        </ul>
      )
  }
}
