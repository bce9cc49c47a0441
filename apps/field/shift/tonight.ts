// Which outing is tonight's: the one that runs, else the next one; never chosen for somebody who must choose.
import type { CrewRecord, Night, ShiftRecord } from '../phone/night.ts'

const hour = 3_600_000
const soon = 18 * hour
const past = 14 * hour

export const isOut = ({ state }: Pick<ShiftRecord, 'state'>): boolean =>
  state === 'in_progress' || state === 'interrupted'

const isNear = (shift: ShiftRecord, now: number): boolean => {
  if (isOut(shift)) return true
  if (shift.state === 'closed') return now - Date.parse(shift.closed_at ?? shift.ends_at) < past
  return (
    shift.state === 'confirmed' && Date.parse(shift.starts_at) - now < soon && now < Date.parse(shift.ends_at)
  )
}

export const crewOf = (night: Pick<Night, 'crew'>, shift_id: string): CrewRecord[] =>
  night.crew
    .filter((member) => member.shift_id === shift_id && member.is_active)
    .sort((a, b) => (a.name < b.name ? -1 : 1))

/** Outings of mine that were to be walked now and will not be. */
export const calledOff = (night: Night, now: number): ShiftRecord[] =>
  night.shifts.filter(
    (shift) =>
      shift.state === 'cancelled' &&
      Date.parse(shift.starts_at) - now < soon &&
      now < Date.parse(shift.ends_at) &&
      crewOf(night, shift.shift_id).some((member) => member.worker_id === night.me.worker_id),
  )

/** Out first, then to come, then just closed. */
const rank = (shift: ShiftRecord): number => (isOut(shift) ? 0 : shift.state === 'closed' ? 2 : 1)

/** Outings one may walk now, mine before those of colleagues of the unit. */
export const shiftsNear = (night: Night, now: number): ShiftRecord[] => {
  const isMine = (shift: ShiftRecord) =>
    crewOf(night, shift.shift_id).some((member) => member.worker_id === night.me.worker_id)
  return night.shifts
    .filter((shift) => isNear(shift, now))
    .sort(
      (a, b) =>
        Number(isMine(b)) - Number(isMine(a)) || rank(a) - rank(b) || (a.starts_at < b.starts_at ? -1 : 1),
    )
}

/** The one to show: what was chosen by hand, or the only one of mine that is near. */
export const tonightOf = (night: Night, now: number, chosen: string | null): ShiftRecord | undefined => {
  const near = shiftsNear(night, now)
  const byHand = night.shifts.find((shift) => shift.shift_id === chosen)
  const mine = near.filter((shift) =>
    crewOf(night, shift.shift_id).some((member) => member.worker_id === night.me.worker_id),
  )
  const isPast = byHand?.state === 'closed' && mine.some((shift) => shift.state !== 'closed')
  if (byHand && !isPast && (isNear(byHand, now) || near.length === 0)) return byHand
  const out = mine.filter(isOut)
  if (out.length === 1) return out[0]
  const open = mine.filter((shift) => shift.state !== 'closed')
  if (open.length === 1) return open[0]
  return open.length === 0 && mine.length === 1 ? mine[0] : undefined
}

/** Named leader, or a coordinator of the unit: the rule on the server says the same. */
export const mayLead = (night: Night, shift: ShiftRecord): boolean =>
  shift.leader_id === night.me.worker_id ||
  night.me.grants.some(
    (grant) => grant.role === 'service_coordinator' && grant.unit_ids.includes(shift.unit_id),
  )
