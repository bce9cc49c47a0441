// That a document or a registry was seen, and by whom; the number only when a help needs it, sealed. And the way back
// from an anonymous file of addiction care to the name, which that service alone can open.
import { z } from 'zod'
import { dayText, id, instantText, line, noun } from '#core/kernel'

/** What may be shown; a permit to stay is not among them, because it tells more than a name. */
export const documentKinds = ['identity_card', 'passport', 'driving_licence', 'other'] as const

export const Verification = noun(
  'people.verification',
  {
    ...{ table: 'people.verifications', key: 'verification_id', by: 'person' },
    sealed: ['number_sealed'],
  },
  z.object({
    verification_id: id(),
    person_id: id(),
    unit_id: id(),
    seen: z.enum(['document', 'registry']),
    document_kind: z.enum(documentKinds).nullable(),
    number_sealed: line(400).nullable(),
    seen_on: dayText(),
    worker_id: id(),
  }),
)

export const SealedLink = noun(
  'people.sealed-link',
  {
    ...{ table: 'people.sealed_links', key: 'person_id', by: 'person' },
    sealed: ['sealed'],
  },
  z.object({
    person_id: id(),
    unit_id: id(),
    organisation_id: id(),
    sealed: line(400),
    sealed_at: instantText(),
    worker_id: id(),
  }),
)
