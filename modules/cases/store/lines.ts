// The columns of a file as lists and pages show them. What is social leaves them for who is not cleared for it.
import type { Me, Row } from '#core/kernel'

/** People that the asker may not know of leave no name; so do names kept apart. */
export const fileColumns = `f.file_id, f.unit_id, u.name as unit_name, f.number, f.person_id,
  coalesce(nullif(concat_ws(' ', coalesce(i.chosen_name, i.given_name), i.family_name), ''), p.nickname, p.code) as person_name,
  f.state, f.state_since, f.due_on,
  case when f.closed_on is null then f.team_due_on end as team_due_on, f.next_review_on, f.case_manager_id, m.name as manager_name, f.complexity, f.first_need,
  f.opened_on, f.closed_on,
  a.path_id is not null as has_path, case when f.closed_on is null then a.due_on end as path_due_on,
  case when a.due_on is null then null when a.invited_on is null and a.met_on is null then 'invitation' else 'pact' end as path_awaits,
  (select count(*)::int from cases.tasks t where t.network_id = f.network_id and t.file_id = f.file_id and t.state = 'open'
    and t.due_on < (now() at time zone 'Europe/Rome')::date) as late_tasks`

/** The open path of the inclusion allowance, for who may read the social area of the file. */
export const withPath = `left join cases.inclusion_paths a on a.network_id = $1 and a.file_id = f.file_id and a.ended_on is null`

const named = (files: string) => `${files} f
  join network.units u on u.network_id = $1 and u.unit_id = f.unit_id
  left join people.persons p on p.network_id = $1 and p.person_id = f.person_id
  left join people.identities i on i.network_id = $1 and i.person_id = f.person_id
  left join access.workers m on m.network_id = $1 and m.worker_id = f.case_manager_id
  ${withPath}`

export const filesNamed = named('cases.files')

/** Only those that are shown are named: the page is cut first. */
export const pageNamed = (page: string) => named(`(${page})`)

export const told = <R extends Row>(row: R, me: Me): R =>
  me.clearance.includes('social') ? row : { ...row, complexity: null, first_need: null, closure_reason: null }
