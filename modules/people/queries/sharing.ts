// Who sees what of one person, why and until when; what the person said about it; and on which grounds more could be
// shared. And, for the other side: what another body let us see and lets no more.

import { z } from 'zod'
import { query } from '#core/kernel'

const ShareSeen = z.object({
  share_id: z.string(),
  from_organisation_id: z.string(),
  from_name: z.string(),
  to_name: z.string(),
  unit_name: z.string().nullable(),
  compartments: z.array(z.string()),
  purpose: z.string(),
  legal_basis: z.string(),
  begins_on: z.string(),
  ended_on: z.string().nullable(),
  is_open: z.boolean(),
})

export const sharingQuery = query('people.sharing', {
  verb: 'person.see',
  input: z.object({ person_id: z.uuid() }),
  output: z.object({
    person_id: z.string(),
    unit_id: z.string(),
    shares: z.array(ShareSeen),
    consents: z.array(
      z.object({
        consent_id: z.string(),
        given_at: z.string(),
        channel: z.string(),
        language: z.string(),
        text_version: z.string(),
        worker_name: z.string().nullable(),
        witness_name: z.string().nullable(),
        purposes: z.array(z.string()),
        recipients: z.array(z.object({ organisation_id: z.string(), name: z.string() })),
        compartments: z.array(z.string()),
        withdrawn_at: z.string().nullable(),
      }),
    ),
    wishes: z.array(
      z.object({
        wish_id: z.string(),
        unit_id: z.string(),
        to_name: z.string().nullable(),
        said_at: z.string(),
      }),
    ),
    /** Agreements in force, line by line: who could be let see what, for what. */
    grounds: z.array(
      z.object({
        agreement_id: z.string(),
        title: z.string(),
        from_organisation_id: z.string(),
        to_organisation_id: z.string(),
        to_name: z.string(),
        compartments: z.array(z.string()),
        purposes: z.array(z.string()),
        legal_basis: z.string(),
        ended_on: z.string().nullable(),
      }),
    ),
    bodies: z.array(z.object({ organisation_id: z.string(), name: z.string() })),
    /** Who may have heard a yes with me. */
    colleagues: z.array(z.object({ worker_id: z.string(), name: z.string() })),
    notices: z.array(z.object({ version: z.string(), language: z.string(), words: z.string() })),
  }),
  reads: ({ person_id }) => [person_id],
})
export type SharingAnswer = z.infer<(typeof sharingQuery)['output']>

export const endedSharesQuery = query('people.ended-shares', {
  verb: 'person.see',
  input: z.object({}),
  output: z.object({
    shares: z.array(
      z.object({
        share_id: z.string(),
        code: z.string(),
        from_name: z.string(),
        compartments: z.array(z.string()),
        purpose: z.string(),
        ended_on: z.string(),
      }),
    ),
  }),
})
export type EndedSharesAnswer = z.infer<(typeof endedSharesQuery)['output']>

/** The words in use, newest of each language, for who answers for them. */
export const noticesQuery = query('people.notices', {
  verb: 'privacy.see',
  input: z.object({}),
  output: z.object({
    notices: z.array(
      z.object({ version: z.string(), language: z.string(), words: z.string(), published_at: z.string() }),
    ),
  }),
})
export type NoticesAnswer = z.infer<(typeof noticesQuery)['output']>
