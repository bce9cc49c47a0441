// The words of the acts: what can be done with a case and what must be said.
import type { SameTexts } from '#core/i18n'
import type { actsIt } from './acts-it.ts'

export const actsEn: SameTexts<typeof actsIt> = {
  open: 'Open a case',
}
