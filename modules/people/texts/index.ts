// The words of the people room.
import { en as base } from './en.ts'
import { it as principale } from './it.ts'
import { matchingEn, matchingProblemsEn } from './matching-en.ts'
import { matchingIt, matchingProblemsIt } from './matching-it.ts'
import { minorsEn, minorsProblemsEn } from './minors-en.ts'
import { minorsIt, minorsProblemsIt } from './minors-it.ts'

const it = {
  ...principale,
  matching: matchingIt,
  minors: minorsIt,
  problem: { ...principale.problem, ...matchingProblemsIt, ...minorsProblemsIt },
}
const en = {
  ...base,
  matching: matchingEn,
  minors: minorsEn,
  problem: { ...base.problem, ...matchingProblemsEn, ...minorsProblemsEn },
}

export const texts = { it, en }
