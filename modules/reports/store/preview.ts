// A draft with its numbers in it, read afresh at every look, beside all that was told of the same figures before.
import { answering, type Me, type Row, type Statement, spanName } from '#core/kernel'
import type { Release } from '#monitoring'
import { mustBeAPeriod } from '../actions/begin.ts'
import { figuresOf } from '../domain/block.ts'
import { definitionsOf, fill } from '../filling/fill.ts'
import { Gate, type Left } from '../filling/told.ts'
import { figureWords } from '../filling/words.ts'
import { type Preview, preview } from '../queries/reports.ts'
import { type AskedNumbers, numberStatements, numbersFrom } from './numbers.ts'

const ledger = `
  select release_id, figure, definition_version, definition, period, dimension, audience, revision, position, cells, total, threshold, rounding,
    least_shifts, cut_off_at, published_at, published_by
  from monitoring.releases where network_id = $1 and (figure = any ($2) or period = $3) order by position`

export const previewStatements = (
  asked: AskedNumbers,
  me: { network_id: string; now: string },
): Statement[] => [
  {
    name: 'what was told before',
    text: ledger,
    values: [me.network_id, figuresOf(asked.blocks), spanName(asked)],
  },
  ...numberStatements(asked, me),
]

export interface Looked {
  preview: Preview
  /** Not yet in the ledger. */
  left: readonly Left[]
  earlier: readonly Release[]
}

export const lookFrom = (
  [releases = [], ...rows]: Row[][],
  asked: AskedNumbers,
  { me, now }: { me: Me; now: string },
): Looked => {
  const { figures, answer } = numbersFrom(rows, asked, { me, now })
  const words = figureWords(asked.language)
  const earlier = releases as unknown as Release[]
  const gate = new Gate({ network_id: me.network_id, period: spanName(asked), earlier })
  const filling = { figures, gate, sideName: words.side, partName: words.part, goneName: words.gone }
  return {
    preview: {
      content: fill(asked.blocks, filling),
      definitions: definitionsOf(figuresOf(asked.blocks), filling),
      cut_off_at: now,
      shifts_waiting: answer.shifts_waiting,
      figures: answer.figures.map(({ key, is_measured, is_indicator, has_data }) => {
        const { label = key, unit = '', definition } = figures.get(key) ?? {}
        const dimensions = [...(definition?.dimensions ?? [])]
        return { key, label, unit, is_measured, is_indicator, has_data, dimensions }
      }),
    },
    left: gate.left(),
    earlier,
  }
}

export const previewAnswering = answering(preview, {
  statements: (input, me) => {
    mustBeAPeriod(input)
    return previewStatements(input, me)
  },
  tell: (rows: Row[][], { me, input, now }): Preview => lookFrom(rows, input, { me, now }).preview,
})
