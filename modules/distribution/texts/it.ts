// What people read in Italian in the distribution room.
import { problemsIt } from './problems-it.ts'
import { screensIt } from './screens-it.ts'

export const it = { ...screensIt, problem: problemsIt }
