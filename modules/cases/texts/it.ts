// Le parole delle cartelle: a che punto è il lavoro con una persona, chi la segue, che cosa fare adesso.
import { actsIt } from './acts-it.ts'
import { codesIt } from './codes-it.ts'
import { inclusionIt } from './inclusion-it.ts'
import { planIt } from './plan-it.ts'
import { planProblemsIt } from './plan-problems-it.ts'
import { problemsIt } from './problems-it.ts'
import { screensIt } from './screens-it.ts'
import { wordsIt } from './words-it.ts'

export const it = {
  ...wordsIt,
  ...codesIt,
  ...screensIt,
  acts: actsIt,
  path: inclusionIt,
  plan: planIt,
  problems: { ...problemsIt, ...planProblemsIt },
}
