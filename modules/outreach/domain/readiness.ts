// What an outing still lacks before it can be confirmed: nobody goes out alone, someone leads, who tests may test.
import type { CrewMember, Shift } from './shift.ts'

/** Domain 3.1: a hard rule. */
export const smallestCrew = 2

export type Gap = 'crew' | 'leader' | 'vehicle' | 'health_worker' | 'stock_list' | 'safety_contact'

type Planned = Pick<
  Shift,
  'leader_id' | 'is_mobile' | 'vehicle' | 'has_tests' | 'stock_list' | 'safety_contact_id'
>
type Member = Pick<CrewMember, 'worker_id' | 'profession' | 'is_active'>

export const activeCrew = <M extends Member>(crew: M[]): M[] => crew.filter((member) => member.is_active)

/** In the order in which a coordinator would see to them. The safety contact may still be named at the start. */
export const gapsOf = (shift: Planned, crew: Member[]): Gap[] => {
  const going = activeCrew(crew)
  const lacks: Record<Gap, boolean> = {
    crew: going.length < smallestCrew,
    leader: !going.some((member) => member.worker_id === shift.leader_id),
    vehicle: shift.is_mobile && !shift.vehicle,
    health_worker: shift.has_tests && !going.some((member) => member.profession === 'health_worker'),
    stock_list: shift.stock_list.length === 0,
    safety_contact: going.some((member) => member.worker_id === shift.safety_contact_id),
  }
  return (Object.keys(lacks) as Gap[]).filter((gap) => lacks[gap])
}
