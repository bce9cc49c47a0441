// What became of an appointment: confirmed, kept, nobody came, or called off. Called off, the hour is free again and
// the address for the letter is forgotten.
import { z } from 'zod'
import { action, id, locked, maybe, notFound, refuse, update } from '#core/kernel'
import { Agenda, Appointment, ReminderAddress } from '../domain/appointment.ts'
import { appointmentAfter, withoutSlot } from '../domain/appointment-rules.ts'

export const settleAppointment = action('reception.settle-appointment', {
  input: z.object({
    appointment_id: id(),
    worker_id: id(),
    on_day: z.iso.date(),
    event: z.enum(['confirm', 'keep', 'not_come', 'cancel']),
  }),
  verb: 'appointment.work',
  needs: ({ appointment_id, worker_id, on_day }) => ({
    appointments: locked(Appointment, { appointment_id }),
    agendas: locked(Agenda, { worker_id, on_day }),
    address: maybe(ReminderAddress, { appointment_id }),
  }),
  on: ({ appointments }) => ({ unit_id: (appointments[0] ?? notFound()).unit_id }),
  decide: ({ appointments, agendas, address }, { event, ...input }) => {
    const before = appointments[0] ?? notFound()
    if (before.worker_id !== input.worker_id || before.on_day !== input.on_day) notFound()
    const state =
      appointmentAfter(before.state, event) ?? refuse('reception.not-from-here', { state: before.state })
    const { appointment_id, worker_id, on_day } = before
    const agenda = agendas[0]
    const isOver = event !== 'confirm'
    return {
      changes: [
        update(Appointment, { appointment_id }, { state }),
        ...(event === 'cancel' && agenda
          ? [update(Agenda, { worker_id, on_day }, { taken: withoutSlot(agenda.taken, appointment_id) })]
          : []),
        ...(isOver && address?.address
          ? [update(ReminderAddress, { appointment_id }, { address: null })]
          : []),
      ],
    }
  },
})
