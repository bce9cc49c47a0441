// Four numbers for today: the last four weeks against the four before, closed shifts included, so that the morning
// shows the night. And what the recount at night did not find as it was written.
import { answering, dayInItaly, daysAfter, type Me, type Row } from '#core/kernel'
import type { FigureDefinition } from '../domain/definition.ts'
import { definitionOf } from '../domain/figures.ts'
import { showOne, thresholdFor } from '../domain/threshold.ts'
import { type DifferencesAnswer, differences, type TrendAnswer, trendOfFour } from '../queries/figures.ts'
import { type Cell, cellsIn, isOwn, total } from './cells.ts'

const keys = ['shifts_done', 'contacts', 'presences', 'kits_distributed'] as const
const weeks = 8

const byWeek = `
  select unit_id, is_validated, measure, ((on_day - $2::date) / 7)::int as week, sum(quantity)::bigint as quantity
  from monitoring.facts where network_id = $1 and on_day >= $2 and on_day <= $3 and measure = any ($4)
  group by unit_id, is_validated, measure, week`

type WeekCell = Cell & { week: number }

/** The first day of the eight weeks that end today. */
const firstDay = (now: string): string => daysAfter(dayInItaly(now), 1 - weeks * 7)

const measureOf = ({ counting }: FigureDefinition): string => (counting.how === 'sum' ? counting.measure : '')

const trendOf = (
  definition: FigureDefinition,
  all: readonly WeekCell[],
  me: Me,
): TrendAnswer['figures'][number] => {
  const mine = all.filter((cell) => cell.measure === measureOf(definition))
  const threshold = thresholdFor(definition, isOwn(me, all))
  const perWeek = Array.from({ length: weeks }, (_, week) => total(mine.filter((cell) => cell.week === week)))
  const sum = (numbers: number[]) => numbers.reduce((added, each) => added + each, 0)
  const show = (value: number) => showOne(definition, value, threshold)
  const isSmall = perWeek.some((value) => show(value) === null)
  return {
    key: definition.key,
    label: definition.label,
    value: show(sum(perWeek.slice(weeks / 2))),
    before: show(sum(perWeek.slice(0, weeks / 2))),
    threshold,
    weeks: isSmall ? [] : perWeek,
    provisional: show(total(mine.filter((cell) => !cell.is_validated && cell.week >= weeks / 2))),
  }
}

export const trendAnswering = answering(trendOfFour, {
  statements: (_, { network_id, now }) => [
    {
      name: 'trend of four',
      text: byWeek,
      values: [
        network_id,
        firstDay(now),
        dayInItaly(now),
        keys.map((key) => measureOf(definitionOf(key) as FigureDefinition)),
      ],
    },
  ],
  tell: ([rows], { me, now }) => ({
    since: daysAfter(dayInItaly(now), 1 - (weeks / 2) * 7),
    figures: keys.map((key) =>
      trendOf(definitionOf(key) as FigureDefinition, cellsIn(rows) as WeekCell[], me),
    ),
  }),
})

const found = `
  select found_at, source, month, measure from monitoring.differences
  where network_id = $1 order by found_at desc, position limit 200`

export const differencesAnswering = answering(differences, {
  statements: (_, { network_id }) => [{ name: 'differences found', text: found, values: [network_id] }],
  tell: ([rows = []]: Row[][]) => ({ differences: rows as unknown as DifferencesAnswer['differences'] }),
})
