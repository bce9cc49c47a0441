// What the desk tells on the page of a person: when they came, called, what came of it, when they come back.

import { useAsk } from '#core/http/web'
import { didNotCome } from '#core/kernel'
import type { PersonSlot, TimelineEntry } from '#people/web'
import type { CallOfPerson } from '../queries/desk.ts'
import type { AppointmentLine, VisitLine } from '../queries/shapes.ts'
import { useWords } from './words.ts'

interface OfPerson {
  visits: (VisitLine & { unit_name: string })[]
  appointments: AppointmentLine[]
  calls: CallOfPerson[]
  notes: { visit_id: string; note: string | null }[]
}

const useEntries = (person_id: string): readonly TimelineEntry[] | 'missing' => {
  const { t, label, many } = useWords()
  const { data, problem } = useAsk<OfPerson>('reception.of-person', { person_id }, { isPrivate: true })
  if (didNotCome(problem)) return 'missing'
  if (!data) return []
  const noteOf = new Map(data.notes.map((note) => [note.visit_id, note.note ?? undefined]))
  return [
    ...data.visits.map(
      (visit): TimelineEntry => ({
        key: visit.visit_id,
        at: visit.waiting_since,
        icon: 'calendar',
        title: `${visit.unit_name}: ${many('visit_outcome', visit.outcomes) || label('visit_state', visit.state)}`,
        text: noteOf.get(visit.visit_id) ?? (visit.tied_at ? t('screen.slot.tied') : undefined),
        by: visit.worker_name ?? undefined,
        isMeeting: visit.state === 'done',
      }),
    ),
    ...data.appointments.map(
      (each): TimelineEntry => ({
        key: each.appointment_id,
        at: each.starts_at,
        icon: 'clock',
        title: `${t('screen.slot.appointment')}: ${label('appointment_state', each.state)}`,
        text: each.from_call ? `${each.unit_name} · ${t('screen.agenda.from_call')}` : each.unit_name,
        by: each.worker_name,
      }),
    ),
    ...data.calls.map(
      (call): TimelineEntry => ({
        key: call.call_id,
        at: call.at,
        icon: 'telephone',
        title: `${t('screen.slot.call')}: ${call.outcome ? label('call_outcome', call.outcome) : label('call_state', call.state)}`,
        text: many('need', call.topics) || undefined,
        by: call.worker_name,
      }),
    ),
  ]
}

export const personSlot: PersonSlot = {
  key: 'reception',
  useLabel: () => useWords().t('screen.desk.title'),
  useEntries,
}
