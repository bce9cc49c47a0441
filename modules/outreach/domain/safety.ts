// "All well": the crew says so at intervals, and someone who stayed behind looks when they do not.

import { z } from 'zod'
import { id, instantText, line, noun } from '#core/kernel'
import { alarmOutcomes, alarmReadings } from './words.ts'

export const SafetyCheck = noun(
  'outreach.safety-check',
  { table: 'outreach.safety_checks', key: 'check_id', by: 'unit' },
  z.object({
    check_id: id(),
    shift_id: id(),
    unit_id: id(),
    worker_id: id(),
    at: instantText(),
    recorded_at: instantText(),
  }),
)
export type SafetyCheck = z.infer<(typeof SafetyCheck)['schema']>

/** Raised by the house, once for each missed check; settled by a person who found out. */
export const Alarm = noun(
  'outreach.alarm',
  { table: 'outreach.alarms', key: 'alarm_id', by: 'unit', conflict: 'ask' },
  z.object({
    alarm_id: id(),
    shift_id: id(),
    unit_id: id(),
    organisation_id: id(),
    /** When the answer was due; the grace had passed at `raised_at`. */
    due_at: instantText(),
    raised_at: instantText(),
    reading: z.enum(alarmReadings),
    last_news_at: instantText().nullable(),
    state: z.enum(['open', 'settled']),
    settled_at: instantText().nullable(),
    settled_by: id().nullable(),
    outcome: z.enum(alarmOutcomes).nullable(),
    note: line(300).nullable(),
  }),
)
