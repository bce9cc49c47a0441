// Desks, the room of today, the numbers on the wall, and a person's comings under whichever record; under the row policies of who asks.
import { answering, dayInItaly, notFound, type Row } from '#core/kernel'
import { VisitNote } from '../domain/desk.ts'
import { board, type CallOfPerson, deskDay, desks, visitsOfPerson } from '../queries/desk.ts'
import type { AppointmentLine, DeskLine, VisitLine } from '../queries/shapes.ts'
import { appointmentColumns, mayStandBeside, visitColumns } from './columns.ts'

const as = <T>(rows: Row[] | undefined): T[] => (rows ?? []) as unknown as T[]

export const desksAnswering = answering(desks, {
  statements: (_, { network_id }) => [
    {
      name: 'desks',
      text: `select d.unit_id, d.organisation_id, u.name as unit_name, o.short_name as organisation_name, d.rooms, d.takes_visits,
               d.takes_calls, d.is_public
             from reception.desks d
             join network.units u on u.network_id = d.network_id and u.unit_id = d.unit_id
             join network.organisations o on o.network_id = d.network_id and o.organisation_id = d.organisation_id
             where d.network_id = $1 order by u.name, d.unit_id limit 500`,
      values: [network_id],
    },
  ],
  tell: ([rows]) => ({ desks: as<DeskLine>(rows) }),
})

export const deskDayAnswering = answering(deskDay, {
  statements: ({ unit_id, on_day }, { network_id, now }) => [
    {
      name: 'visits of a day',
      text: `select ${visitColumns} from reception.visits v
             left join access.workers w on w.network_id = v.network_id and w.worker_id = v.worker_id
             where v.network_id = $1 and v.unit_id = $2 and v.on_day = $3 order by v.number limit 500`,
      values: [network_id, unit_id, on_day ?? dayInItaly(now)],
    },
    {
      name: 'appointments of a day',
      text: `select ${appointmentColumns} from reception.appointments a
             join network.units u on u.network_id = a.network_id and u.unit_id = a.unit_id
             join access.workers w on w.network_id = a.network_id and w.worker_id = a.worker_id
             where a.network_id = $1 and a.unit_id = $2 and a.on_day = $3 order by a.starts_at, a.appointment_id limit 500`,
      values: [network_id, unit_id, on_day ?? dayInItaly(now)],
    },
  ],
  tell: ([visits, appointments], { input, now }) => ({
    on_day: input.on_day ?? dayInItaly(now),
    visits: as<VisitLine>(visits),
    appointments: as<AppointmentLine>(appointments),
  }),
})

const calledShown = 6

export const boardAnswering = answering(board, {
  statements: ({ unit_id }, { network_id, now }) => [
    {
      name: 'numbers called',
      text: `select number, room, called_at from reception.visits
             where network_id = $1 and unit_id = $2 and on_day = $3 and state in ('called', 'in_meeting') and called_at is not null
             order by called_at desc, number limit ${calledShown}`,
      values: [network_id, unit_id, dayInItaly(now)],
    },
    {
      name: 'how many wait',
      text: `select count(*)::int as waiting from reception.visits
             where network_id = $1 and unit_id = $2 and on_day = $3 and state = 'waiting'`,
      values: [network_id, unit_id, dayInItaly(now)],
    },
  ],
  tell: ([called, counted]) => ({
    called: as<{ number: number; room: string | null; called_at: string }>(called),
    waiting: Number(counted?.[0]?.waiting ?? 0),
  }),
})

export const visitsOfPersonAnswering = answering(visitsOfPerson, {
  statements: ({ person_id }, { network_id }) => [
    {
      name: 'person seen',
      text: 'select 1 from people.persons where network_id = $1 and person_id = $2',
      values: [network_id, person_id],
    },
    {
      name: 'visits of a person',
      text: `select ${visitColumns}, u.name as unit_name from reception.visits v
             join network.units u on u.network_id = v.network_id and u.unit_id = v.unit_id
             left join access.workers w on w.network_id = v.network_id and w.worker_id = v.worker_id
             where v.network_id = $1 and v.person_id in (select person_id from people.cluster_of($1, $2))
               and (v.tied_at is not null or ${mayStandBeside('v.person_id', 'v.waiting_since')})
             order by v.waiting_since desc limit 200`,
      values: [network_id, person_id],
    },
    {
      name: 'appointments of a person',
      text: `select ${appointmentColumns} from reception.appointments a
             join network.units u on u.network_id = a.network_id and u.unit_id = a.unit_id
             join access.workers w on w.network_id = a.network_id and w.worker_id = a.worker_id
             where a.network_id = $1 and a.person_id in (select person_id from people.cluster_of($1, $2)) order by a.starts_at desc limit 200`,
      values: [network_id, person_id],
    },
    {
      name: 'desk notes of a person',
      text: `select n.note_id, n.visit_id, n.person_id, n.at, n.compartment, n.note, w.name as worker_name,
               (select k.wrapped from access.subject_keys k where k.network_id = $1 and k.person_id = n.person_id) as subject_key
             from reception.visit_notes n
             join access.workers w on w.network_id = n.network_id and w.worker_id = n.worker_id
             where n.network_id = $1 and n.person_id in (select person_id from people.cluster_of($1, $2))
               and (${mayStandBeside('n.person_id', 'n.at')} or exists (select 1 from reception.visits v
                 where v.network_id = $1 and v.visit_id = n.visit_id and v.tied_at is not null))
             order by n.at desc, n.note_id limit 200`,
      values: [network_id, person_id],
    },
    {
      name: 'calls of a person',
      text: `select c.call_id, c.at, c.topics, c.outcome, c.state, u.name as unit_name, w.name as worker_name from reception.call_persons k
             join reception.calls c on c.network_id = k.network_id and c.call_id = k.call_id
             join network.units u on u.network_id = c.network_id and u.unit_id = c.unit_id
             join access.workers w on w.network_id = c.network_id and w.worker_id = c.worker_id
             where k.network_id = $1 and k.person_id in (select person_id from people.cluster_of($1, $2)) order by c.at desc limit 200`,
      values: [network_id, person_id],
    },
  ],
  tell: ([seen, visits, appointments, notes, calls], { input, unseal }) => {
    if (!seen?.length) return notFound()
    return {
      person_id: input.person_id,
      visits: as<VisitLine & { unit_name: string }>(visits),
      appointments: as<AppointmentLine>(appointments),
      calls: as<CallOfPerson>(calls),
      notes: (notes ?? []).map((row) => ({
        note_id: String(row.note_id),
        visit_id: String(row.visit_id),
        at: String(row.at),
        worker_name: String(row.worker_name),
        compartment: String(row.compartment),
        note: unseal(VisitNote, row, 'note'),
      })),
    }
  },
})
