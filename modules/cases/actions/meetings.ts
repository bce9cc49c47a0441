// The team meets: when and about what, then who was there, what was said, and who does what by when. What is decided
// becomes a task of somebody. Minutes are written within the term of the network and read by the members only.
import { z } from 'zod'
import {
  action,
  all,
  dayInItaly,
  dayText,
  id,
  insert,
  lastDayOf,
  locked,
  type Moment,
  maybe,
  notFound,
  refuse,
  update,
} from '#core/kernel'
import { CaseFile } from '../domain/case-file.ts'
import { isOpen } from '../domain/case-states.ts'
import { CaseTask } from '../domain/task.ts'
import { Meeting, TeamMember } from '../domain/team.ts'
import { caseTerms } from '../domain/terms.ts'
import { onFile, openFile } from './decide-intake.ts'
import { sealing } from './noting.ts'
import { mustBeAround } from './reaching.ts'
import { mustLend, theFile } from './step.ts'

const shape = Meeting.schema.shape

export const planMeeting = action('cases.plan-meeting', {
  input: z.object({
    meeting_id: id(),
    file_id: id(),
    compartment: shape.compartment,
    at: shape.at,
    place: shape.place,
    agenda: shape.agenda,
  }),
  verb: 'case.arrange',
  seals: sealing,
  needs: openFile,
  on: (loaded) => onFile(loaded),
  decide: ({ files, terms }, input, moment) => {
    const file = theFile(files)
    mustLend(moment.me, file, 'arranger')
    if (!isOpen(file.state)) refuse('cases.file-ended')
    const meeting = {
      ...input,
      unit_id: file.unit_id,
      state: 'planned' as const,
      minutes: null,
      present_ids: [],
      minutes_due_on: lastDayOf(caseTerms(terms).case_minutes, dayInItaly(input.at)),
      minutes_on: null,
      report_number: null,
      worker_id: moment.me.worker_id,
    }
    return {
      changes: [insert(Meeting, meeting)],
      events: [
        { name: 'case-meeting-planned', data: { file_id: file.file_id, meeting_id: input.meeting_id } },
      ],
    }
  },
})

const decided = z.object({ title: CaseTask.schema.shape.title, worker_id: id(), due_on: dayText() })

export const recordMeeting = action('cases.record-meeting', {
  input: z.object({
    meeting_id: id(),
    file_id: id(),
    minutes: shape.minutes.unwrap().trim().min(3),
    present_ids: shape.present_ids,
    decisions: z.array(decided).max(20),
    report_number: shape.report_number,
  }),
  verb: 'case.arrange',
  seals: sealing,
  needs: ({ file_id, meeting_id }) => ({
    ...openFile({ file_id }),
    meetings: locked(Meeting, { meeting_id, file_id }),
    members: all(TeamMember, { file_id }),
  }),
  on: (loaded) => onFile(loaded),
  decide: ({ files, meetings, members }, input, moment) => {
    const file = theFile(files)
    mustLend(moment.me, file, 'arranger')
    const meeting = meetings[0] ?? notFound()
    if (meeting.state !== 'planned') refuse('cases.meeting-told')
    const today = dayInItaly(moment.at)
    if (dayInItaly(meeting.at) > today) refuse('cases.meeting-ahead')
    const { file_id, meeting_id, minutes, present_ids, report_number } = input
    if (present_ids.some((each) => !members.some((one) => one.member_id === each)))
      refuse('cases.not-in-team')
    for (const each of input.decisions) mustBeAround(each.worker_id, { file, members }, moment)
    const held = { state: 'held' as const, minutes, present_ids, report_number, minutes_on: today }
    return {
      changes: [
        update(Meeting, { meeting_id, file_id }, held),
        // The team met: its first clock is over.
        ...(file.team_due_on ? [update(CaseFile, { file_id }, { team_due_on: null })] : []),
        ...input.decisions.map((each, i) => taskOf(file, { ...each, meeting, n: i }, moment)),
      ],
      events: [{ name: 'case-meeting-held', data: { file_id, meeting_id } }],
      answer: { is_late: today > meeting.minutes_due_on },
    }
  },
})

interface Decided {
  title: string
  worker_id: string
  due_on: string
  meeting: Meeting
  n: number
}

const taskOf = (file: CaseFile, { meeting, n, ...said }: Decided, moment: Moment) =>
  insert(CaseTask, {
    ...said,
    task_id: moment.born(10 + n),
    ...{ file_id: file.file_id, unit_id: file.unit_id },
    compartment: meeting.compartment,
    state: 'open',
    ...{ done_on: null, done_by: null, escalated_at: null },
    meeting_id: meeting.meeting_id,
    added_by: moment.me.worker_id,
  })

export const cancelMeeting = action('cases.cancel-meeting', {
  input: z.object({ meeting_id: id(), file_id: id() }),
  verb: 'case.arrange',
  needs: ({ file_id, meeting_id }) => ({
    ...openFile({ file_id }),
    meeting: maybe(Meeting, { meeting_id, file_id }),
  }),
  on: (loaded) => onFile(loaded),
  decide: ({ files, meeting }, { meeting_id, file_id }, moment) => {
    mustLend(moment.me, theFile(files), 'arranger')
    if (!meeting) return notFound()
    if (meeting.state !== 'planned') refuse('cases.meeting-told')
    return { changes: [update(Meeting, { meeting_id, file_id }, { state: 'cancelled' })] }
  },
})
