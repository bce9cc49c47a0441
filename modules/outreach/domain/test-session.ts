// Rapid tests done in the van. A test belongs to a contact and to the health team; an HIV test belongs to
// nobody: it is counted for the shift, without contact, stop, person or minute, and read by health workers alone.

import { z } from 'zod'
import { dayText, id, instantText, noun } from '#core/kernel'
import { municipalityCode } from './shift.ts'
import { rapidTestKinds, testResults } from './words.ts'

const stepsDone = {
  consent: z.boolean(),
  pre_counselling: z.boolean(),
  post_counselling: z.boolean(),
  confirmation_referral: z.boolean(),
}

export const RapidTest = noun(
  'outreach.rapid-test',
  { table: 'outreach.rapid_tests', key: 'test_id', by: 'unit' },
  z.object({
    test_id: id(),
    /** Empty once the meeting is two years old. */
    contact_id: id().nullable(),
    shift_id: id(),
    unit_id: id(),
    organisation_id: id(),
    worker_id: id(),
    at: instantText(),
    on_day: dayText(),
    municipality_code: municipalityCode(),
    test_kind: z.enum(rapidTestKinds),
    lot_id: id().nullable(),
    movement_id: id().nullable(),
    ...stepsDone,
    result: z.enum(testResults),
  }),
)

export const HivTest = noun(
  'outreach.hiv-test',
  { table: 'outreach.hiv_tests', key: 'hiv_test_id', by: 'unit' },
  z.object({
    hiv_test_id: id(),
    unit_id: id(),
    organisation_id: id(),
    shift_id: id(),
    on_day: dayText(),
    municipality_code: municipalityCode(),
    lot_id: id().nullable(),
    ...stepsDone,
    result_counted: z.enum(testResults),
  }),
)
