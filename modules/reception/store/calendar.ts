// Appointments of a span of days at one desk, whom one may come back to, and which hours are taken.
import { answering, type Row } from '#core/kernel'
import { slotsOf } from '../domain/appointment-rules.ts'
import { calendar, myFeed } from '../queries/calendar.ts'
import type { AppointmentLine } from '../queries/shapes.ts'
import { appointmentColumns } from './columns.ts'

const span = `between $3::date and $3::date + $4::int - 1`

export const calendarAnswering = answering(calendar, {
  statements: ({ unit_id, from_day, days, worker_id }, { network_id }) => [
    {
      name: 'appointments of days',
      text: `select ${appointmentColumns} from reception.appointments a
             join network.units u on u.network_id = a.network_id and u.unit_id = a.unit_id
             join access.workers w on w.network_id = a.network_id and w.worker_id = a.worker_id
             where a.network_id = $1 and a.unit_id = $2 and a.on_day ${span} and ($5::uuid is null or a.worker_id = $5)
               and a.state <> 'moved'
             order by a.starts_at, a.appointment_id limit 2000`,
      values: [network_id, unit_id, from_day, days, worker_id ?? null],
    },
    {
      name: 'workers of a desk',
      text: `select w.worker_id, w.name from access.workers w
             join reception.desks d on d.network_id = w.network_id and d.organisation_id = w.organisation_id
             where w.network_id = $1 and d.unit_id = $2 and w.ended_on is null order by w.name, w.worker_id limit 500`,
      values: [network_id, unit_id],
    },
    {
      name: 'hours taken',
      text: `select g.worker_id, g.taken from reception.agendas g
             join reception.desks d on d.network_id = g.network_id and d.organisation_id = g.organisation_id
             where g.network_id = $1 and d.unit_id = $2 and g.on_day ${span}`,
      values: [network_id, unit_id, from_day, days],
    },
  ],
  tell: ([appointments = [], workers = [], agendas = []]) => ({
    appointments: appointments as unknown as AppointmentLine[],
    workers: workers as unknown as { worker_id: string; name: string }[],
    taken: agendas.flatMap((row: Row) =>
      slotsOf(row.taken as string[]).map(({ starts_at, minutes }) => ({
        worker_id: String(row.worker_id),
        starts_at,
        minutes,
      })),
    ),
  }),
})

export const myFeedAnswering = answering(myFeed, {
  statements: (_, { network_id }) => [
    {
      name: 'my feed',
      text: `select feed_id, since from reception.calendar_feeds
             where network_id = $1 and worker_id = (select access.my_worker()) and ended_at is null order by since desc limit 1`,
      values: [network_id],
    },
  ],
  tell: ([rows]) => ({ feed: (rows?.[0] as { feed_id: string; since: string } | undefined) ?? null }),
})
