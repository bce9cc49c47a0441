// Somebody leaves a file, or everybody does when it ends: what they could see there and of the person ends at the commit.

import { Circle } from '#core/access'
import { all, type Change, type Derivation, dayInItaly, daysAfter, type Moment, update } from '#core/kernel'
import type { CaseFile } from '../domain/case-file.ts'
import { TeamMember } from '../domain/team.ts'

/** What ends must be known to the one who judges: the team with what let them in. */
export const theTeam = ({ file_id }: { file_id: string }) => ({
  members: all(TeamMember, { file_id }),
  circles: all(Circle, { cause_id: file_id }),
})

export const deriving = (file: CaseFile): Derivation[] =>
  [file.file_id, file.person_id].map((id) => ({ kind: 'person', id }))

export const leaving = (member: TeamMember, moment: Moment): Change[] => {
  const today = dayInItaly(moment.at)
  // A circle holds through its last day: to end now it ends yesterday.
  const gone = { ended_on: daysAfter(today, -1) }
  const circles = [member.circle_id, member.person_circle_id].filter((each) => each !== null)
  return [
    update(TeamMember, { member_id: member.member_id }, { ended_on: today }),
    ...circles.map((circle_id) => update(Circle, { circle_id }, gone)),
  ]
}

export const everybodyLeaves = (members: TeamMember[], moment: Moment): Change[] =>
  members.filter((each) => each.ended_on === null).flatMap((each) => leaving(each, moment))
