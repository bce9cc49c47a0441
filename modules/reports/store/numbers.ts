// The numbers of a report: all figures of its project and period, and those it opens with their parts and months, read together
// in one trip under the row policies of who asks.
import type { Me, Row, Statement } from '#core/kernel'
import { definitionOf, type FigureDefinition, type FiguresAnswer } from '#monitoring'
import { cellsIn, cellsOf, figureAnswering, figuresAnswering, subjectsIn } from '#monitoring/server'
import { type Block, figuresOpened } from '../domain/block.ts'
import type { Language } from '../domain/funder-report.ts'
import { monthsIn, type Period } from '../domain/period.ts'
import type { ReadFigure } from '../filling/read.ts'
import { type FigureWords, figureWords } from '../filling/words.ts'

export interface AskedNumbers extends Period {
  project_id: string
  blocks: readonly Block[]
  language: Language
}
interface Asking {
  network_id: string
  now: string
}

const opened = ({ blocks }: AskedNumbers): FigureDefinition[] =>
  figuresOpened(blocks).flatMap((key) => {
    const definition = definitionOf(key)
    return definition ? [definition] : []
  })

const periodOf = ({ project_id, from_month, to_month }: AskedNumbers) => ({ project_id, from_month, to_month })

export const numberStatements = (asked: AskedNumbers, me: Asking): Statement[] => [
  ...figuresAnswering.statements(periodOf(asked), me),
  ...opened(asked).flatMap(({ key }) => figureAnswering.statements({ ...periodOf(asked), key }, me)),
]

const additive = ({ counting }: FigureDefinition): boolean => counting.how === 'sum'

/** As counted, told in the unit of the figure: hours, kilograms. */
const amounts = (
  definition: FigureDefinition,
  [cellRows, subjectRows]: Row[][],
  dimension: string,
): Map<string, number> => {
  const { counting, divide_by } = definition
  const found = new Map<string, number>()
  if (counting.how === 'distinct') {
    for (const row of subjectsIn(subjectRows))
      if (row.label === definition.key && row.dimension === dimension) found.set(row.code, row[counting.which])
    return found
  }
  if (counting.how === 'ratio') return found
  const column = (dimension === 'district' ? 'district_key' : dimension) as 'kind'
  for (const cell of cellsOf(counting, cellsIn(cellRows), true))
    found.set(cell[column], (found.get(cell[column]) ?? 0) + cell.quantity)
  return new Map([...found].map(([code, value]) => [code, Math.round(value / divide_by)]))
}

const partsOf = (definition: FigureDefinition, rows: Row[][], about: { asked: AskedNumbers; words: FigureWords }) => {
  const { asked, words } = about
  const districts = new Map((rows[2] ?? []).map((row) => [String(row.key), row.label as Record<Language, string>]))
  const parts = new Map<string, { code: string; label: string; value: number }[]>()
  const months = amounts(definition, rows, 'month')
  parts.set(
    'month',
    monthsIn(asked).map((code) => ({ code, label: words.month(code), value: months.get(code) ?? 0 })),
  )
  for (const dimension of definition.dimensions) {
    const named = [...amounts(definition, rows, dimension)].filter(([, value]) => value > 0)
    parts.set(
      dimension,
      named
        .sort(([, a], [, b]) => b - a)
        .map(([code, value]) => ({
          code,
          value,
          label: districts.get(code)?.[asked.language] ?? words.part(dimension, code),
        })),
    )
  }
  return parts
}

/** A funder is told less than who works here: five, ten where it is about addiction or health. */
const funderThreshold = (definition: FigureDefinition): number => {
  if (definition.is_sensitive) return 10
  return definition.is_about_people || definition.counting.how === 'ratio' ? 5 : 1
}

type Seen = FiguresAnswer['figures'][number]

const readOf = (seen: Seen, words: FigureWords, language: Language): ReadFigure => {
  const definition = definitionOf(seen.key)
  return {
    ...{ key: seen.key, label: seen.label[language], unit: words.unit(seen.unit) },
    ...{ is_measured: seen.is_measured, has_data: seen.has_data, value: seen.value, is_few: seen.is_few },
    ...{ target: seen.target, qualifier: seen.qualifier, to_date: seen.to_date, standing: seen.standing },
    version: definition?.version ?? 0,
    rule: seen.rule?.[language] ?? '',
    source: seen.source ? words.source(seen.source) : '',
    threshold: definition ? funderThreshold(definition) : 1,
    rounding: definition?.is_sensitive ? 5 : null,
    is_additive: definition ? additive(definition) : false,
    dimensions: definition?.dimensions ?? [],
  }
}

const wholeTrip = 6
const oneFigure = 4

export interface Numbers {
  figures: Map<string, ReadFigure>
  answer: FiguresAnswer
}

export const numbersFrom = (
  rows: Row[][],
  asked: AskedNumbers,
  context: { me: Me; now: string },
): Numbers => {
  const words = figureWords(asked.language)
  const answer = figuresAnswering.tell(rows.slice(0, wholeTrip), {
    ...context,
    input: periodOf(asked),
  } as never) as FiguresAnswer
  const figures = new Map(answer.figures.map((seen) => [seen.key, readOf(seen, words, asked.language)]))
  opened(asked).forEach((definition, at) => {
    const from = wholeTrip + at * oneFigure
    const read = figures.get(definition.key)
    if (read)
      figures.set(definition.key, {
        ...read,
        parts: partsOf(definition, rows.slice(from, from + oneFigure), { asked, words }),
      })
  })
  return { figures, answer }
}
