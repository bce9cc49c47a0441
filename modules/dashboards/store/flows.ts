// From whom to whom: ways too narrow to be shown alone flow together into "others".
import { answering, lastDayOfMonth, type Row } from '#core/kernel'
import { type Flow, type Flows, flows } from '../queries/flows.ts'
import { gateOne, gateParts, gateShare, insideThreshold, middleOf, mustBeSound } from './gating.ts'

const sql = `
  select f.from_organisation_id, o.short_name as from_name, f.to_service_id, s.name as to_name, f.is_answered, f.is_declined,
    f.decline_reason, f.waited_days
  from dashboards.count_flows($1, $2, $3, $4) f
  join network.organisations o on o.network_id = $1 and o.organisation_id = f.from_organisation_id
  join services.services s on s.network_id = $1 and s.service_id = f.to_service_id`

interface Told {
  from_organisation_id: string
  from_name: string
  to_service_id: string
  to_name: string
  is_answered: boolean
  is_declined: boolean
  decline_reason: string | null
  waited_days: number | null
}

const daysOf = (told: readonly Told[]): number[] =>
  told.flatMap(({ waited_days }) => (waited_days === null ? [] : [Number(waited_days)]))
const answeredOf = (told: readonly Told[]): number => told.filter(({ is_answered }) => is_answered).length

const flowOf = (told: readonly Told[]): Flow => {
  const [first] = told as [Told]
  return {
    from: { id: first.from_organisation_id, name: first.from_name },
    to: { id: first.to_service_id, name: first.to_name },
    value: told.length,
    answered: gateShare(answeredOf(told), told.length, insideThreshold),
    middle_days: middleOf(daysOf(told), insideThreshold),
  }
}

const grouped = (told: readonly Told[], keyOf: (row: Told) => string): Told[][] => {
  const groups = new Map<string, Told[]>()
  for (const row of told) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return [...groups.values()].sort((a, b) => b.length - a.length)
}

const reasonsOf = (declined: readonly Told[]): Pick<Flows, 'declined' | 'reasons'> => {
  const groups = grouped(declined, ({ decline_reason }) => decline_reason ?? 'other')
  const { parts, total } = gateParts(
    groups.map(({ length }) => length),
    insideThreshold,
  )
  const reasons = groups.map((group, at) => ({
    code: group[0]?.decline_reason ?? 'other',
    value: parts[at] ?? null,
  }))
  return { declined: total, reasons }
}

export const flowsAnswering = answering(flows, {
  statements: (input, { network_id }) => {
    mustBeSound(input)
    const { from_month, to_month, organisation_id = null } = input
    const values = [network_id, `${from_month}-01`, lastDayOfMonth(to_month), organisation_id]
    return [{ name: 'dashboards flows', text: sql, values }]
  },
  tell: ([rows = []]: Row[][], { now }): Flows => {
    const told = rows as unknown as Told[]
    const pairs = grouped(told, (row) => `${row.from_organisation_id}/${row.to_service_id}`)
    const { parts, total } = gateParts(
      pairs.map(({ length }) => length),
      insideThreshold,
    )
    const narrow = pairs.filter((_, at) => parts[at] === null).flat()
    return {
      as_of: now,
      threshold: insideThreshold,
      total,
      answered: total === null ? null : gateShare(answeredOf(told), told.length, insideThreshold),
      middle_days: middleOf(daysOf(told), insideThreshold),
      flows: pairs.filter((_, at) => parts[at] !== null).map(flowOf),
      others: gateOne(narrow.length, insideThreshold),
      ...reasonsOf(told.filter(({ is_declined }) => is_declined)),
    }
  },
})
