// A report as it will be read: the same parts that the PDF is made of, on the screen. What is not told says why here too.
import type { Block, ChartBlock, TableBlock } from '#core/documents'
import type { Definition, Filled } from '../domain/filled.ts'
import type { Language } from '../domain/funder-report.ts'
import { blocksFor, definitionBlocks } from '../papers/blocks.ts'
import { paperWords } from '../papers/paper.ts'

function Bars({ caption, alt, bars }: ChartBlock) {
  const top = Math.max(1, ...bars.map(({ value }) => value ?? 0))
  return (
    <figure className="reports-chart">
      <figcaption>{caption}</figcaption>
      <div role="img" aria-label={alt} className="reports-bars">
        {bars.map(({ label, value, text }) => (
          <div key={label} className="reports-bar-row">
            <span className="reports-bar-label">{label}</span>
            <span className="reports-bar-lane">
              <span className="reports-bar" style={{ inlineSize: `${((value ?? 0) / top) * 80}%` }} />
              <span className={value === null ? 'reports-untold' : 'reports-bar-text'}>{text}</span>
            </span>
          </div>
        ))}
      </div>
    </figure>
  )
}

function Lines({ caption, columns, rows }: TableBlock) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keys
    <section className="reports-table" tabIndex={0} aria-label={caption ?? columns[0]?.title}>
      <table>
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map(({ title, align }) => (
              <th key={title} scope="col" data-end={align === 'end' || undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed table have no name
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={columns[column]?.title} data-end={columns[column]?.align === 'end' || undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>
    case 'paragraph':
      return <p>{block.text}</p>
    case 'quote':
      return <blockquote>{block.text}</blockquote>
    case 'note':
      return (
        <div className="reports-note">
          <strong>{block.title}</strong>
          <p>{block.text}</p>
        </div>
      )
    case 'chart':
      return <Bars {...block} />
    case 'table':
      return <Lines {...block} />
    case 'signatures':
      return (
        <div className="reports-signatures">
          {block.labels.map((label) => (
            <span key={label}>{label}</span>
          ))}
        </div>
      )
    case 'page_break':
      return <hr className="reports-break" />
    default:
      return null
  }
}

const Parts = ({ blocks }: { blocks: readonly Block[] }) =>
  blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one block keep their order
    <Part key={at} block={block} />
  ))

export function PaperView({
  title,
  content,
  definitions,
  language,
  opened,
}: {
  title: string
  content: readonly Filled[]
  definitions: readonly Definition[]
  language: Language
  /** The block being written, to be found at a glance. */
  opened?: number
}) {
  return (
    <article className="reports-paper" lang={language} aria-label={title}>
      <h2>{title}</h2>
      {content.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks are shown in their order
        <div key={at} className="reports-block" data-opened={at === opened || undefined}>
          <Parts blocks={blocksFor(block, definitions, language)} />
        </div>
      ))}
      <Parts blocks={definitionBlocks(definitions, paperWords(language))} />
    </article>
  )
}
