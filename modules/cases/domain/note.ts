// The diary of a file: dated words of who works on it. An amendment is another note that names the first: both stay.
import { z } from 'zod'
import { id, instantText, line, noun } from '#core/kernel'

export const noteKinds = ['talk', 'visit', 'call', 'meeting', 'fact', 'summary', 'step'] as const
export const noteCompartments = [
  'social',
  'health',
  'health_addiction',
  'legal_status',
  'judicial',
  'minors',
] as const

export const CaseNote = noun(
  'cases.note',
  { table: 'cases.notes', key: 'note_id', by: 'file', sealed: ['words'] },
  z.object({
    note_id: id(),
    file_id: id(),
    /** Of who writes: it may be another body's. */
    unit_id: id(),
    compartment: z.enum(noteCompartments),
    kind: z.enum(noteKinds),
    /** When it happened, which may be before it was written. */
    at: instantText(),
    recorded_at: instantText(),
    worker_id: id(),
    amends_id: id().nullable(),
    words: line(10_000).trim().min(1),
  }),
)
export type CaseNote = z.infer<(typeof CaseNote)['schema']>
