// One line for each noun of sharing and consent, for the comparison of the two nets.
import { newId } from '#core/kernel'
import type { ParityLine, ParityPlace } from '#network/makers'
import { Consent, PrivacyNotice, SharingWish } from '../domain/consent.ts'

const at = '2026-11-22T10:00:00.000Z'
let version = 0

/** `personOf`: somebody met by the unit of the place. */
export const privacyParity = (personOf: (place: ParityPlace) => string): ParityLine[] => [
  {
    noun: Consent,
    insert: ['consent.keep'],
    update: ['consent.keep'],
    select: ['consent.keep'],
    compartment: 'base',
    record: (place) => ({
      consent_id: newId(),
      person_id: personOf(place),
      ...place,
      text_version: '1',
      language: 'it',
      channel: 'paper',
      witness_id: null,
      given_at: at,
      purposes: ['referral'],
      recipients: [newId()],
      compartments: ['base'],
      withdrawn_at: null,
      withdrawn_by: null,
    }),
    change: { withdrawn_at: at, withdrawn_by: newId() },
  },
  {
    noun: SharingWish,
    insert: ['consent.keep'],
    update: ['consent.keep'],
    select: ['person.see'],
    compartment: 'base',
    record: (place) => ({
      wish_id: newId(),
      person_id: personOf(place),
      ...place,
      to_organisation_id: null,
      said_at: at,
      ended_at: null,
    }),
    change: { ended_at: at },
  },
  {
    noun: PrivacyNotice,
    insert: ['notice.publish'],
    update: [],
    select: ['network.see'],
    record: ({ worker_id }) => {
      version += 1
      return {
        notice_id: newId(),
        version: `prova-${version}`,
        language: 'it',
        words: 'Ti diciamo che cosa scriviamo, perché, e chi lo legge.',
        worker_id,
        published_at: at,
      }
    },
    change: { version: 'altra' },
    is_everywhere: true,
  },
]
