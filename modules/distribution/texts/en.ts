// What people read in English in the distribution room.
import { problemsEn } from './problems-en.ts'
import { screensEn } from './screens-en.ts'

export const en = { ...screensEn, problem: problemsEn }
