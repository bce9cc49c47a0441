// For whom a file may be opened: somebody who gave a name. Who is known by nickname alone is not left outside where the
// need is about addiction, because there anonymity is a right.
import type { FirstNeed } from './words.ts'

export type OpeningGap = 'cases.name-needed' | 'cases.person-sealed'

export const mayOpenFor = (level: string, need: FirstNeed): OpeningGap | undefined => {
  if (level === 'sealed_anonymous') return need === 'addiction' ? undefined : 'cases.person-sealed'
  if (level === 'pseudonymous' && need !== 'addiction') return 'cases.name-needed'
  return undefined
}
