// The words of the screens of what comes in, in English.
import type { SameTexts } from '#core/i18n'
import type { screens as it } from './screens-it.ts'

export const screens: SameTexts<typeof it> = {
  saved: 'Done.',
}
