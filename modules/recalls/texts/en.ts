// What people read in English about every recall.
import type { SameTexts } from '#core/i18n'
import type { it } from './it.ts'

export const en: SameTexts<typeof it> = {
  recall: { title: 'Recall', add: 'Add: recall' },
}
