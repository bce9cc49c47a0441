// Letting somebody in to a file, by name, for some compartments, and taking leave of them. Access holds from the commit
// and ends with it. Who is of no body of the network is only listed.
import { z } from 'zod'
import { Circle, Share, Subject, Worker } from '#core/access'
import {
  action,
  all,
  dayInItaly,
  id,
  insert,
  locked,
  type Moment,
  maybe,
  notFound,
  refuse,
} from '#core/kernel'
import type { CaseFile } from '../domain/case-file.ts'
import { isOpen } from '../domain/case-states.ts'
import { ofTutor, TeamMember } from '../domain/team.ts'
import { onFile, openFile } from './decide-intake.ts'
import { deriving, leaving } from './leaving.ts'
import { mustLend, theFile } from './step.ts'

const shape = TeamMember.schema.shape

export const AddMember = z.object({
  member_id: id(),
  file_id: id(),
  /** Whom the file is about, as the page says it. */
  person_id: id(),
  worker_id: shape.worker_id,
  outside_name: shape.outside_name,
  outside_body: shape.outside_body,
  profile: shape.profile,
  team_role: shape.team_role,
  compartments: shape.compartments,
})

interface Letting {
  file: CaseFile
  worker_id: string
  compartments: string[]
  /** Whether the unit may let people in to the person too. */
  keeps: boolean
}

const circlesFor = ({ file, worker_id, compartments, keeps }: Letting, moment: Moment) => {
  const plain = {
    worker_id,
    because: 'case',
    begins_on: dayInItaly(moment.at),
    ended_on: null,
    cause_id: file.file_id,
    ends_at: null,
  }
  const [circle_id, person_circle_id] = [moment.born(1), moment.born(2)]
  const ofFile = insert(Circle, {
    ...plain,
    circle_id,
    person_id: file.file_id,
    compartments: ['base', ...compartments],
  })
  if (!keeps) return { circle_id, person_circle_id: null, changes: [ofFile] }
  const ofPerson = insert(Circle, {
    ...plain,
    circle_id: person_circle_id,
    person_id: file.person_id,
    compartments: ['base'],
  })
  return { circle_id, person_circle_id, changes: [ofFile, ofPerson] }
}

export const addMember = action('cases.add-member', {
  input: AddMember,
  verb: 'case.arrange',
  needs: ({ file_id, person_id, worker_id }) => ({
    ...openFile({ file_id }),
    members: all(TeamMember, { file_id }),
    worker: maybe(Worker, { worker_id }),
    home: maybe(Subject, { person_id }),
    shares: all(Share, { person_id }),
  }),
  on: (loaded) => onFile(loaded),
  decide: ({ files, members, worker, home, shares }, input, moment) => {
    const file = theFile(files)
    const today = dayInItaly(moment.at)
    mustLend(moment.me, file, 'arranger')
    if (!isOpen(file.state)) refuse('cases.file-ended')
    if (input.person_id !== file.person_id) notFound()
    if ((input.worker_id === null) === (input.outside_name === null)) refuse('cases.member-who')
    if (input.worker_id && (!worker || (worker.ended_on && worker.ended_on < today)))
      refuse('cases.member-unknown')
    if (input.worker_id && members.some((each) => each.worker_id === input.worker_id && !each.ended_on))
      refuse('cases.team-members-once')
    if (
      input.team_role === 'tutor' &&
      input.compartments.some((each) => !ofTutor.some((one) => one === each))
    )
      refuse('cases.tutor-sees-little')
    const keeps =
      home?.unit_id === file.unit_id ||
      shares.some(
        (each) => each.is_keeper && each.unit_id === file.unit_id && (each.ended_on ?? today) >= today,
      )
    const { person_id, ...said } = input
    const compartments = input.worker_id ? input.compartments : []
    const letting = input.worker_id
      ? circlesFor({ file, worker_id: input.worker_id, compartments, keeps }, moment)
      : { circle_id: null, person_circle_id: null, changes: [] }
    const { changes, ...circles } = letting
    const member: TeamMember = {
      ...said,
      ...circles,
      compartments,
      unit_id: file.unit_id,
      organisation_id: worker?.organisation_id ?? null,
      begins_on: today,
      ended_on: null,
      added_by: moment.me.worker_id,
    }
    return {
      changes: [...changes, insert(TeamMember, member)],
      derive: deriving(file),
      events: [{ name: 'case-member-added', data: { file_id: file.file_id, member_id: input.member_id } }],
      answer: { knows_person: circles.person_circle_id !== null },
    }
  },
})

export const endMember = action('cases.end-member', {
  input: z.object({ file_id: id(), member_id: id() }),
  verb: 'case.arrange',
  needs: ({ file_id, member_id }) => ({
    ...openFile({ file_id }),
    members: locked(TeamMember, { member_id, file_id }),
    circles: all(Circle, { cause_id: file_id }),
  }),
  on: (loaded) => onFile(loaded),
  decide: ({ files, members }, { member_id }, moment) => {
    const file = theFile(files)
    const member = members[0] ?? notFound()
    mustLend(moment.me, file, 'arranger')
    if (member.ended_on) refuse('cases.member-ended')
    return {
      changes: leaving(member, moment),
      derive: deriving(file),
      events: [{ name: 'case-member-ended', data: { file_id: file.file_id, member_id } }],
    }
  },
})
