// How somebody is, looked at together with an instrument of the house: one look is one record, never changed. A later
// look stands beside the first, so that the way travelled can be seen.
import { z } from 'zod'
import { code, dayText, id, instantText, line, noun } from '#core/kernel'

export const moments = ['entry', 'review', 'exit'] as const

export const Assessment = noun(
  'cases.assessment',
  { table: 'cases.assessments', key: 'assessment_id', by: 'file', sealed: ['remarks'] },
  z.object({
    assessment_id: id(),
    file_id: id(),
    /** Of who looked: it may be another body's. */
    unit_id: id(),
    compartment: z.enum(['social', 'health', 'minors']),
    /** Whom of the household it is about. */
    person_id: id(),
    instrument: code(),
    version: line(20),
    moment: z.enum(moments),
    /** By domain; null is “does not apply”. What is not there was not looked at. */
    answers: z.record(code(), z.int().min(0).max(5).nullable()),
    result: code().nullable(),
    remarks: line(4000).nullable(),
    worker_id: id(),
    made_on: dayText(),
    recorded_at: instantText(),
  }),
)
export type Assessment = z.infer<(typeof Assessment)['schema']>
