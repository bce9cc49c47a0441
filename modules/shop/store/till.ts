// The SQL of a card at the till. What the turn of a month brings counts already, also when nobody wrote it yet.

import { answering, dayInItaly } from '#core/kernel'
import { readCardCode } from '#distribution'
import { creditOf, type FormulaRecord, formulaIn, type Household } from '../domain/formula.ts'
import { monthIn, monthsAfter } from '../domain/months.ts'
import { balanceOf, dueOf, leftByMonth, type Told } from '../domain/points.ts'
import { type Till, till } from '../queries/till.ts'
import { mine } from './rules.ts'

const cardSql = `
  select c.card_id, c.code, c.state, c.to_unit_id, c.to_organisation_id, c.to_organisation_id as organisation_id, c.adults, c.young_people,
    c.children, c.babies, c.diets, c.allergens, coalesce(c.programme_from <= $3::date and $3::date <= c.programme_until, false) as has_programme,
    s.on_day as last_served_on
  from distribution.cards c
  left join distribution.last_served s on s.network_id = c.network_id and s.recipient_id = c.card_id and s.organisation_id = c.to_organisation_id
  where c.network_id = $1 and c.code = $2`
const ofCard = '(select c.card_id from distribution.cards c where c.network_id = $1 and c.code = $2)'

type Card = NonNullable<Till['card']> & Household

/** Of this month and the one before, what lapses first. */
const lapsingOf = (entries: readonly Told[], month: string): Till['lapsing'] => {
  const oldest = leftByMonth(entries).find((left) => left.month < month)
  if (!oldest) return null
  const lastDay = new Date(`${monthsAfter(oldest.month, 2)}T00:00:00Z`)
  lastDay.setUTCDate(lastDay.getUTCDate() - 1)
  return { points: oldest.points, on_day: lastDay.toISOString().slice(0, 10) }
}

export const tillAnswering = answering(till, {
  statements: ({ code }, { network_id, now }) => {
    const read = readCardCode(code) ?? '-'
    return [
      { name: 'card at the till', text: cardSql, values: [network_id, read, dayInItaly(now)] },
      {
        name: 'points at the till',
        text: `select e.organisation_id, e.kind, e.points, e.month from shop.entries e where e.network_id = $1 and e.card_id = ${ofCard}`,
        values: [network_id, read],
      },
      {
        name: 'taken this month',
        text: `select l.organisation_id, l.category, sum(case when l.is_weighed then l.quantity / 1000.0 else l.quantity end)::float8 as units
          from shop.serving_lines l where l.network_id = $1 and l.card_id = ${ofCard} and l.month = $3::date group by l.organisation_id, l.category`,
        values: [network_id, read, monthIn(now)],
      },
      {
        name: 'formulas at the till',
        text: 'select * from shop.formulas where network_id = $1',
        values: [network_id],
      },
    ]
  },
  tell: ([cards, points, taken, formulas], { me, now, input }) => {
    const [found] = mine<Card>(cards, me)
    const formula = formulaIn(mine<FormulaRecord>(formulas, me), monthIn(now))
    const credit = found && formula && found.state === 'active' ? creditOf(formula, found) : 0
    const written = mine<Told>(points, me)
    const entries = [...written, ...dueOf(written, { credit, today: dayInItaly(now) })]
    return {
      code: readCardCode((input as { code: string }).code) ?? null,
      card: found ?? null,
      has_formula: formula !== undefined,
      balance: balanceOf(entries),
      credit,
      lapsing: lapsingOf(entries, monthIn(now)),
      taken: mine<Till['taken'][number]>(taken, me),
    }
  },
})
