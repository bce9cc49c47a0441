// Who goes first when there is not enough for all: who has waited longest, then who are more, then who is nearer. For babies'
// things, households with babies go before all others.
import { weightOf } from '../domain/card.ts'
import type { GoodsRequestRecord, RequestLineRecord } from '../domain/request.ts'
import type { Recipient } from './fits.ts'

export interface Asked extends Recipient {
  request: GoodsRequestRecord
  lines: readonly RequestLineRecord[]
  /** Null: never yet. */
  last_served_on: string | null
  /** From the hub; null when nobody knows. */
  metres: number | null
}

/** Somebody who never received anything has waited longer than anybody. */
const never = 3650

export const daysWaited = ({ last_served_on }: Asked, today: string): number =>
  last_served_on === null
    ? never
    : Math.max(0, Math.round((Date.parse(today) - Date.parse(last_served_on)) / 86_400_000))

export const hasWaitedForever = ({ last_served_on }: Asked): boolean => last_served_on === null

export const weightAsked = ({ card, request }: Asked): number =>
  card ? weightOf(card) : Math.round((1 + 0.5 * (request.people - 1)) * 10) / 10

const far = Number.MAX_SAFE_INTEGER

/** First stands who goes first; the last words keep the order the same on every machine. */
export const inTurn = (asked: readonly Asked[], today: string): Asked[] =>
  [...asked].sort(
    (a, b) =>
      daysWaited(b, today) - daysWaited(a, today) ||
      weightAsked(b) - weightAsked(a) ||
      (a.metres ?? far) - (b.metres ?? far) ||
      a.request.goods_request_id.localeCompare(b.request.goods_request_id),
  )

const forBabies = ['infant_care', 'baby_food']

export const babiesFirst = (turn: readonly Asked[], category: string | undefined): Asked[] => {
  if (category === undefined || !forBabies.includes(category)) return [...turn]
  const hasBabies = ({ card }: Asked) => (card?.babies ?? 0) > 0
  return [...turn.filter(hasBabies), ...turn.filter((each) => !hasBabies(each))]
}
