// What people read in English in the distribution room.
import { categoriesEn } from './categories-en.ts'
import { hubEn } from './hub-en.ts'
import { paperEn } from './paper-en.ts'
import { problemsEn } from './problems-en.ts'
import { screensEn } from './screens-en.ts'

export const en = { ...screensEn, ...hubEn, ...paperEn, category: categoriesEn, problem: problemsEn }
