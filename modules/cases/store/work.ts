// What waits for me in files, as clocks: what is mine to decide or to do, what is near or late; and a week after, for who
// coordinates, what somebody else left late.
import { answering, type Row } from '#core/kernel'
import { openStates } from '../domain/case-states.ts'
import { daysAlone, daysNear } from '../domain/first-meeting.ts'
import { caseWork } from '../queries/caseload.ts'

const today = `(now() at time zone 'Europe/Rome')::date`
const isMine = 'f.case_manager_id = (select access.my_worker())'
const coordinated = `f.unit_id = any ((select access.my_units('{service_coordinator}'::text[]))::uuid[])`
const open = `'{${openStates.join(',')}}'::text[]`
const followed = `('assessment', 'planning', 'active', 'suspended')`

const ofState: Record<string, string> = {
  intake: 'decide',
  closing: 'approve',
  assessment: 'assess',
  planning: 'plan',
  active: 'review',
  suspended: 'away',
}

const waitingFile = (row: Row) => ({
  kind: row.is_alone ? 'late_file' : ofState[String(row.state)],
  file_id: row.file_id,
  number: row.number,
  due_on: row.due_on,
  key: `file ${row.file_id}`,
})

export const caseWorkAnswering = answering(caseWork, {
  statements: (_, { network_id }) => [
    {
      name: 'files waiting for me',
      text: `select f.file_id, f.number, f.state, f.due_on, f.state in ${followed} and not ${isMine} as is_alone
             from cases.files f
             where f.network_id = $1 and (
               (f.state in ('intake', 'closing') and ${coordinated})
               or (f.state in ('assessment', 'planning') and ${isMine})
               or (f.state in ('active', 'suspended') and ${isMine} and f.due_on <= ${today} + ${daysNear})
               or (f.state in ${followed} and f.due_on < ${today} - ${daysAlone} and ${coordinated}))
             order by f.due_on nulls last limit 40`,
      values: [network_id],
    },
    {
      name: 'answers from afar waiting for me',
      text: `select p.file_id, f.number, f.due_on, p.plan_id from cases.plans p join cases.files f on f.network_id = $1 and f.file_id = p.file_id
             where p.network_id = $1 and ${isMine} and p.state in ('shared', 'agreed')
               and exists (select 1 from cases.plan_signatures s where s.network_id = $1 and s.plan_id = p.plan_id
                           and s.means = 'link' and s.at >= p.shared_at)
             limit 40`,
      values: [network_id],
    },
    {
      name: 'steps of plans waiting for me',
      text: `select r.result_id, r.file_id, f.number, r.due_on from cases.plan_results r join cases.files f on f.network_id = $1 and f.file_id = r.file_id
             where r.network_id = $1 and r.worker_id = (select access.my_worker()) and r.status in ('planned', 'in_progress')
               and r.due_on <= ${today} + 7 and f.state = 'active'
             order by r.due_on limit 40`,
      values: [network_id],
    },
    {
      name: 'tasks waiting for me',
      text: `select t.task_id, t.file_id, f.number, t.due_on, t.worker_id = (select access.my_worker()) as is_mine
             from cases.tasks t join cases.files f on f.network_id = $1 and f.file_id = t.file_id
             where t.network_id = $1 and t.state = 'open' and (t.worker_id = (select access.my_worker())
               or (t.escalated_at is not null and ${coordinated}))
             order by t.due_on limit 40`,
      values: [network_id],
    },
    {
      name: 'first meetings of teams waiting for me',
      text: `select f.file_id, f.number, f.team_due_on as due_on from cases.files f
             where f.network_id = $1 and f.team_due_on is not null and f.state = any (${open})
               and ((${isMine} and f.team_due_on <= ${today} + ${daysNear})
                 or (${coordinated} and f.team_due_on < ${today} - ${daysAlone}))
             order by f.team_due_on limit 40`,
      values: [network_id],
    },
    {
      name: 'inclusion paths waiting for me',
      text: `select a.path_id, a.file_id, f.number, a.due_on, a.invited_on is null and a.met_on is null as is_first
             from cases.inclusion_paths a join cases.files f on f.network_id = $1 and f.file_id = a.file_id
             where a.network_id = $1 and a.ended_on is null and a.due_on is not null and f.state = any (${open})
               and ((${isMine} and a.due_on <= ${today} + ${daysNear})
                 or (${coordinated} and a.due_on < ${today} - ${daysAlone}))
             order by a.due_on limit 40`,
      values: [network_id],
    },
    {
      name: 'minutes waiting for me',
      text: `select g.meeting_id, g.file_id, f.number, g.minutes_due_on as due_on
             from cases.meetings g join cases.files f on f.network_id = $1 and f.file_id = g.file_id
             where g.network_id = $1 and g.state = 'planned' and g.at < now() and ${isMine}
             order by g.minutes_due_on limit 20`,
      values: [network_id],
    },
  ],
  tell: ([files = [], answers = [], steps = [], tasks = [], teams = [], paths = [], meetings = []]) =>
    ({
      waiting: [
        // Who waits for a signature that has come is told of the answer, and not again of the plan.
        ...files
          .filter((row) => row.state !== 'planning' || !answers.some((each) => each.file_id === row.file_id))
          .map(waitingFile),
        ...answers.map(({ plan_id, ...row }) => ({ ...row, kind: 'answered', key: `answer ${plan_id}` })),
        ...steps.map(({ result_id, ...row }) => ({ ...row, kind: 'step', key: `step ${result_id}` })),
        ...tasks.map(({ task_id, is_mine, ...row }) => ({
          ...row,
          kind: is_mine ? 'task' : 'late_task',
          key: `task ${task_id}`,
        })),
        ...teams.map((row) => ({ ...row, kind: 'first_meeting', key: `team ${row.file_id}` })),
        ...paths.map(({ path_id, is_first, ...row }) => ({
          ...row,
          kind: is_first ? 'inclusion_invitation' : 'inclusion_pact',
          key: `path ${path_id}`,
        })),
        ...meetings.map(({ meeting_id, ...row }) => ({
          ...row,
          kind: 'minutes',
          key: `minutes ${meeting_id}`,
        })),
      ],
    }) as never,
})
