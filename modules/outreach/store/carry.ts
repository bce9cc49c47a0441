// What a phone takes along: the outings of its units around today, with crew, stops and what was recorded so far.
import { Worker } from '#core/access'
import type { Carry, CarryContext } from '#core/http'
import { dayInItaly, type Noun, type Row } from '#core/kernel'
import { Contact, HandoutLine, HarmReductionLine } from '../domain/contact.ts'
import { Alarm, SafetyCheck } from '../domain/safety.ts'
import { CrewMember, Shift, Stop } from '../domain/shift.ts'

const near = `s.network_id = $1 and s.unit_id = any($2::uuid[]) and s.on_day between $3 and $4
  and s.state in ('planned', 'confirmed', 'in_progress', 'interrupted', 'closed', 'cancelled')`

const days = (now: string, by: number) =>
  dayInItaly(new Date(Date.parse(now) + by * 86_400_000).toISOString())
const valuesOf = ({ network_id, unit_ids, now }: CarryContext) => [
  network_id,
  unit_ids,
  days(now, -1),
  days(now, 2),
]
const columnsOf = (noun: Noun, as: string) => noun.columns.map(({ name }) => `${as}.${name}`).join(', ')

const ofShifts = (of: unknown): Carry => {
  const noun = of as Noun
  const text = `
    select ${columnsOf(noun, 'r')} from ${noun.table} r
    join outreach.shifts s on s.network_id = r.network_id and s.shift_id = r.shift_id where r.network_id = $1 and ${near}`
  return { noun, statement: (context) => ({ name: `carry ${noun.name}`, text, values: valuesOf(context) }) }
}

const shifts = Shift as unknown as Noun
const workers = Worker as unknown as Noun

/** Who goes out and who waits for news, by name: nobody else of those who work here. */
const carryCrew: Carry = {
  noun: workers,
  statement: (context) => ({
    name: 'carry crew names',
    text: `
      select ${columnsOf(workers, 'w').replace('w.account_id', 'null::text as account_id')} from access.workers w where w.network_id = $1 and w.worker_id in (
        select c.worker_id from outreach.crew c
        join outreach.shifts s on s.network_id = c.network_id and s.shift_id = c.shift_id where ${near}
        union select s.safety_contact_id from outreach.shifts s where ${near})`,
    values: valuesOf(context),
  }),
}

export const carryOutreach: Carry[] = [
  {
    noun: shifts,
    statement: (context) => ({
      name: 'carry shifts',
      text: `select ${columnsOf(shifts, 's')} from outreach.shifts s where ${near}`,
      values: valuesOf(context),
    }),
  },
  ...[CrewMember, Stop, Contact, HandoutLine, HarmReductionLine, SafetyCheck, Alarm].map(ofShifts),
  carryCrew,
]

/** Ids that let a locked phone go on recording: the outing that runs, or the next one. Nothing about anybody. */
export const openOutreach = (records: Record<string, Row[]>): Record<string, string | null | string[]> => {
  const here = (records[Shift.name] ?? []) as unknown as Shift[]
  const running = here.find((shift) => shift.state === 'in_progress' || shift.state === 'interrupted')
  const next = here
    .filter((shift) => shift.state === 'confirmed')
    .sort((a, b) => (a.starts_at < b.starts_at ? -1 : 1))[0]
  const shift = running ?? next
  if (!shift) return { shift_id: null }
  const { shift_id, unit_id, organisation_id, van_location_id, municipality_codes } = shift
  return { shift_id, unit_id, organisation_id, van_location_id, municipality_codes }
}
