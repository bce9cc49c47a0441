// A template of a funder becomes the first blocks of a report, in its language. It is only a start: every block can be changed.
import type { ReportTemplate } from '#content/reports/schema.ts'
import { newId } from '#core/kernel'
import type { Block } from '../domain/block.ts'
import type { Language } from '../domain/funder-report.ts'

type Given = ReportTemplate['sections'][number]['blocks'][number]

const blockOf = (given: Given, lang: Language): Block => {
  const block_id = newId()
  switch (given.kind) {
    case 'text':
      return { block_id, kind: 'text', text: given.text?.[lang] ?? '', hint: given.hint[lang] }
    case 'figure':
      return { block_id, kind: 'figure', figure: given.figure, note: null }
    case 'figures': {
      const { title, has_targets, rows } = given
      const told = rows.map((row) => ({ ...row, label: row.label?.[lang] ?? null }))
      return { block_id, kind: 'figures', title: title[lang], has_targets, rows: told }
    }
    case 'signature':
      return { block_id, kind: 'signature', labels: given.labels.map((label) => label[lang]) }
    case 'story':
      return { block_id, kind: 'story', called: '', text: '', consent: null }
    case 'break':
      return { block_id, kind: 'break' }
    default:
      return { block_id, ...given }
  }
}

type IsKnown = (figure: string) => boolean

/** A template serves several projects: what only another one promised is left out, and a table nothing is left of. */
const keptOf = (given: Given, isKnown: IsKnown): Given[] => {
  if (given.kind === 'figures') {
    const rows = given.rows.filter(({ figure }) => figure === null || isKnown(figure))
    return rows.length > 0 ? [{ ...given, rows }] : []
  }
  return 'figure' in given && !isKnown(given.figure) ? [] : [given]
}

export const blocksFrom = (
  template: ReportTemplate,
  lang: Language,
  isKnown: IsKnown = () => true,
): Block[] =>
  template.sections.flatMap(({ title, blocks }) => [
    ...(title ? [{ block_id: newId(), kind: 'heading' as const, text: title[lang] }] : []),
    ...blocks.flatMap((block) => keptOf(block, isKnown)).map((block) => blockOf(block, lang)),
  ])

/** The words of an earlier report, as blocks of its own. A consent was given for that one: it is asked again. */
export const copied = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => {
    const copy = { ...block, block_id: newId() }
    return copy.kind === 'story' ? { ...copy, consent: null } : copy
  })

export const emptyBlock = (kind: Block['kind'], figure: string): Block => {
  const block_id = newId()
  const empty: Record<Block['kind'], Block> = {
    heading: { block_id, kind: 'heading', text: '' },
    text: { block_id, kind: 'text', text: '', hint: null },
    figure: { block_id, kind: 'figure', figure, note: null },
    chart: { block_id, kind: 'chart', figure, by: 'month' },
    figures: { block_id, kind: 'figures', title: '', has_targets: true, rows: [] },
    parts: { block_id, kind: 'parts', figure, by: 'gender' },
    story: { block_id, kind: 'story', called: '', text: '', consent: null },
    break: { block_id, kind: 'break' },
    signature: { block_id, kind: 'signature', labels: [''] },
  }
  return empty[kind]
}
