// One thing known of a person: a home, a job, a paper, a danger. Each lies in the part of the file it belongs to, which
// follows from the thing itself and not from who writes: a refuge is violence, a prison is justice, a permit is status.

import { z } from 'zod'
import { code, dayText, id, instantText, noun, refuse } from '#core/kernel'
import { attributeCodes } from './attribute-codes.ts'

export const attributeKinds = Object.keys(attributeCodes) as AttributeKind[]
export type AttributeKind = keyof typeof attributeCodes
export const attributeSources = ['declared', 'document', 'observed', 'service'] as const

/** Of these there is one at a time: a new one ends the one before. */
export const onlyOne: readonly AttributeKind[] = [
  'housing',
  'employment',
  'education',
  'foreign_recognition',
  'permit',
  'permit_state',
  'civil_disability',
  'care_law',
]

export const Attribute = noun(
  'people.attribute',
  { table: 'people.attributes', key: 'attribute_id', by: 'person', conflict: 'ask' },
  z.object({
    attribute_id: id(),
    person_id: id(),
    unit_id: id(),
    organisation_id: id(),
    compartment: code(),
    kind: z.enum(attributeKinds),
    code: code(),
    since_on: dayText().nullable(),
    ended_on: dayText().nullable(),
    /** Until which day a paper holds. */
    valid_until: dayText().nullable(),
    source: z.enum(attributeSources),
    noted_by: id(),
    noted_at: instantText(),
  }),
)
export type AttributeRecord = z.infer<(typeof Attribute)['schema']>

const ofKind: Record<AttributeKind, string> = {
  housing: 'social',
  employment: 'social',
  income: 'social',
  education: 'social',
  vulnerability: 'social',
  foreign_recognition: 'social',
  permit: 'legal_status',
  permit_state: 'legal_status',
  civil_disability: 'health',
  care_law: 'health',
}

const ofCode: Partial<Record<AttributeKind, Record<string, string>>> = {
  housing: {
    womens_shelter: 'violence',
    threat_of_violence: 'violence',
    penal_institution: 'judicial',
    health_institution: 'health',
    reception_asylum: 'legal_status',
    children_institution: 'minors',
  },
  vulnerability: {
    domestic_violence: 'violence',
    trafficking_exploitation: 'violence',
    labour_exploitation: 'violence',
    addiction: 'health_addiction',
    mental_distress: 'health',
    physical_illness: 'health',
    disability: 'health',
    unaccompanied_minor: 'minors',
    care_leaver: 'minors',
    ex_detainee: 'judicial',
    irregular_status: 'legal_status',
  },
  income: { disability_benefit: 'health' },
  employment: { inactive_health: 'health', unable_to_work: 'health' },
  permit: {
    special_case_violence: 'violence',
    special_case_social: 'violence',
    special_case_labour: 'violence',
  },
}

export const compartmentOf = (kind: AttributeKind, said: string): string =>
  ofCode[kind]?.[said] ?? ofKind[kind]

export const isCodeOf = (kind: AttributeKind, said: string): boolean =>
  (attributeCodes[kind] as readonly string[]).includes(said)

/** Papers that hold until a day. */
export const lasting: readonly AttributeKind[] = ['permit', 'permit_state']

/** Sixty days before it ends the renewal is asked for; null where nothing ends. */
export const renewalBy = (valid_until: string | null): string | null =>
  valid_until && new Date(Date.parse(`${valid_until}T12:00:00Z`) - 60 * 86_400_000).toISOString().slice(0, 10)

/** A paper that is said to hold has not ended, and only a paper has an end of its own. */
export const mustLast = (
  { kind, code, valid_until }: Pick<AttributeRecord, 'kind' | 'code' | 'valid_until'>,
  day: string,
): void => {
  if (valid_until === null) return
  if (!lasting.includes(kind)) refuse('people.end-not-of-kind')
  if (kind === 'permit_state' && code === 'valid' && valid_until < day) refuse('people.permit-over')
}
