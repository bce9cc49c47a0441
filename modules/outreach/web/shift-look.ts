// How the state of an outing looks: a word, an icon and a meaning, the same in the week, on Today and in its log.
import type { IconName, Meaning } from '#core/ui'
import type { ShiftCard } from '../queries/pieces.ts'
import type { Words } from './words.ts'

export type Look = 'confirmed' | 'planned' | 'hole' | 'out' | 'closed' | 'validated' | 'cancelled'

export const lookOf = ({ state, gaps }: Pick<ShiftCard, 'state' | 'gaps'>): Look => {
  if (state === 'planned') return gaps.includes('crew') || gaps.includes('health_worker') ? 'hole' : 'planned'
  if (state === 'in_progress' || state === 'interrupted') return 'out'
  if (state === 'closed' || state === 'validated' || state === 'cancelled') return state
  return 'confirmed'
}

interface Shown {
  meaning: Meaning
  icon: IconName
}

export const looks: Record<Look, Shown> = {
  confirmed: { meaning: 'ok', icon: 'check-circle' },
  planned: { meaning: 'neu', icon: 'clock' },
  hole: { meaning: 'att', icon: 'warning-circle' },
  out: { meaning: 'info', icon: 'van' },
  closed: { meaning: 'att', icon: 'clock' },
  validated: { meaning: 'ok', icon: 'check' },
  cancelled: { meaning: 'neu', icon: 'minus-circle' },
}

/** The word of the state; for a plan, what it still waits for. */
export const stateWord = (
  card: Pick<ShiftCard, 'state' | 'gaps'>,
  { t, say }: Pick<Words, 't' | 'say'>,
): string => {
  const look = lookOf(card)
  if (look === 'hole') return t('person_missing')
  if (look === 'planned') return card.gaps.length > 0 ? t('not_ready') : t('ready')
  return say('state', card.state)
}

/** 21–01 when both are whole hours, otherwise 21:30–01. */
export const hoursOf = (from: string, to: string): string =>
  `${from.replace(':00', '')}–${to.replace(':00', '')}`

export const kindIcon = (kind: string): IconName => {
  if (kind === 'mobile') return 'van'
  if (kind === 'street') return 'route'
  if (kind === 'health') return 'test'
  return 'people'
}
