// Files as lists: mine, of my units, of teams that name me; what a person's page shows of them.
import { answering } from '#core/kernel'
import { openStates } from '../domain/case-states.ts'
import { caseKeepers } from '../policy.ts'
import { caseload, casesOfPerson } from '../queries/caseload.ts'
import type { CaseLine } from '../queries/shapes.ts'
import { fileColumns, filesNamed, pageNamed, told, withPath } from './lines.ts'

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

/** What is due first of a file; no deadline stands after every deadline. */
const due = `coalesce(least(f.due_on, f.team_due_on, a.due_on), '9999-12-31'::date)`

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
        text: `select ${fileColumns} from ${pageNamed(`select f.* from cases.files f ${withPath}
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
