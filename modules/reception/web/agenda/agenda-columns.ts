// The columns of the calendar: the days of a week, or one day with a column for each worker or each room.
import { daysAfter } from '#core/kernel'
import type { AppointmentLine } from '../../queries/shapes.ts'
import { blocksOf, elsewhereOf, freeOf, type Hours, hoursOf, type Stop, type Taken } from './grid.ts'
import { minuteOf } from './hours.ts'

/** What an empty hour already says when somebody books it. */
export interface Place {
  on_day: string
  time?: string
  worker_id?: string
  room?: string
}

export interface AgendaColumn {
  key: string
  title: string
  spoken: string
  place: Place
  count: number
  stops: Stop[]
}

export interface Days {
  appointments: AppointmentLine[]
  workers: { worker_id: string; name: string }[]
  taken: (Taken & { worker_id: string })[]
}

export interface Wanted {
  view: 'day' | 'week'
  by: 'worker' | 'room'
  day: string
  monday: string
  worker?: string
  me?: string
  rooms: readonly string[]
  now: { day: string; minute: number }
}

interface Words {
  shortDay: (day: string) => string
  longDay: (day: string) => string
  noRoom: string
}

const onCalendar = ({ state }: AppointmentLine): boolean => state !== 'cancelled' && state !== 'moved'
const dayOf = (at: string, days: readonly string[]): boolean =>
  days.includes(new Date(Date.parse(at)).toLocaleDateString('sv-SE', { timeZone: 'Europe/Rome' }))

export const daysOf = (monday: string): string[] => Array.from({ length: 7 }, (_, i) => daysAfter(monday, i))

const columnOf = (
  told: Omit<AgendaColumn, 'stops' | 'count'>,
  {
    appointments,
    taken,
    hours,
    now,
  }: { appointments: AppointmentLine[]; taken: Taken[]; hours: Hours; now: Wanted['now'] },
): AgendaColumn => {
  const held = [...blocksOf(appointments), ...elsewhereOf(taken, appointments)]
  const { on_day } = told.place
  const notBefore = on_day < now.day ? 24 * 60 : on_day === now.day ? now.minute : 0
  const stops: Stop[] = [...held, ...freeOf(held, hours, notBefore)].sort((a, b) => a.from - b.from)
  return { ...told, count: appointments.length, stops }
}

/** Whoever has something this week, me before the others. */
const workersOf = ({ appointments, workers, taken }: Days, { worker, me }: Wanted): Days['workers'] => {
  if (worker) return workers.filter((each) => each.worker_id === worker)
  const busy = new Set([...appointments, ...taken].map((each) => each.worker_id))
  const mine = workers.filter((each) => each.worker_id === me)
  return [...mine, ...workers.filter((each) => each.worker_id !== me && busy.has(each.worker_id))]
}

export const columnsOf = (
  data: Days,
  wanted: Wanted,
  words: Words,
): { hours: Hours; columns: AgendaColumn[] } => {
  const { worker, now, day } = wanted
  const here = data.appointments.filter((each) => onCalendar(each) && (!worker || each.worker_id === worker))
  const taken = data.taken.filter((each) => each.worker_id === worker)
  const hours = hoursOf([...here, ...taken])
  if (wanted.view === 'week') {
    const columns = daysOf(wanted.monday).map((on_day) =>
      columnOf(
        {
          ...{ key: on_day, title: words.shortDay(on_day), spoken: words.longDay(on_day) },
          place: { on_day, worker_id: worker },
        },
        {
          ...{ hours, now },
          appointments: here.filter((each) => each.on_day === on_day),
          taken: taken.filter((each) => dayOf(each.starts_at, [on_day])),
        },
      ),
    )
    return { hours, columns }
  }
  const today = here.filter((each) => each.on_day === day)
  if (wanted.by === 'room') {
    const columns = [...wanted.rooms, ''].map((room) =>
      columnOf(
        {
          ...{ key: room || '-', title: room || words.noRoom, spoken: room || words.noRoom },
          place: { on_day: day, worker_id: worker, room },
        },
        {
          ...{ hours, now, taken: [] },
          appointments: today.filter((each) =>
            room ? each.room === room : !wanted.rooms.includes(each.room ?? ''),
          ),
        },
      ),
    )
    return { hours, columns }
  }
  const columns = workersOf(data, wanted).map(({ worker_id, name }) =>
    columnOf(
      { key: worker_id, title: name, spoken: name, place: { on_day: day, worker_id } },
      {
        ...{ hours, now },
        appointments: today.filter((each) => each.worker_id === worker_id),
        taken: data.taken.filter((each) => each.worker_id === worker_id && dayOf(each.starts_at, [day])),
      },
    ),
  )
  return { hours, columns }
}

export const nowIn = (at: string, today: string): Wanted['now'] => ({ day: today, minute: minuteOf(at) })
