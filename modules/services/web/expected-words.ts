// The words a column of the file takes, for the sentence that says what to write instead.
import { locationKinds, precisions } from '../domain/location.ts'
import {
  accessWays,
  genderPolicies,
  irregularAnswers,
  papers,
  serviceAreas,
  servicePostFunctions,
  serviceStatuses,
  serviceTypes,
  thresholds,
  visibilities,
} from '../domain/words.ts'
import type { Words } from './words.ts'

const words: Record<string, readonly string[]> = {
  type: serviceTypes,
  areas: serviceAreas,
  threshold: thresholds,
  access_ways: accessWays,
  status: serviceStatuses,
  visibility: visibilities,
  gender_policy: genderPolicies,
  accepts_irregular: irregularAnswers,
  documents: papers,
  functions: servicePostFunctions,
  languages: ['it', 'en', 'fr', 'ar', '…'],
  place_kind: locationKinds,
  place_precision: precisions,
}

const groups: Record<string, Parameters<Words['label']>[0]> = {
  type: 'type',
  areas: 'area',
  threshold: 'threshold',
  access_ways: 'access',
  status: 'status',
  visibility: 'visibility',
  gender_policy: 'gender_policy',
  accepts_irregular: 'irregular',
  documents: 'paper',
  functions: 'function',
  place_precision: 'precision',
}

/** The file keeps codes: each is told with what it means. */
export const expectedWords = (column: string, { label }: Pick<Words, 'label'>): string => {
  const group = groups[column]
  return (words[column] ?? []).map((code) => (group ? `${code} (${label(group, code)})` : code)).join(', ')
}
