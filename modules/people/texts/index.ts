// The words of the people room.
import { en as base } from './en.ts'
import { it as principale } from './it.ts'
import { matchingEn, matchingProblemsEn } from './matching-en.ts'
import { matchingIt, matchingProblemsIt } from './matching-it.ts'
import { minorsEn, minorsProblemsEn } from './minors-en.ts'
import { minorsIt, minorsProblemsIt } from './minors-it.ts'
import { papersEn, papersProblemsEn } from './papers-en.ts'
import { papersIt, papersProblemsIt } from './papers-it.ts'

const it = {
  ...principale,
  matching: matchingIt,
  minors: minorsIt,
  papers: papersIt,
  problem: { ...principale.problem, ...matchingProblemsIt, ...minorsProblemsIt, ...papersProblemsIt },
}
const en = {
  ...base,
  matching: matchingEn,
  minors: minorsEn,
  papers: papersEn,
  problem: { ...base.problem, ...matchingProblemsEn, ...minorsProblemsEn, ...papersProblemsEn },
}

export const texts = { it, en }
