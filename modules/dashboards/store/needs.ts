// Each theme is told with its months, its places and who heard it, through the gate.
import { answering, type MonthSpan, monthsBetween, type Row } from '#core/kernel'
import { type NeedTheme, needThemes, sensitiveThemes, type Teller, tellers } from '../domain/themes.ts'
import { type Needs, needs, type ThemeTold } from '../queries/needs.ts'
import { gateOne, gateParts, insideThreshold, mustBeSound, sensitiveThreshold } from './gating.ts'

const sql = `
  select told_by, theme, to_char(month, 'YYYY-MM') as month, district_key, quantity
  from dashboards.count_needs($1, $2, $3, $4, $5)`

interface Told {
  told_by: Teller
  theme: NeedTheme
  month: string
  district_key: string
  quantity: number
}

type Labels = Map<string, { it: string; en: string }>

const total = (told: readonly Told[]): number => told.reduce((all, { quantity }) => all + quantity, 0)
const isIn = ({ month }: Told, { from_month, to_month }: MonthSpan): boolean =>
  month >= from_month && month <= to_month

const toldOf = (rows: readonly Row[]): Told[] => rows as unknown as Told[]

/** One side of a theme: its parts make up its number. */
const sideOf = <Code extends string>(
  { told, threshold }: { told: readonly Told[]; threshold: number },
  codes: readonly Code[],
  codeOf: (row: Told) => string,
): { code: Code; value: number | null }[] => {
  const { parts } = gateParts(
    codes.map((code) => total(told.filter((row) => codeOf(row) === code))),
    threshold,
  )
  return codes.map((code, at) => ({ code, value: parts[at] ?? null }))
}

const themeTold = (
  theme: NeedTheme,
  { now, before, period, labels }: { now: Told[]; before: Told[]; period: MonthSpan; labels: Labels },
): ThemeTold => {
  const threshold = sensitiveThemes.includes(theme) ? sensitiveThreshold : insideThreshold
  const mine = now.filter((row) => row.theme === theme)
  const places = [...new Set(mine.map(({ district_key }) => district_key))].sort()
  const heard = tellers.filter((teller) => mine.some(({ told_by }) => told_by === teller))
  const side = { told: mine, threshold }
  const months = monthsBetween(period.from_month, period.to_month)
  return {
    theme,
    threshold,
    value: gateOne(total(mine), threshold),
    before: gateOne(total(before.filter((row) => row.theme === theme)), threshold),
    months: sideOf(side, months, ({ month }) => month).map(({ code, value }) => ({
      month: code,
      value,
    })),
    places: sideOf(side, places, ({ district_key }) => district_key).map((place) => ({
      ...place,
      label: labels.get(place.code) ?? null,
    })),
    heard: sideOf(side, heard, ({ told_by }) => told_by).map(({ code, value }) => ({
      told_by: code,
      value,
    })),
  }
}

const monthStatement = (network_id: string, months: MonthSpan, sides: (string | null)[]) => ({
  name: 'dashboards needs',
  text: sql,
  values: [network_id, `${months.from_month}-01`, `${months.to_month}-01`, ...sides],
})

export const needsAnswering = answering(needs, {
  statements: (input, { network_id }) => {
    mustBeSound(input)
    const compared = { from_month: input.before_from, to_month: input.before_to }
    mustBeSound(compared)
    const sides = [input.district ?? null, input.organisation_id ?? null]
    return [
      monthStatement(network_id, input, sides),
      monthStatement(network_id, compared, sides),
      {
        name: 'dashboards districts',
        text: 'select key, label from network.districts where network_id = $1 order by key',
        values: [network_id],
      },
    ]
  },
  tell: ([rows = [], earlier = [], districts = []]: Row[][], { input, now }): Needs => {
    const { from_month, to_month } = input
    const period = { from_month, to_month }
    const ground = {
      now: toldOf(rows).filter((row) => isIn(row, period)),
      before: toldOf(earlier),
      period,
      labels: new Map(districts.map((row) => [String(row.key), row.label])) as Labels,
    }
    const themes = needThemes
      .map((theme) => themeTold(theme, ground))
      .filter(({ value, before }) => value !== 0 || before !== 0)
    return {
      as_of: now,
      has_before: earlier.length > 0,
      themes: themes.sort((a, b) => (b.value ?? 0) - (a.value ?? 0)),
    }
  },
})
