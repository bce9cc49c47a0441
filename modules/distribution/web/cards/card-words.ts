// A card in a line: how many, what they cannot eat, whether they are in the programme today.
import { dayInItaly } from '#core/kernel'
import type { CardLine } from '../../queries/cards.ts'
import type { Words } from '../words.ts'

export type Heads = Pick<CardLine, 'adults' | 'young_people' | 'children' | 'babies'>

/** Only the ages there are: "2 adulti, 1 neonato". */
export const headsIn = (card: Heads, { t }: Words): string =>
  (['adults', 'young_people', 'children', 'babies'] as const)
    .filter((age) => card[age] > 0)
    .map((age) => t(`heads.${age}`, { count: card[age] }))
    .join(', ')

export const eatsIn = (
  { diets, allergens }: Pick<CardLine, 'diets' | 'allergens'>,
  { t, label }: Words,
): string => {
  const told = [
    ...diets.map((code) => label('diet', code)),
    ...allergens.map((code) => t('cards.without', { what: label('allergen', code) })),
  ]
  return told.length > 0 ? told.join(', ') : t('cards.everything')
}

export const isIn = (card: Pick<CardLine, 'programme_from' | 'programme_until'>): boolean => {
  const today = dayInItaly(new Date().toISOString())
  return (card.programme_from ?? '9999') <= today && today <= (card.programme_until ?? '')
}
