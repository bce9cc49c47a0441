// Which lots may go to whom: programme goods only to who is in the programme, goods kept for another body only to that body,
// nothing that would be past its day when it is collected.
import { isPastBestBefore, type LotRecord, usableOn } from '#goods'
import { type CardRecord, isInProgramme } from '../domain/card.ts'
import type { GoodsRequestRecord } from '../domain/request.ts'

export interface Recipient {
  request: Pick<GoodsRequestRecord, 'organisation_id' | 'needed_on' | 'recipient_kind'>
  card: CardRecord | null
  /** For who has no card: the hub said yes to programme goods, and their people are counted (kitchens, vans, partners). */
  is_occasional: boolean
}

/** The day on which it will be in their hands, as far as anybody knows. */
export const dayFor = ({ request }: Pick<Recipient, 'request'>, today: string): string =>
  request.needed_on !== null && request.needed_on > today ? request.needed_on : today

export const isEligible = ({ card, is_occasional }: Recipient, programme: string, today: string): boolean =>
  card ? isInProgramme(card, programme, today) : is_occasional

/** Why a lot may not go to them; undefined when it may. */
export const barred = (
  recipient: Recipient,
  lot: LotRecord | undefined,
  today: string,
): 'programme' | 'owner' | 'day' | undefined => {
  // Of what has no lot nothing is known that would forbid it.
  if (!lot) return undefined
  if (!usableOn(lot, dayFor(recipient, today))) return 'day'
  if (lot.owner_id !== lot.organisation_id && lot.owner_id !== recipient.request.organisation_id)
    return 'owner'
  if (lot.programme !== null && !isEligible(recipient, lot.programme, today)) return 'programme'
  return undefined
}

export const isMarked = (lot: LotRecord | undefined, today: string): boolean =>
  lot !== undefined && isPastBestBefore(lot, today)
