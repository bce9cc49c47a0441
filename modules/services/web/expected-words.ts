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

export const expectedWords = (column: string): string => (words[column] ?? []).join(', ')
