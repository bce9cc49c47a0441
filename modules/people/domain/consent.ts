// What a person said about being known to others: a yes with its limits and its end, a no that everybody keeps to, and
// the words with which they were asked.

import { z } from 'zod'
import { codes, id, instantText, line, noun } from '#core/kernel'
import { languageCode } from './person.ts'

export const consentChannels = ['oral_witnessed', 'paper', 'digital'] as const

export const Consent = noun(
  'people.consent',
  { table: 'people.consents', key: 'consent_id', by: 'unit', conflict: 'latest' },
  z.object({
    consent_id: id(),
    person_id: id(),
    /** The unit that heard it. */
    unit_id: id(),
    organisation_id: id(),
    worker_id: id(),
    /** Version of the words read or shown. */
    text_version: line(40).min(1),
    language: languageCode(),
    channel: z.enum(consentChannels),
    /** A yes by voice is heard by a second worker. */
    witness_id: id().nullable(),
    given_at: instantText(),
    purposes: codes().min(1),
    recipients: z.array(id()).min(1).max(30),
    compartments: codes().min(1),
    withdrawn_at: instantText().nullable(),
    withdrawn_by: id().nullable(),
  }),
)
export type ConsentRecord = z.infer<(typeof Consent)['schema']>

/** Helped but not shared: with one body, or with nobody at all. */
export const SharingWish = noun(
  'people.sharing-wish',
  { table: 'people.sharing_wishes', key: 'wish_id', by: 'person', conflict: 'latest' },
  z.object({
    wish_id: id(),
    person_id: id(),
    unit_id: id(),
    organisation_id: id(),
    worker_id: id(),
    to_organisation_id: id().nullable(),
    said_at: instantText(),
    ended_at: instantText().nullable(),
  }),
)
export type SharingWishRecord = z.infer<(typeof SharingWish)['schema']>

export const PrivacyNotice = noun(
  'people.privacy-notice',
  { table: 'people.privacy_notices', key: 'notice_id', by: 'network' },
  z.object({
    notice_id: id(),
    version: z.string().regex(/^[0-9a-z.-]{1,40}$/),
    language: languageCode(),
    words: line(6000).trim().min(40),
    worker_id: id(),
    published_at: instantText(),
  }),
)
