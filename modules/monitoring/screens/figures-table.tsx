// All the figures at a glance: what was promised, where we are, where we should be, in words before colours.
import { Badge, BarMeter, type Column, Table, TextLink } from '#core/ui'
import type { FigureSeen, FiguresAnswer } from '../queries/figures.ts'
import { standingLook } from './standing.ts'
import type { Words } from './words.ts'

function Road({ seen, words }: { seen: FigureSeen; words: Words }) {
  const { t, number } = words
  if (seen.target === null || seen.to_date === null || seen.target_cities !== null) return null
  const values = { value: number(seen.to_date), target: words.target(seen) }
  const text =
    seen.expected === null
      ? t('road_text', values)
      : t('road_expected', { ...values, expected: number(seen.expected) })
  return (
    <BarMeter
      value={seen.to_date}
      target={seen.target}
      expected={seen.expected ?? undefined}
      about={seen.qualifier === 'about'}
      text={text}
    />
  )
}

const figureColumn = (words: Words): Column<FigureSeen> => ({
  key: 'figure',
  title: words.t('table.figure'),
  cell: (seen) => words.label(seen.label),
})

const valueIn = (seen: FigureSeen, words: Words): string => {
  if (!seen.is_measured && !seen.is_declared) return '–'
  if (!seen.has_data) return words.t('nothing')
  const text = words.measured(seen.value, seen.unit, seen.is_few ? seen.threshold : 1)
  return seen.is_about && seen.value !== null ? words.t('about', { value: text }) : text
}

/** What was declared for other months stands as it was said: nothing was said of these. */
const numberIn = (seen: FigureSeen, words: Words): string =>
  seen.is_declared && seen.value === null && !seen.is_few && seen.to_date !== null
    ? words.measured(seen.to_date, seen.unit, 1)
    : valueIn(seen, words)

type ListOf = (figure: string) => string

const nowColumn = (words: Words, listOf: ListOf): Column<FigureSeen> => ({
  key: 'now',
  title: words.t('table.now'),
  number: true,
  cell: (seen) => (
    <span className="monitoring-whole">
      <b>{numberIn(seen, words)}</b>
      {seen.is_declared && <span className="monitoring-mark">{words.t('promise.declared')}</span>}
      {seen.time !== 'in_period' && (
        <span className="monitoring-mark">{words.t(`promise.time_${seen.time}`)}</span>
      )}
      {seen.is_measured && seen.has_data && seen.value !== 0 && (
        <span className="monitoring-mark ui-no-print">
          <TextLink href={listOf(seen.key)}>
            {words.t('causes.short')}
            <span className="ui-heard"> {words.label(seen.label)}</span>
          </TextLink>
        </span>
      )}
    </span>
  ),
})

type Lines = FiguresAnswer['lines']

/** Of which action or axis of the project it is; no column where the project has none. */
const lineColumn = (lines: Lines, figures: readonly FigureSeen[], words: Words): Column<FigureSeen>[] => {
  const nameOf = (seen: FigureSeen) => {
    const line = lines.find(({ kind, key }) => key === (kind === 'action' ? seen.action : seen.axis))
    return line ? words.label(line.label) : '–'
  }
  if (figures.every((seen) => seen.action === null && seen.axis === null)) return []
  const isOfActions = figures.some((seen) => seen.action !== null)
  return [
    {
      key: 'line',
      title: words.t(isOfActions ? 'promise.action' : 'promise.axis'),
      cell: (seen) => nameOf(seen),
    },
  ]
}

/** Where nothing was promised there is no road to show. */
const roadColumn = (figures: readonly FigureSeen[], words: Words): Column<FigureSeen>[] =>
  figures.some(({ target, to_date }) => target !== null && to_date !== null)
    ? [{ key: 'road', title: words.t('table.road'), cell: (seen) => <Road seen={seen} words={words} /> }]
    : []

/** Against the promise: the target with its word, the road made, where we stand. */
const promisedColumns = (
  lines: Lines,
  figures: readonly FigureSeen[],
  { words, listOf }: { words: Words; listOf: ListOf },
): Column<FigureSeen>[] => [
  figureColumn(words),
  ...lineColumn(lines, figures, words),
  {
    key: 'target',
    title: words.t('table.target'),
    number: true,
    cell: (seen) => (
      <span className="monitoring-aim">
        {words.aim(seen)}
        {seen.target_cities !== null && (
          <span className="monitoring-mark">{words.t('of_cities', { count: seen.target_cities })}</span>
        )}
        {seen.target_period && <span className="monitoring-mark">{words.period(seen.target_period)}</span>}
      </span>
    ),
  },
  nowColumn(words, listOf),
  ...roadColumn(figures, words),
  {
    key: 'standing',
    title: words.t('table.standing'),
    cell: (seen) => (
      <Badge meaning={standingLook[seen.standing].meaning} inTable>
        {words.t(`standing.${seen.standing}`)}
      </Badge>
    ),
  },
]

/** Persons are told only when validated. */
const provisionalIn = (seen: FigureSeen, words: Words) =>
  seen.unit === 'persons' ? '–' : words.shown(seen.provisional, seen.threshold)

/** Without a promise: the number, and what waits for validation beside it where there is such a thing. */
const plainColumns = (words: Words, listOf: ListOf, isValidatedFirst: boolean): Column<FigureSeen>[] => {
  const columns = [figureColumn(words), nowColumn(words, listOf)]
  if (!isValidatedFirst) return columns
  const provisional: Column<FigureSeen> = {
    key: 'provisional',
    title: words.t('card.provisional'),
    number: true,
    cell: (seen) => <span className="monitoring-whole">{provisionalIn(seen, words)}</span>,
  }
  return [...columns, provisional]
}

interface FiguresTableProps {
  caption: string
  /** The figures of a promise, with targets; otherwise plain ones. */
  isPromised: boolean
  figures: readonly FigureSeen[]
  /** Axes and actions of the project. */
  lines?: Lines
  selected: string | undefined
  onOpen(key: string): void
  /** Where the list behind a figure is. */
  listOf: ListOf
  words: Words
}

export function FiguresTable({
  caption,
  isPromised,
  figures,
  lines = [],
  selected,
  onOpen,
  listOf,
  words,
}: FiguresTableProps) {
  return (
    <Table
      caption={caption}
      columns={
        isPromised
          ? promisedColumns(lines, figures, { words, listOf })
          : plainColumns(
              words,
              listOf,
              figures.some((seen) => seen.is_validated_first),
            )
      }
      rows={figures}
      rowKey={(seen) => seen.key}
      onOpen={(seen) => onOpen(seen.key)}
      selected={selected}
    />
  )
}
