// What stands inside a file: diary, team, meetings, tasks, looks. Sealed words are opened here, for who sees their row.
import { answering, notFound, type Row, type Telling } from '#core/kernel'
import { Assessment } from '../domain/assessment.ts'
import { CaseNote } from '../domain/note.ts'
import { CaseTask } from '../domain/task.ts'
import { Meeting } from '../domain/team.ts'
import { diary, looks, teamOf } from '../queries/case-page.ts'

/** Everything here lies in one file, `$2`: its key is looked up once, not for each row. */
const key =
  '(select k.wrapped from access.subject_keys k where k.network_id = $1 and k.person_id = $2) as subject_key'
const by = (alias: string) =>
  `left join access.workers w on w.network_id = $1 and w.worker_id = ${alias}.worker_id`

/** A file that is hidden and one that is not there answer alike, also when it is empty. */
export const thereStatement = (network_id: string, file_id: string) => ({
  name: 'is the file there',
  text: 'select file_id from cases.files where network_id = $1 and file_id = $2',
  values: [network_id, file_id],
})

const opened = (rows: Row[], unseal: (row: Row) => Row): Row[] =>
  rows.map((row) => {
    const { subject_key, file_id, ...shown } = { ...row, ...unseal(row) } as Row
    return shown
  })

export const diaryAnswering = answering(diary, {
  statements: ({ file_id }, { network_id }) => [
    thereStatement(network_id, file_id),
    {
      name: 'diary of a file',
      text: `select note_id, file_id, compartment, kind, at, recorded_at, worker_id, worker_name, body, amends_id, words, subject_key
             from cases.diary($1, $2, $3)`,
      values: [network_id, file_id, 500],
    },
  ],
  tell: ([there = [], notes = []], { unseal }) => ({
    file_id: String((there[0] ?? notFound()).file_id),
    notes: opened(notes, (row) => ({ words: unseal(CaseNote, row, 'words') })) as never,
  }),
})

const membersStatement = (network_id: string, file_id: string) => ({
  name: 'team of a file',
  text: `select t.member_id, t.worker_id, coalesce(w.name, t.outside_name) as name, coalesce(o.short_name, t.outside_body) as body,
                t.profile, t.team_role, t.compartments, t.begins_on, t.ended_on, t.person_circle_id is not null as knows_person
         from cases.team_members t ${by('t')}
         left join network.organisations o on o.network_id = $1 and o.organisation_id = t.organisation_id
         where t.network_id = $1 and t.file_id = $2 order by t.ended_on nulls first, t.begins_on, name limit 100`,
  values: [network_id, file_id],
})

const meetingsStatement = (network_id: string, file_id: string) => ({
  name: 'meetings of a file',
  text: `select g.meeting_id, g.file_id, g.compartment, g.at, g.place, g.state, g.agenda, g.minutes, g.minutes_due_on, g.minutes_on,
                g.present_ids, g.report_number, ${key}
         from cases.meetings g where g.network_id = $1 and g.file_id = $2 order by g.at desc limit 100`,
  values: [network_id, file_id],
})

const tasksStatement = (network_id: string, file_id: string) => ({
  name: 'tasks of a file',
  text: `select t.task_id, t.file_id, f.number, t.compartment, t.title, t.worker_id, w.name as worker_name, t.due_on, t.state,
                t.done_on, t.escalated_at, t.meeting_id, ${key}
         from cases.tasks t join cases.files f on f.network_id = $1 and f.file_id = t.file_id ${by('t')}
         where t.network_id = $1 and t.file_id = $2 order by (t.state = 'open') desc, t.due_on, t.task_id limit 200`,
  values: [network_id, file_id],
})

const taskOpened = ({ unseal }: Pick<Telling, 'unseal'>, row: Row): Row => {
  const { subject_key, ...shown } = { ...row, title: unseal(CaseTask, row, 'title') } as Row
  return shown
}

export const teamAnswering = answering(teamOf, {
  statements: ({ file_id }, { network_id }) => [
    thereStatement(network_id, file_id),
    membersStatement(network_id, file_id),
    meetingsStatement(network_id, file_id),
    tasksStatement(network_id, file_id),
  ],
  tell: ([there = [], members = [], meetings = [], tasks = []], { unseal }) =>
    ({
      file_id: String((there[0] ?? notFound()).file_id),
      members,
      meetings: opened(meetings, (row) => ({
        agenda: unseal(Meeting, row, 'agenda'),
        minutes: unseal(Meeting, row, 'minutes'),
      })),
      tasks: tasks.map((row) => taskOpened({ unseal }, row)),
    }) as never,
})

export const looksAnswering = answering(looks, {
  statements: ({ file_id }, { network_id }) => [
    thereStatement(network_id, file_id),
    {
      name: 'looks of a file',
      text: `select a.assessment_id, a.file_id, a.person_id, a.instrument, a.version, a.moment, a.answers, a.result, a.remarks,
                    a.made_on, a.recorded_at, w.name as worker_name, ${key}
             from cases.assessments a ${by('a')}
             where a.network_id = $1 and a.file_id = $2 order by a.made_on, a.recorded_at limit 200`,
      values: [network_id, file_id],
    },
  ],
  tell: ([there = [], seen = []], { unseal }) => ({
    file_id: String((there[0] ?? notFound()).file_id),
    looks: opened(seen, (row) => ({ remarks: unseal(Assessment, row, 'remarks') })) as never,
  }),
})
