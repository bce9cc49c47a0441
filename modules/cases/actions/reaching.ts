// What may be written where: the unit's own in whatever their roles are cleared for, the others only in what the team let
// them see, as long as they are in it.
import { dayInItaly, type Moment, may, refuse } from '#core/kernel'
import type { CaseFile } from '../domain/case-file.ts'
import { isAround, type TeamMember } from '../domain/team.ts'

interface Around {
  file: CaseFile
  members: TeamMember[]
}

const isOurs = ({ me }: Moment, { file }: Around): boolean => may(me, 'case.keep', { unit_id: file.unit_id })

/** The row policies ask the clearance of the roles again. */
export const mustReach = (moment: Moment, around: Around, compartment: string): void => {
  if (compartment !== 'base' && !moment.me.clearance.includes(compartment))
    refuse('cases.not-your-part', undefined, 403)
  if (isOurs(moment, around) || compartment === 'base') return
  const day = dayInItaly(moment.at)
  const mine = around.members.filter((each) => each.worker_id === moment.me.worker_id && isAround(each, day))
  if (!mine.some((each) => each.compartments.some((one) => one === compartment)))
    refuse('cases.not-your-part', undefined, 403)
}

/** A task goes to somebody who is there: who follows the file, who opened it, who gives it, or somebody of the team. */
export const mustBeAround = (worker_id: string, around: Around, moment: Moment): void => {
  const day = dayInItaly(moment.at)
  const { file, members } = around
  const ours = [file.case_manager_id, file.opened_by, moment.me.worker_id]
  if (ours.includes(worker_id)) return
  if (!members.some((each) => each.worker_id === worker_id && isAround(each, day)))
    refuse('cases.not-in-team')
}
