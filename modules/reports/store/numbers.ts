// The numbers of a report: all figures of its project and period, and those it opens with their parts and months, read together
// in one trip under the row policies of who asks. Each by the version in force on the last day of the period.
import {
  lastDayOfMonth,
  type Me,
  type MonthSpan,
  monthsBetween,
  type Row,
  type Statement,
} from '#core/kernel'
import {
  bookOn,
  definitionOf,
  type FigureDefinition,
  type FiguresAnswer,
  type FigureVersion,
  foldTowns,
  namedPart,
  thresholdOf,
  versionName,
} from '#monitoring'
import {
  bookStatement,
  cellsIn,
  cellsOf,
  codesOf,
  figureAnswering,
  figuresAnswering,
  keptBy,
  subjectsIn,
  total,
  unitSidesIn,
} from '#monitoring/server'
import { type Block, figuresOf, figuresOpened } from '../domain/block.ts'
import type { Language } from '../domain/funder-report.ts'
import type { ReadFigure, ReadPart } from '../filling/read.ts'
import { type FigureWords, figureWords } from '../filling/words.ts'

export interface AskedNumbers extends MonthSpan {
  project_id: string
  blocks: readonly Block[]
  language: Language
}
interface Asking {
  network_id: string
  now: string
}

const isMean = ({ counting }: FigureDefinition): boolean =>
  counting.how === 'ratio' || counting.how === 'share'

/** Read whole: what is told by parts or months; means, of which it must be known how many stand behind; what the house does not know. */
const opened = ({ blocks }: AskedNumbers): string[] => {
  const open = new Set(figuresOpened(blocks))
  return figuresOf(blocks).filter((key) => {
    const definition = definitionOf(key)
    return open.has(key) || !definition || isMean(definition)
  })
}

const periodOf = ({ project_id, from_month, to_month }: AskedNumbers) => ({
  project_id,
  from_month,
  to_month,
})

/** The book, all figures, then each opened one, with as many statements as each asks for. */
const parts = (asked: AskedNumbers, me: Asking) => {
  const { network_id } = me
  return {
    book: [bookStatement(network_id)],
    all: figuresAnswering.statements(periodOf(asked), me),
    each: opened(asked).map((key) => ({
      key,
      statements: figureAnswering.statements({ ...periodOf(asked), key }, me),
    })),
  }
}

export const numberStatements = (asked: AskedNumbers, me: Asking): Statement[] => {
  const { book, all, each } = parts(asked, me)
  return [...book, ...all, ...each.flatMap(({ statements }) => statements)]
}

type Side = FigureDefinition['dimensions'][number] | 'month'

/** Who is counted once stands between the sums and the rest: the book, the names of parts, the kits, who serves what. */
const subjectRows = 5
const namesAt = subjectRows + 2

const amounts = (definition: FigureDefinition, rows: Row[][], dimension: Side): Map<string, number> => {
  const { counting, divide_by } = definition
  const found = new Map<string, number>()
  if (counting.how === 'distinct') {
    for (const row of rows.slice(1, subjectRows + 1).flatMap((each) => subjectsIn(each)))
      if (row.label === versionName(definition) && row.dimension === dimension)
        found.set(row.code, row[counting.which])
    return found
  }
  if (counting.how !== 'sum') return found
  const units = unitSidesIn(rows[namesAt + 2])
  for (const cell of cellsOf(
    counting,
    keptBy(definition, cellsIn(rows[dimension === 'municipality' ? namesAt + 3 : 0])),
    true,
  ))
    for (const code of codesOf(dimension, cell, units))
      found.set(code, (found.get(code) ?? 0) + cell.quantity)
  return new Map([...found].map(([code, value]) => [code, Math.round(value / divide_by)]))
}

/** Small municipalities are told with their district, as the funder would not be told of them alone. */
const withTheirDistrict = (definition: FigureDefinition, told: [string, number][]): [string, number][] => {
  const cells = told.map(([code, value]) => ({ code, value }))
  const threshold = thresholdOf(definition, 'funder')
  return foldTowns(cells, ({ value }) => value < threshold).map(({ code, value }) => [code, value])
}

interface Naming {
  asked: AskedNumbers
  words: FigureWords
}

const partsOf = (definition: FigureDefinition, rows: Row[][], { asked, words }: Naming) => {
  const { language } = asked
  const same = (text: unknown) => ({ it: String(text), en: String(text) })
  const names = new Map([
    ...(rows[namesAt] ?? []).map((row) => [String(row.key), row.label as Record<Language, string>] as const),
    ...(rows[namesAt + 1] ?? []).map((row) => [String(row.key), same(row[`name_${language}`])] as const),
  ])
  const nameOf = (dimension: string, code: string, of: readonly string[]) => {
    const label = names.get(code)
    return label ? namedPart(dimension, code, { label, of })[language] : words.part(dimension, code)
  }
  const found = new Map<string, ReadPart[]>()
  const months = amounts(definition, rows, 'month')
  const month = (code: string) => ({ code, label: words.month(code), value: months.get(code) ?? 0 })
  found.set('month', monthsBetween(asked.from_month, asked.to_month).map(month))
  for (const dimension of definition.dimensions) {
    const told = [...amounts(definition, rows, dimension)].filter(([, value]) => value > 0)
    const named = dimension === 'municipality' ? withTheirDistrict(definition, told) : told
    const of = named.map(([code]) => code)
    found.set(
      dimension,
      named
        .sort(([, a], [, b]) => b - a)
        .map(([code, value]) => ({ code, value, label: nameOf(dimension, code, of) })),
    )
  }
  return found
}

/** How many stand behind a mean or a share. */
const behindOf = (definition: FigureDefinition, rows: Row[][]) => {
  const { counting } = definition
  if (counting.how === 'ratio')
    return { behind: total(cellsOf(counting.under, keptBy(definition, cellsIn(rows[0])), true)) }
  if (counting.how !== 'share') return {}
  const label = versionName(definition)
  const all = rows.slice(1, subjectRows + 1).flatMap((each) => subjectsIn(each))
  const row = all.find((each) => each.label === label && each.dimension === 'all')
  return { behind: row?.[counting.of.which] ?? 0 }
}

type Seen = FiguresAnswer['figures'][number]
type Book = ReadonlyMap<string, FigureDefinition>

const readOf = (seen: Seen, book: Book, { asked: { language }, words }: Naming): ReadFigure => {
  const definition = seen.is_measured ? book.get(seen.key) : undefined
  const { key, is_measured, is_declared, has_data, value, is_few } = seen
  const { target, qualifier, target_cities, to_date, standing } = seen
  return {
    ...{ key, is_measured, is_declared, has_data, value, is_few },
    ...{ target, qualifier, target_cities, to_date, standing },
    label: seen.label[language],
    unit: words.unit(seen.unit),
    is_of_people: seen.threshold > 1,
    rule: seen.rule?.[language] ?? '',
    source: seen.source ? words.source(seen.source) : '',
    ...(definition ? { definition } : {}),
  }
}

export interface Numbers {
  figures: Map<string, ReadFigure>
  answer: FiguresAnswer
}

export const numbersFrom = (
  rows: Row[][],
  asked: AskedNumbers,
  context: { me: Me; now: string },
): Numbers => {
  const naming = { asked, words: figureWords(asked.language) }
  const { all, each } = parts(asked, { network_id: context.me.network_id, now: context.now })
  const book = bookOn((rows[0] ?? []) as unknown as FigureVersion[], lastDayOfMonth(asked.to_month))
  let at = 1 + all.length
  const answer = figuresAnswering.tell(rows.slice(1, at), {
    ...context,
    input: periodOf(asked),
  } as never) as FiguresAnswer
  const figures = new Map(answer.figures.map((seen) => [seen.key, readOf(seen, book, naming)]))
  for (const { key, statements } of each) {
    const own = rows.slice(at, at + statements.length)
    at += statements.length
    const read = figures.get(key)
    if (!read?.definition) continue
    const { definition } = read
    figures.set(key, { ...read, parts: partsOf(definition, own, naming), ...behindOf(definition, own) })
  }
  return { figures, answer }
}
