// Files as lists: mine, of my units, of teams that name me; what waits for me; what a person's page shows of them.
import { answering, type Row } from '#core/kernel'
import { openStates } from '../domain/case-states.ts'
import { caseKeepers } from '../policy.ts'
import { caseload, casesOfPerson, caseWork } from '../queries/caseload.ts'
import type { CaseLine } from '../queries/shapes.ts'
import { fileColumns, filesNamed, pageNamed, told } from './lines.ts'

const page = 100
const keepers = `'{${caseKeepers.join(',')}}'::text[]`
const mine = `f.unit_id = any ((select access.my_units(${keepers}))::uuid[])`
const who = {
  mine: `f.case_manager_id = (select access.my_worker())`,
  unit: mine,
  team: `exists (select 1 from cases.team_members t where t.network_id = $1 and t.file_id = f.file_id
    and t.worker_id = (select access.my_worker()) and t.ended_on is null)`,
}
const open = `'{${openStates.join(',')}}'::text[]`
const statesTest = (state: string | undefined, put: (value: unknown) => string): string => {
  if (state === undefined || state === 'open') return ` and f.state = any (${open})`
  return state === 'ended' ? ` and f.state <> all (${open})` : ` and f.state = ${put(state)}`
}

/** No deadline stands after every deadline. */
const due = `coalesce(f.due_on, '9999-12-31'::date)`

export const caseloadAnswering = answering(caseload, {
  statements: (input, { network_id }) => {
    const values: unknown[] = [network_id, (input.most ?? page) + 1]
    const put = (value: unknown) => `$${values.push(value)}`
    const state = statesTest(input.state, put)
    const unit = input.unit_id ? ` and f.unit_id = ${put(input.unit_id)}` : ''
    const manager = input.manager_id ? ` and f.case_manager_id = ${put(input.manager_id)}` : ''
    const after = input.after_id
      ? ` and (${due}, f.file_id) > (${put(input.after_due ?? '9999-12-31')}::date, ${put(input.after_id)}::uuid)`
      : ''
    return [
      {
        name: `caseload ${input.whose} ${input.state === 'ended' ? 'ended' : state.includes('$') ? 'state' : ''}${unit && ' u'}${manager && ' m'}${after && ' a'}`,
        text: `select ${fileColumns} from ${pageNamed(`select f.* from cases.files f
                 where f.network_id = $1 and ${who[input.whose]}${state}${unit}${manager}${after}
                 order by ${due}, f.file_id limit $2`)}
               order by ${due}, f.file_id`,
        values,
      },
      {
        name: 'load of each',
        text: `select f.case_manager_id as worker_id, m.name, count(*)::int as open,
                      sum(case f.complexity when 'specialist' then 3 when 'complex' then 2 else 1 end)::int as weight
               from cases.files f join access.workers m on m.network_id = $1 and m.worker_id = f.case_manager_id
               where f.network_id = $1 and ${mine} and f.state = any (${open})
               group by f.case_manager_id, m.name order by weight desc, m.name limit 100`,
        values: [network_id],
      },
    ]
  },
  tell: ([files = [], load = []], { input, me }) => ({
    files: files.slice(0, input.most ?? page).map((row) => told(row, me)) as unknown as CaseLine[],
    has_more: files.length > (input.most ?? page),
    load: load as never,
  }),
})

const ofState: Record<string, string> = {
  intake: 'decide',
  closing: 'approve',
  assessment: 'assess',
  planning: 'plan',
  active: 'review',
  suspended: 'away',
}

const waitingFile = (row: Row) => ({
  kind: ofState[String(row.state)],
  file_id: row.file_id,
  number: row.number,
  due_on: row.due_on,
  key: `file ${row.file_id}`,
})

export const caseWorkAnswering = answering(caseWork, {
  statements: (_, { network_id }) => [
    {
      name: 'files waiting for me',
      text: `select f.file_id, f.number, f.state, f.due_on from cases.files f
             where f.network_id = $1 and (
               (f.state in ('intake', 'closing') and f.unit_id = any ((select access.my_units('{service_coordinator}'::text[]))::uuid[]))
               or (f.state in ('assessment', 'planning') and f.case_manager_id = (select access.my_worker()))
               or (f.state in ('active', 'suspended') and f.case_manager_id = (select access.my_worker())
                 and f.due_on <= (now() at time zone 'Europe/Rome')::date + 14))
             order by f.due_on nulls last limit 40`,
      values: [network_id],
    },
    {
      name: 'answers from afar waiting for me',
      text: `select p.file_id, f.number, f.due_on, p.plan_id from cases.plans p join cases.files f on f.network_id = $1 and f.file_id = p.file_id
             where p.network_id = $1 and f.case_manager_id = (select access.my_worker()) and p.state in ('shared', 'agreed')
               and exists (select 1 from cases.plan_signatures s where s.network_id = $1 and s.plan_id = p.plan_id
                           and s.means = 'link' and s.at >= p.shared_at)
             limit 40`,
      values: [network_id],
    },
    {
      name: 'steps of plans waiting for me',
      text: `select r.result_id, r.file_id, f.number, r.due_on from cases.plan_results r join cases.files f on f.network_id = $1 and f.file_id = r.file_id
             where r.network_id = $1 and r.worker_id = (select access.my_worker()) and r.status in ('planned', 'in_progress')
               and r.due_on <= (now() at time zone 'Europe/Rome')::date + 7 and f.state = 'active'
             order by r.due_on limit 40`,
      values: [network_id],
    },
    {
      name: 'tasks waiting for me',
      text: `select t.task_id, t.file_id, f.number, t.due_on, t.worker_id = (select access.my_worker()) as is_mine
             from cases.tasks t join cases.files f on f.network_id = $1 and f.file_id = t.file_id
             where t.network_id = $1 and t.state = 'open' and (t.worker_id = (select access.my_worker())
               or (t.escalated_at is not null and f.unit_id = any ((select access.my_units('{service_coordinator}'::text[]))::uuid[])))
             order by t.due_on limit 40`,
      values: [network_id],
    },
    {
      name: 'minutes waiting for me',
      text: `select g.meeting_id, g.file_id, f.number, g.minutes_due_on as due_on
             from cases.meetings g join cases.files f on f.network_id = $1 and f.file_id = g.file_id
             where g.network_id = $1 and g.state = 'planned' and g.at < now() and f.case_manager_id = (select access.my_worker())
             order by g.minutes_due_on limit 20`,
      values: [network_id],
    },
  ],
  tell: ([files = [], answers = [], steps = [], tasks = [], meetings = []]) =>
    ({
      waiting: [
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
        ...meetings.map(({ meeting_id, ...row }) => ({
          ...row,
          kind: 'minutes',
          key: `minutes ${meeting_id}`,
        })),
      ],
    }) as never,
})

export const casesOfPersonAnswering = answering(casesOfPerson, {
  statements: ({ person_id }, { network_id }) => [
    {
      name: 'files of a person',
      text: `select ${fileColumns} from ${filesNamed}
             where f.network_id = $1
               and f.file_id in (select file_id from cases.files_of($1, array(select person_id from people.cluster_of($1, $2))))
             order by f.opened_on desc limit 50`,
      values: [network_id, person_id],
    },
    {
      name: 'steps of files of a person',
      text: `select s.step_id, s.file_id, f.number, s.event, s.to_state, s.at, w.name as worker_name
             from cases.steps s join cases.files f on f.network_id = $1 and f.file_id = s.file_id
             left join access.workers w on w.network_id = $1 and w.worker_id = s.worker_id
             where s.network_id = $1 and f.person_id in (select person_id from people.cluster_of($1, $2)) order by s.at desc limit 200`,
      values: [network_id, person_id],
    },
  ],
  tell: ([files = [], steps = []], { me }) => ({ files: files.map((row) => told(row, me)), steps }) as never,
})
