// The calendar of a desk as one would find it: some came, somebody did not, others are expected this week and the next.
// What people asked to be called is invented; most hours have no name at all.
import { dayInItaly, daysAfter, type Intent } from '#core/kernel'
import { anAppointment } from '#reception/makers'
import { actAs } from './people.ts'
import { actor, type Telling } from './told.ts'

export interface AgendaTold {
  keeper: string
  unit: string
  rooms: readonly string[]
  /** Who receives, each with the help they give. */
  workers: readonly [key: string, profession: string][]
  /** From so many days before today, when the desk was already open. */
  from: number
}

type Hour = [
  hour: number,
  minutes: number,
  worker: number,
  called: string | null,
  more?: Record<string, unknown>,
]
const weeks: Hour[][] = [
  [
    [9, 45, 0, 'Amina'],
    [10, 60, 1, null, { interpreter_language: 'ar', interpreter_booked: true }],
    [10.5, 45, 0, null],
    [15, 30, 2, 'Marco'],
  ],
  [
    [9.5, 45, 1, null],
    [9.5, 60, 2, 'Lina', { interpreter_language: 'uk' }],
    [14, 45, 0, null, { channel: 'phone', room: null }],
  ],
  [
    [9, 30, 2, null],
    [11, 45, 0, 'Joy', { interpreter_language: 'en', interpreter_booked: true }],
    [11, 45, 1, null],
    [16, 60, 0, null],
  ],
  [
    [10, 45, 0, 'Samuele'],
    [14.5, 60, 1, null],
  ],
  [
    [9, 60, 0, null],
    [10, 30, 2, 'Fatou'],
    [11.5, 45, 1, null],
  ],
]

export const instantAt = (day: string, hour: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + (hour - 1) * 3_600_000).toISOString()

export const tellAgenda = async ({ teller, cast }: Telling, told: AgendaTold): Promise<void> => {
  const now = teller.clock.now()
  const today = dayInItaly(new Date(now).toISOString())
  const keeper = actor(cast, told.keeper)
  const act = (at: string, action: string, inputs: object[]) =>
    actAs(teller.database, keeper, {
      now: at,
      intents: inputs.map((input) => ({ action, input })) as Omit<Intent, 'id' | 'at'>[],
    })
  for (let days = -told.from; days <= 9; days += 1) {
    const on_day = daysAfter(today, days)
    const weekday = new Date(`${on_day}T00:00:00Z`).getUTCDay()
    const booked = (weeks[weekday - 1] ?? []).map(([hour, minutes, who, called_as, more], i) => {
      const [key, profession] = told.workers[who % told.workers.length] ?? ['', '']
      const hours = { unit_id: cast.units[told.unit] as string, starts_at: instantAt(on_day, hour) }
      return anAppointment(
        { ...hours, worker_id: actor(cast, key).worker_id },
        { on_day, minutes, called_as, profession, room: told.rooms[i % told.rooms.length], ...more },
      )
    })
    const before = new Date(Math.min(now, Date.parse(instantAt(on_day, 7)))).toISOString()
    const ahead = booked.filter(({ starts_at }) => starts_at > before)
    if (ahead.length === 0) continue
    await act(before, 'reception.book-appointment', ahead)
    const settle = (event: string) => (each: (typeof ahead)[number]) => ({
      ...{ appointment_id: each.appointment_id, worker_id: each.worker_id, on_day, event },
    })
    if (days < 0) {
      const evening = instantAt(on_day, 18)
      await act(evening, 'reception.settle-appointment', ahead.slice(1).map(settle('keep')))
      await act(
        evening,
        'reception.settle-appointment',
        ahead.slice(0, 1).map(settle(days % 2 ? 'keep' : 'not_come')),
      )
    } else await act(before, 'reception.settle-appointment', ahead.slice(0, 1).map(settle('confirm')))
  }
}
