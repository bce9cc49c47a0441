// The life of an appointment, and the day of a worker: hours that are taken cannot be promised to somebody else.

export const appointmentStates = ['booked', 'confirmed', 'kept', 'no_show', 'cancelled', 'moved'] as const
export type AppointmentState = (typeof appointmentStates)[number]

export const appointmentEvents = ['confirm', 'keep', 'not_come', 'cancel', 'move'] as const
export type AppointmentEvent = (typeof appointmentEvents)[number]

const open = ['booked', 'confirmed'] as const
const moves: readonly { from: AppointmentState; event: AppointmentEvent; to: AppointmentState }[] = [
  { from: 'booked', event: 'confirm', to: 'confirmed' },
  ...open.flatMap(
    (from) =>
      [
        { from, event: 'keep', to: 'kept' },
        { from, event: 'not_come', to: 'no_show' },
        { from, event: 'cancel', to: 'cancelled' },
        { from, event: 'move', to: 'moved' },
      ] as const,
  ),
]

export const appointmentAfter = (
  from: AppointmentState,
  event: AppointmentEvent,
): AppointmentState | undefined => moves.find((move) => move.from === from && move.event === event)?.to

export interface Slot {
  appointment_id: string
  starts_at: string
  minutes: number
}

const written = ({ appointment_id, starts_at, minutes }: Slot): string =>
  `${appointment_id}|${starts_at}|${minutes}`

const read = (text: string): Slot => {
  const [appointment_id = '', starts_at = '', minutes = '0'] = text.split('|')
  return { appointment_id, starts_at, minutes: Number(minutes) }
}

const begin = (slot: Slot): number => Date.parse(slot.starts_at)
const end = (slot: Slot): number => begin(slot) + slot.minutes * 60_000

export const slotsOf = (taken: readonly string[]): Slot[] => taken.map(read)

/** What stands in the way of an appointment on that day, if anything. */
export const inTheWay = (taken: readonly string[], wanted: Slot): Slot | undefined =>
  slotsOf(taken).find(
    (slot) =>
      slot.appointment_id !== wanted.appointment_id && begin(slot) < end(wanted) && begin(wanted) < end(slot),
  )

export const withSlot = (taken: readonly string[], slot: Slot): string[] => [...taken, written(slot)].sort()
export const withoutSlot = (taken: readonly string[], appointment_id: string): string[] =>
  taken.filter((text) => read(text).appointment_id !== appointment_id)
