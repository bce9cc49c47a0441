// The words of the import, and its refusals in one sentence.
import { useText } from '#core/i18n/web'
import type { Problem } from '#core/kernel'
import { importEn } from '../texts/import-en.ts'
import { importIt } from '../texts/import-it.ts'
import { texts } from '../texts/index.ts'

export const importTexts = { it: importIt, en: importEn }

const known = [
  'file-empty',
  'file-too-large',
  'file-too-many-lines',
  'file-unreadable',
  'file-changed',
  'file-has-faults',
  'mapping-household-missing',
  'mapping-names-half',
  'mapping-not-of-this-file',
  'mapping-twice',
  'imported-already',
  'import-ended',
  'import-undone',
] as const
type Known = (typeof known)[number]

export const useImportProblem = () => {
  const t = useText(texts)
  const of = useText(importTexts)
  return (problem: Problem): string => {
    const name = problem.code.replace(/^people\./, '') as Known
    if (known.includes(name)) return t(`problem.${name}`, (problem.details ?? {}) as Record<string, number>)
    if (problem.status === 0) return of('no_network')
    return problem.status === 403 ? of('not_yours') : of('other_problem')
  }
}
