// A desk, a visit, an appointment and a report for tests and the demo: invented, and about nobody.
import { newId } from '#core/kernel'
import type { Hand } from '#network/makers'

export const openADesk = async (
  coordinator: Hand,
  unit_id: string,
  more: Record<string, unknown> = {},
): Promise<void> => {
  const desk = {
    unit_id,
    rooms: ['Stanza 1', 'Stanza 2'],
    takes_visits: true,
    takes_calls: true,
    is_public: false,
  }
  const { problem } = await coordinator.act('reception.open-desk', { ...desk, ...more })
  if (problem) throw new Error(`The desk did not open: ${problem.code}`)
}

export const aVisit = (unit_id: string, more: Record<string, unknown> = {}) => ({
  visit_id: newId(),
  unit_id,
  service_id: null,
  person_id: null as string | null,
  called_as: null as string | null,
  profession: null as string | null,
  language: null as string | null,
  needs_interpreter: false,
  first_need: 'listening',
  appointment_id: null,
  ...more,
})

export const anAppointment = (
  { unit_id, worker_id, starts_at }: { unit_id: string; worker_id: string; starts_at: string },
  more: Record<string, unknown> = {},
) => ({
  appointment_id: newId(),
  unit_id,
  service_id: null,
  person_id: null as string | null,
  called_as: null as string | null,
  worker_id,
  profession: 'social_worker',
  on_day: starts_at.slice(0, 10),
  starts_at,
  minutes: 45,
  room: 'Stanza 1',
  channel: 'in_person',
  interpreter_language: null as string | null,
  interpreter_booked: false,
  reminder: 'none',
  address: null as string | null,
  call_id: null as string | null,
  ...more,
})

export const aReport = (unit_id: string, more: Record<string, unknown> = {}) => ({
  report_id: newId(),
  unit_id,
  about: 'person',
  category: 'rough_sleeping',
  urgency: 'within_48h',
  municipality_code: '016120',
  place: 'Sotto il portico della biblioteca',
  description: 'Da tre notti qualcuno dorme sotto il portico, senza coperte.',
  person_hints: null as string | null,
  channel: 'phone',
  reporter_kind: 'citizen',
  contact: null as string | null,
  ...more,
})
