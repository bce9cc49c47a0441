// The words of the files: where the work with a person stands, who follows it, what to do now.
import type { SameTexts } from '#core/i18n'
import { actsEn } from './acts-en.ts'
import { codesEn } from './codes-en.ts'
import { inclusionEn } from './inclusion-en.ts'
import type { it } from './it.ts'
import { planEn } from './plan-en.ts'
import { planProblemsEn } from './plan-problems-en.ts'
import { problemsEn } from './problems-en.ts'
import { screensEn } from './screens-en.ts'
import { wordsEn } from './words-en.ts'

export const en: SameTexts<typeof it> = {
  ...wordsEn,
  ...codesEn,
  ...screensEn,
  acts: actsEn,
  path: inclusionEn,
  plan: planEn,
  problems: { ...problemsEn, ...planProblemsEn },
}
