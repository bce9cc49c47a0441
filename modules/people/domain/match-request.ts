// "We may both know somebody: shall we talk?" One unit asks another body. Two answers, and nothing else travels.
import { z } from 'zod'
import { id, instantText, noun } from '#core/kernel'
// Nouns are saved in the order in which they are made: the person first.
import './person.ts'

export const matchAnswers = ['let_us_talk', 'no'] as const

export const MatchRequest = noun(
  'people.match-request',
  { table: 'people.match_requests', key: 'request_id', by: 'unit', conflict: 'ask' },
  z.object({
    request_id: id(),
    /** The record of who asks; the body asked does not see it. */
    person_id: id(),
    worker_id: id(),
    /** The unit that asks. */
    unit_id: id(),
    /** The body that is asked. */
    organisation_id: id(),
    asked_at: instantText(),
    answer: z.enum(matchAnswers).nullable(),
    answered_by: id().nullable(),
    answered_at: instantText().nullable(),
  }),
)
