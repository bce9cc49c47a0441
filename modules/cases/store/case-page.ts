// One file as its row policies show it: what I may not see of it is not there.
import { answering, type Me, may, notFound, type Row, unitsAs } from '#core/kernel'
import { type CaseState, caseEventsFrom, caseHandOf, pathEvents, processOf } from '../domain/case-states.ts'
import { caseWorkers } from '../policy.ts'
import { colleagues, oneCase, readBy } from '../queries/case-page.ts'
import { fileColumns, filesNamed, told } from './lines.ts'

const fileStatement = (network_id: string, file_id: string) => ({
  name: 'one file',
  text: `select ${fileColumns}, f.organisation_id, o.short_name as organisation_name, f.channel, f.municipality_code,
                f.municipality_basis, f.member_ids, f.household_id, f.is_integrated, f.joint_lead_file_id, f.previous_file_id,
                f.closure_reason, f.proposed_by, f.back_on, i.person_id is not null as is_named, l.number as joint_number,
                (select min(y.name) from network.municipalities y where y.istat_code = f.municipality_code and y.valid_to is null) as municipality_name
         from ${filesNamed}
         join network.organisations o on o.network_id = $1 and o.organisation_id = f.organisation_id
         left join cases.files l on l.network_id = $1 and l.file_id = f.joint_lead_file_id
         where f.network_id = $1 and f.file_id = $2`,
  values: [network_id, file_id],
})

/** One path at a time, and only for who may read of it. */
const isOfPath = (event: string, file: Row, me: Me): boolean =>
  me.clearance.includes('social') && (event === 'open_path') !== (file.has_path === true)

/** What of this file is mine to do now, and what I may write of, in which unit's name. */
const mineIn = (file: Row, memberships: Row[], me: Me) => {
  const unit = { unit_id: String(file.unit_id) }
  const is_manager = file.case_manager_id === me.worker_id && may(me, 'case.manage', unit)
  const decides = may(me, 'case.decide', unit)
  const lends = {
    opener: may(me, 'case.open', unit),
    coordinator: decides,
    manager: is_manager,
    arranger: is_manager || decides,
  }
  const mayClose = me.worker_id !== file.case_manager_id && me.worker_id !== file.proposed_by
  const events = caseEventsFrom(file.state as CaseState).filter(
    (event) =>
      lends[caseHandOf(event)] &&
      (event !== 'close' || mayClose) &&
      (!pathEvents.includes(event) || isOfPath(event, file, me)),
  )
  const keeps = may(me, 'case.keep', unit)
  const granted = memberships.flatMap((each) => each.compartments as string[])
  const units = unitsAs(me, [...caseWorkers])
  return {
    events,
    is_manager,
    arranges: lends.arranger,
    compartments: me.clearance.filter((each) => keeps || granted.includes(each)),
    unit_id: keeps ? unit.unit_id : (units[0] ?? null),
  }
}

export const oneCaseAnswering = answering(oneCase, {
  statements: ({ file_id }, { network_id }) => [
    fileStatement(network_id, file_id),
    {
      name: 'steps of a file',
      text: `select s.step_id, s.file_id, s.event, s.from_state, s.to_state, s.at, s.reason, s.details->'changed' as changed,
               o.name as to_body, w.name as worker_name
             from cases.steps s left join access.workers w on w.network_id = $1 and w.worker_id = s.worker_id
             left join network.organisations o on o.network_id = $1 and o.organisation_id = (s.details->>'to_organisation_id')::uuid
             where s.network_id = $1 and s.file_id = $2 order by s.at desc, s.step_id desc limit 200`,
      values: [network_id, file_id],
    },
    {
      name: 'counts of a file',
      text: `select (select count(*)::int from cases.notes where network_id = $1 and file_id = $2 and amends_id is null) as notes,
                    (select count(*)::int from cases.team_members where network_id = $1 and file_id = $2 and ended_on is null) as members,
                    (select count(*)::int from cases.tasks where network_id = $1 and file_id = $2 and state = 'open') as open_tasks`,
      values: [network_id, file_id],
    },
    {
      name: 'other files of the same person',
      text: `select f.file_id, f.number, u.name as unit_name, f.state from cases.files f join network.units u on u.network_id = $1 and u.unit_id = f.unit_id
             where f.network_id = $1 and f.file_id <> $2 and f.closed_on is null
               and f.person_id = (select g.person_id from cases.files g where g.network_id = $1 and g.file_id = $2)
             order by f.opened_on desc limit 20`,
      values: [network_id, file_id],
    },
    {
      name: 'my place in a team',
      text: `select compartments from cases.team_members where network_id = $1 and file_id = $2 and ended_on is null
             and worker_id = (select access.my_worker())`,
      values: [network_id, file_id],
    },
  ],
  tell: ([files = [], steps = [], counts = [], others = [], memberships = []], { me }) => {
    const file = files[0] ?? notFound()
    return {
      file: { ...told(file, me), process: processOf[file.state as CaseState] },
      steps,
      counts: counts[0],
      others,
      mine: mineIn(file, memberships, me),
    } as never
  },
})

export const readByAnswering = answering(readBy, {
  statements: ({ file_id }, { network_id }) => [
    {
      name: 'who read a file',
      text: 'select * from cases.read_by($1, $2, 100)',
      values: [network_id, file_id],
    },
  ],
  tell: ([readings = []]) => ({ readings }) as never,
})

export const colleaguesAnswering = answering(colleagues, {
  statements: ({ unit_id }, { network_id }) => [
    {
      name: 'who may follow files of a unit',
      text: `select distinct w.worker_id, w.name from access.grants g
             join access.workers w on w.network_id = $1 and w.worker_id = g.worker_id
             join network.units u on u.network_id = $1 and u.unit_id = $2
             where g.network_id = $1 and g.role in ('social_worker', 'case_manager')
               and (g.unit_id = $2 or (g.unit_id is null and g.organisation_id = u.organisation_id))
               and g.begins_on <= (now() at time zone 'Europe/Rome')::date
               and (g.ended_on is null or g.ended_on >= (now() at time zone 'Europe/Rome')::date)
             order by w.name limit 200`,
      values: [network_id, unit_id],
    },
    {
      // Whom a role keeps out of every file would be named in the team and find nothing.
      name: 'workers who may come into a team, by name',
      text: `select w.worker_id, w.name, o.short_name as body from access.workers w
             join network.organisations o on o.network_id = $1 and o.organisation_id = w.organisation_id
             where w.network_id = $1 and w.ended_on is null and not w.is_machine
               and w.worker_id in (select i.worker_id from cases.who_may_come_in($1, $2, (now() at time zone 'Europe/Rome')::date) i)
             order by w.name limit 1000`,
      values: [network_id, [...caseWorkers]],
    },
    {
      name: 'bodies of the network by name',
      text: `select organisation_id, name from network.organisations where network_id = $1 and ended_on is null order by name limit 300`,
      values: [network_id],
    },
  ],
  tell: ([managers = [], workers = [], bodies = []]) => ({ managers, workers, bodies }) as never,
})
