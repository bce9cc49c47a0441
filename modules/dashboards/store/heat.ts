// The hexagons as the function of the house lets them out: what is too few or too young is not in them.
import { answering, dayInItaly, monthsAfter, type Row } from '#core/kernel'
import { type Heat, type HeatCell, heat } from '../queries/heat.ts'
import { mustBeSound } from './gating.ts'

export const heatSql = `
  select to_char(h.month, 'YYYY-MM') as month, h.cell, h.municipality_code, coalesce(m.name, h.municipality_code) as municipality_name,
    h.contacts, h.at_day, h.at_night
  from dashboards.heat($1, $2, $3, $4, $5) h
  left join network.municipalities m on m.istat_code = h.municipality_code and m.valid_to is null and m.superseded_at is null
  order by h.month, h.contacts desc, h.cell`

/** A month is shown thirty days after its end. */
const lastMonthOf = (today: string): string => {
  const monthAgo = new Date(Date.parse(`${today}T00:00:00Z`) - 30 * 86_400_000).toISOString().slice(0, 7)
  return monthsAfter(monthAgo, -1)
}

export const heatAnswering = answering(heat, {
  statements: (input, { network_id, now }) => {
    mustBeSound(input)
    const { from_month, to_month, organisation_id = null } = input
    const values = [network_id, `${from_month}-01`, `${to_month}-01`, organisation_id, dayInItaly(now)]
    return [{ name: 'dashboards heat', text: heatSql, values }]
  },
  tell: ([rows = []]: Row[][], { now }): Heat => ({
    as_of: now,
    last_month: lastMonthOf(dayInItaly(now)),
    cells: rows as unknown as HeatCell[],
  }),
})
