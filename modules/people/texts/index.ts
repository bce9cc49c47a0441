// The words of the people room.
import { en as base } from './en.ts'
import { it as principale } from './it.ts'
import { matchingEn, matchingProblemsEn } from './matching-en.ts'
import { matchingIt, matchingProblemsIt } from './matching-it.ts'

const it = { ...principale, matching: matchingIt, problem: { ...principale.problem, ...matchingProblemsIt } }
const en = { ...base, matching: matchingEn, problem: { ...base.problem, ...matchingProblemsEn } }

export const texts = { it, en }
