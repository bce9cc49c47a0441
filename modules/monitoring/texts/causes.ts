// What the list behind a figure says of itself, on the page and in the file alike.
import type { Text } from '#core/i18n'
import type { CausesAnswer } from '../queries/causes.ts'
import type { it } from './it.ts'

type Say = Text<typeof it>

/** What a cause is, by the name of its record. */
export const causeName = (t: Say, noun: string): string => {
  const key = noun.replace(/[.-]/g, '_') as keyof typeof it.causes.noun
  return t(`causes.noun.${key}`)
}

/** How many open, and how many more stand behind. */
export const causesLine = (t: Say, { openable, others, threshold }: CausesAnswer): string => {
  const opens = openable > 0 ? [t('causes.openable', { count: openable })] : []
  if (others === 0) return opens.join(' ')
  const more = others === null ? t('causes.few_others', { threshold }) : t('causes.others', { count: others })
  return [...opens, more].join(' ')
}

export const closedLine = (t: Say, { closed, threshold }: CausesAnswer): string =>
  closed === null ? '' : t(`causes.closed.${closed}`, { threshold })
