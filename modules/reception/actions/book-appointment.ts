// Somebody comes back on a day and an hour. Whoever books holds the day of that worker, so that two desks cannot
// promise the same hour; a reminder goes only where the person said, and by itself to nobody.
import { z } from 'zod'
import { Worker } from '#core/access'
import {
  action,
  type Change,
  dayInItaly,
  id,
  insert,
  instantText,
  line,
  locked,
  type Moment,
  may,
  maybe,
  notFound,
  one,
  refuse,
  update,
} from '#core/kernel'
import { isDiscreet, Person } from '#people'
import { Agenda, type AgendaRecord, Appointment, ReminderAddress } from '../domain/appointment.ts'
import { appointmentAfter, inTheWay, withoutSlot, withSlot } from '../domain/appointment-rules.ts'
import { Call, type CallRecord } from '../domain/call.ts'
import { Desk, languageCode } from '../domain/desk.ts'
import { appointmentChannels, professions, reminders } from '../domain/words.ts'

const Booked = z.object({
  appointment_id: id(),
  unit_id: id(),
  service_id: id().nullable(),
  person_id: id().nullable(),
  called_as: line(40).nullable(),
  worker_id: id(),
  profession: z.enum(professions),
  on_day: z.iso.date(),
  starts_at: instantText(),
  minutes: z.int().min(5).max(480),
  room: line(40).nullable(),
  channel: z.enum(appointmentChannels),
  interpreter_language: languageCode().nullable(),
  interpreter_booked: z.boolean(),
  reminder: z.enum(reminders),
  address: z.email().max(200).nullable(),
  /** The call it was promised in: the call keeps the tie. */
  call_id: id().nullable().default(null),
})
type Booked = z.infer<typeof Booked>

const mustBeAhead = ({ on_day, starts_at }: Pick<Booked, 'on_day' | 'starts_at'>, moment: Moment): void => {
  if (dayInItaly(starts_at) !== on_day || Date.parse(starts_at) < Date.parse(moment.now))
    refuse('reception.hour-past')
}

const mustBeRemindable = ({ reminder, person_id, address }: Booked): void => {
  if (reminder === 'none') return
  if (person_id === null) refuse('reception.reminder-needs-person')
  if (address === null) refuse('reception.reminder-needs-address')
}

interface Day {
  agenda: AgendaRecord | undefined
  worker_id: string
  organisation_id: string
}

/** The day of the worker with this hour taken; refused when something is in the way. */
const taking = (
  { agenda, worker_id, organisation_id }: Day,
  slot: { appointment_id: string; on_day: string; starts_at: string; minutes: number },
): Change => {
  const before = agenda?.taken ?? []
  if (inTheWay(before, slot)) refuse('reception.hour-taken')
  const taken = withSlot(withoutSlot(before, slot.appointment_id), slot)
  const key = { worker_id, on_day: slot.on_day }
  return agenda ? update(Agenda, key, { taken }) : insert(Agenda, { ...key, organisation_id, taken })
}

/** Who does not answer that line finds no call to tie to; a call becomes one appointment, and only one. */
const tied = (call: CallRecord | undefined, appointment_id: string, moment: Moment): Change => {
  if (!call || !may(moment.me, 'call.work', { unit_id: call.unit_id })) return notFound()
  if (call.appointment_id) refuse('reception.call-tied')
  return update(Call, { call_id: call.call_id }, { appointment_id })
}

export const bookAppointment = action('reception.book-appointment', {
  input: Booked,
  verb: 'appointment.work',
  seals: ({ reminder, person_id, address }) =>
    reminder === 'email' && person_id !== null && address !== null ? [person_id] : [],
  needs: ({ unit_id, person_id, worker_id, on_day, call_id }) => ({
    desk: maybe(Desk, { unit_id }),
    worker: one(Worker, { worker_id }),
    person: maybe(Person, { person_id }),
    calls: locked(Call, { call_id }),
    agendas: locked(Agenda, { worker_id, on_day }),
  }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ desk, worker, person, calls, agendas }, input, moment) => {
    if (!desk) return refuse('reception.no-desk')
    if (worker.organisation_id !== desk.organisation_id || worker.ended_on)
      refuse('reception.worker-not-there')
    if (input.person_id !== null && !person) notFound()
    const called_as = input.called_as?.trim() || null
    if (!isDiscreet(called_as)) refuse('reception.called-as-tells-too-much')
    mustBeAhead(input, moment)
    mustBeRemindable(input)
    const { organisation_id } = desk
    const { address, call_id, ...said } = input
    const { appointment_id, unit_id, person_id } = input
    const tie = call_id ? [tied(calls[0], appointment_id, moment)] : []
    return {
      changes: [
        insert(Appointment, {
          ...said,
          called_as,
          organisation_id,
          reminded_at: null,
          state: 'booked',
          moved_from_id: null,
          booked_by: moment.me.worker_id,
        }),
        taking({ agenda: agendas[0], worker_id: input.worker_id, organisation_id }, input),
        ...tie,
        ...(input.reminder === 'email' && person_id !== null
          ? [insert(ReminderAddress, { appointment_id, person_id, unit_id, organisation_id, address })]
          : []),
      ],
      events: [{ name: 'appointment-booked', data: { appointment_id, unit_id } }],
    }
  },
})

/** To another hour or day, with the same worker: the old one stays as moved, the new one says where it comes from. */
export const moveAppointment = action('reception.move-appointment', {
  input: z.object({
    appointment_id: id(),
    new_appointment_id: id(),
    worker_id: id(),
    from_day: z.iso.date(),
    on_day: z.iso.date(),
    starts_at: instantText(),
    minutes: z.int().min(5).max(480),
  }),
  verb: 'appointment.work',
  needs: ({ appointment_id, worker_id, from_day, on_day }) => ({
    appointments: locked(Appointment, { appointment_id }),
    agendas: locked(Agenda, { worker_id, on_day: [...new Set([from_day, on_day])] }),
  }),
  on: ({ appointments }) => ({ unit_id: (appointments[0] ?? notFound()).unit_id }),
  decide: ({ appointments, agendas }, input, moment) => {
    const before = appointments[0] ?? notFound()
    if (before.worker_id !== input.worker_id || before.on_day !== input.from_day) notFound()
    const state =
      appointmentAfter(before.state, 'move') ?? refuse('reception.not-from-here', { state: before.state })
    mustBeAhead(input, moment)
    const { on_day, starts_at, minutes } = input
    const slot = { appointment_id: input.new_appointment_id, on_day, starts_at, minutes }
    const dayOf = (day: string) => agendas.find((agenda) => agenda.on_day === day)
    const freed = dayOf(input.from_day)
    const without = freed && { ...freed, taken: withoutSlot(freed.taken, before.appointment_id) }
    const { worker_id, organisation_id } = before
    const target = on_day === input.from_day ? without : dayOf(on_day)
    return {
      changes: [
        update(Appointment, { appointment_id: before.appointment_id }, { state }),
        insert(Appointment, {
          ...before,
          ...slot,
          // An address was typed for one letter: the next one asks again.
          reminder: 'none',
          reminded_at: null,
          state: 'booked',
          moved_from_id: before.appointment_id,
          booked_by: moment.me.worker_id,
        }),
        ...(without && on_day !== input.from_day
          ? [update(Agenda, { worker_id, on_day: input.from_day }, { taken: without.taken })]
          : []),
        taking({ agenda: target, worker_id, organisation_id }, slot),
      ],
    }
  },
})
