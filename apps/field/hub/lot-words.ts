// A lot in somebody's hands, in words: until when, and whether it may be given today.
import { type FoundLot, mayBeGiven } from '#goods'
import type { StoreWords } from './use-store.tsx'

type Dated = Pick<FoundLot, 'use_by' | 'best_before'>

export const lotDay = ({ use_by, best_before }: Dated, { t, day }: StoreWords): string => {
  if (use_by) return t('lot.use_by', { day: day(use_by) })
  return best_before ? t('lot.best_before', { day: day(best_before) }) : ''
}

/** Why it may not be given; nothing when it may. What is only finished in the books may be in a hand all the same. */
export const stopWords = (lot: FoundLot, { t, day }: StoreWords): string | undefined => {
  const { giving, code } = lot
  if (giving === 'yes' || giving === 'past_best_before' || giving === 'exhausted' || mayBeGiven(giving))
    return undefined
  return t(`lot.${giving}`, { code, day: lot.use_by ? day(lot.use_by) : '' })
}

export const markWords = (lot: FoundLot, { t }: StoreWords): string | undefined =>
  lot.giving === 'past_best_before' ? t('lot.past_best_before') : undefined
