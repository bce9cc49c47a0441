// What every question about a file knows: the file, whom one may choose, and what is still missing.
import { useAsk } from '#core/http/web'
import type { Colleagues, OneCase } from '../queries/case-page.ts'
import { useWords, type Words } from './words.ts'

export interface Asking {
  seen: OneCase
  onClose: () => void
}

const nobody: Colleagues = { managers: [], workers: [], bodies: [] }

/** `empty`: what stands in the list before a choice, which is not "nobody" when the names did not come. */
export const useColleagues = (unit_id: string): Colleagues & { empty: string } => {
  const { t } = useWords()
  const { data, problem } = useAsk<Colleagues>('cases.colleagues', { unit_id })
  if (data) return { ...data, empty: t('acts.choose') }
  return { ...nobody, empty: t(problem ? 'acts.names_missing' : 'acts.names_arriving') }
}

/** What is still missing, by the names on the screen; nothing when all is there. */
export const lackOf = (t: Words['t'], parts: readonly (readonly [name: string, isThere: boolean])[]) => {
  const names = parts.filter(([, isThere]) => !isThere).map(([name]) => `«${name}»`)
  return names.length > 0 ? t('acts.still_missing', { names: names.join(', ') }) : undefined
}
