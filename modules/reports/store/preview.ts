// A draft with its numbers in it, read afresh at every look.
import { answering, type Me, type Row } from '#core/kernel'
import { figuresOf } from '../domain/block.ts'
import { mustBeAPeriod } from '../actions/begin.ts'
import { definitionsOf, fill } from '../filling/fill.ts'
import { figureWords } from '../filling/words.ts'
import { type Preview, preview } from '../queries/reports.ts'
import { type AskedNumbers, numberStatements, numbersFrom } from './numbers.ts'

const tell = (rows: Row[][], { me, input, now }: { me: Me; input: AskedNumbers; now: string }): Preview => {
  const { figures, answer } = numbersFrom(rows, input, { me, now })
  const words = figureWords(input.language)
  const filling = { figures, sideName: words.side, partName: words.part, goneName: words.gone }
  return {
    content: fill(input.blocks, filling),
    definitions: definitionsOf(figuresOf(input.blocks), filling),
    cut_off_at: now,
    shifts_waiting: answer.shifts_waiting,
    figures: answer.figures.map(({ key, is_measured, is_indicator, has_data }) => {
      const { label, unit, dimensions } = figures.get(key) ?? { label: key, unit: '', dimensions: [] }
      return { key, label, unit, is_measured, is_indicator, has_data, dimensions: [...dimensions] }
    }),
  }
}

export const previewAnswering = answering(preview, {
  statements: (input, me) => {
    mustBeAPeriod(input)
    return numberStatements(input, me)
  },
  tell,
})
