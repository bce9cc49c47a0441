// The pages of the book, with the names its sentences speak of; and a figure only thought of, counted by the very statements
// that will count it once it is written.
import { answering, dayInItaly, type Row } from '#core/kernel'
import { always, bookOn, type FigureVersion, versionsOf } from '../domain/book.ts'
import { roomOf, type Words } from '../domain/definition.ts'
import { definitionFrom } from '../domain/draft.ts'
import { type Names, sentenceOf } from '../domain/sentence.ts'
import { type BookAnswer, book, figurePreview, type PromisesAnswer, promises } from '../queries/book.ts'
import { bookStatement } from './asked.ts'
import { districtsStatement } from './cells.ts'
import { tellOne } from './figure.ts'
import { oneFigure } from './figure-rows.ts'
import { mustBeInOrder } from './in-order.ts'
import { promisedIn, promisedStatements } from './promised.ts'

const named = (name: string, text: string, network_id: string) => ({ name, text, values: [network_id] })

/** Districts, bodies, units and things, as people call them. */
const nameStatements = (network_id: string) => [
  districtsStatement(network_id),
  named(
    'book: bodies',
    'select organisation_id as key, short_name as name from network.organisations where network_id = $1 order by short_name',
    network_id,
  ),
  named(
    'book: units',
    'select unit_id as key, name from network.units where network_id = $1 order by name',
    network_id,
  ),
  named(
    'book: things',
    'select key, name_it, name_en from goods.items where network_id = $1 order by name_it',
    network_id,
  ),
]

type Named = { code: string; label: Words }

const codeWith = (row: Row): Named => {
  const same = (text: unknown): Words => ({ it: String(text), en: String(text) })
  const label =
    (row.label as Words | undefined) ??
    (row.name_it ? { it: String(row.name_it), en: String(row.name_en) } : same(row.name))
  return { code: String(row.key), label }
}

const namesIn = (rows: Row[][]): { lists: Named[][]; names: Names } => {
  const lists = rows.map((each) => each.map(codeWith))
  return { lists, names: new Map(lists.flat().map(({ code, label }) => [code, label])) }
}

const workers =
  'select worker_id as key, name, ended_on from access.workers where network_id = $1 order by name'
const kinds = `
  select measure, array_agg(distinct kind order by kind) as kinds from monitoring.rollup where network_id = $1 and kind <> '' group by measure`

interface Ground {
  today: string
  pages: FigureVersion[]
  names: Names
  nameOf: ReadonlyMap<string, Words>
}

const figureIn = (key: string, { today, pages, names, nameOf }: Ground): BookAnswer['figures'][number] => {
  const all = versionsOf(pages, key)
  const inForce = all.find((each) => each.applies_from <= today)
  const shown = (inForce ?? all.at(-1)) as (typeof all)[number]
  const { definition } = shown
  return {
    key,
    label: definition.label,
    source: roomOf(definition),
    is_of_house: shown.row === undefined,
    owner: definition.owner_id ? (nameOf.get(definition.owner_id)?.it ?? null) : null,
    version: inForce?.definition.version ?? null,
    versions: all.map(({ applies_from, definition: each, row }) => ({
      version: each.version,
      applies_from: applies_from === always ? null : applies_from,
      sentence: row ? sentenceOf(each, names) : each.rule,
      definition: each,
      note: row?.note ?? null,
      written_at: row?.written_at ?? null,
      written_by: row ? (nameOf.get(row.written_by)?.it ?? null) : null,
    })),
  }
}

export const bookAnswering = answering(book, {
  statements: (_, { network_id }) => [
    bookStatement(network_id),
    named('book: workers', workers, network_id),
    named('book: kinds', kinds, network_id),
    ...nameStatements(network_id),
  ],
  tell: ([pages = [], people = [], kindRows = [], ...rest]: Row[][], { now }) => {
    const { lists, names } = namesIn(rest)
    const [districts = [], organisations = [], units = [], things = []] = lists
    const everybody = people.map(codeWith)
    const ground: Ground = {
      today: dayInItaly(now),
      pages: pages as unknown as FigureVersion[],
      names,
      nameOf: new Map(everybody.map(({ code, label }) => [code, label])),
    }
    const last = '9999-12-31'
    return {
      today: ground.today,
      figures: [...bookOn(ground.pages, last).keys()].map((key) => figureIn(key, ground)),
      kinds: kindRows as unknown as BookAnswer['kinds'],
      ...{ things, districts, organisations, units },
      workers: people.filter((row) => row.ended_on === null).map(codeWith),
    }
  },
})

export const previewAnswering = answering(figurePreview, {
  statements: (input, { network_id }) => {
    mustBeInOrder(input)
    const { from_month, to_month } = input
    return [
      ...oneFigure({ network_id, from_month, to_month }, definitionFrom(input.draft, 1), ''),
      ...nameStatements(network_id),
    ]
  },
  tell: (rows, { me, input, now }) => {
    const definition = definitionFrom(input.draft, 1)
    const { names } = namesIn(rows.slice(-4))
    const told = tellOne(rows, { definition, applies_from: null }, { me, input, now })
    return { ...told, sentence: sentenceOf(definition, names) }
  },
})

export const promisesAnswering = answering(promises, {
  statements: ({ project_id }, { network_id, now }) =>
    promisedStatements(network_id, project_id, dayInItaly(now)),
  tell: (rows, { input }): PromisesAnswer => {
    const { targets, baselines, declared } = promisedIn(rows)
    const isOf = (each: { key: string; project_id: string }) =>
      each.key === input.key && each.project_id === input.project_id
    return {
      targets: targets.filter(isOf),
      baseline: baselines.find(isOf) ?? null,
      declared: declared.filter(isOf).reverse(),
    }
  },
})
