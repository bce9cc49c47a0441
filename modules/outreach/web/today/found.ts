// Asks every room what waits for me; each question only by who holds its verb.
import { useEffect } from 'react'
import { useAsk } from '#core/http/web'
import { type DeskWorker, holds } from '../desk-me.ts'
import { useParked } from '../fetch-parked.ts'
import { addDays } from '../times.ts'
import { type Expiring, type Found, type Today, workOf } from './work.ts'

interface StockSeen {
  today: string
  low: NonNullable<Found['low']>
  places: {
    location_id: string
    name: string
    items: {
      item_id: string
      name_it: string
      name_en: string
      unit_name: string
      lots: { lot_id: string | null; quantity: number; state: string; usable_until: string | null }[]
    }[]
  }[]
}

const days_before = 10

/** Lots that may be given only for a few days more, or not any more. */
const expiringIn = ({ today, places }: StockSeen): Expiring[] =>
  places.flatMap((place) =>
    place.items.flatMap((item) =>
      item.lots.flatMap(({ lot_id, quantity, state, usable_until }) => {
        const isSoon =
          usable_until !== null &&
          usable_until <= addDays(today, days_before) &&
          quantity > 0 &&
          state === 'available'
        const { name_it, name_en, unit_name } = item
        return isSoon
          ? [
              {
                key: `${place.location_id}-${lot_id}`,
                name_it,
                name_en,
                unit_name,
                place: place.name,
                quantity,
                usable_until,
              },
            ]
          : []
      }),
    ),
  )

export const useFound = (me: DeskWorker, every: number) => {
  const today = useAsk<Today>('outreach.today', {}, { every, isOn: holds(me, 'shift.list') })
  const reviews = useAsk<{ places: Found['reviews'] }>(
    'places.review-due',
    { within_days: 7 },
    { isOn: holds(me, 'place.review') },
  )
  const stock = useAsk<StockSeen>('goods.stock', {}, { isOn: holds(me, 'stock.keep') })
  const counts = useAsk<{ counts: Found['counts'] }>(
    'goods.counts-waiting',
    {},
    { isOn: holds(me, 'stock.approve') },
  )
  const roles = useAsk<{ requests: Found['requests'] }>(
    'network.roles',
    {},
    { isOn: holds(me, 'clearance.settle') },
  )
  const parked = useParked()
  const asked = [today, reviews, stock, counts, roles]
  const { data } = today
  const found: Found = {
    today: data,
    reviews: reviews.data?.places,
    low: stock.data?.low,
    expiring: stock.data && expiringIn(stock.data),
    counts: counts.data?.counts,
    requests: roles.data?.requests,
    parked,
  }
  return {
    today: data,
    work: workOf(found),
    isFailed: asked.some((each) => each.problem !== undefined && each.data === undefined),
    isLoading: holds(me, 'shift.list') && today.isLoading && !data,
    again: () => {
      for (const each of asked) each.again()
    },
  }
}

const quiet_ms = 60_000

/** On pages other than Today: only the number in the navigation. */
export function WaitingCount({ me, onWaiting }: { me: DeskWorker; onWaiting: (count: number) => void }) {
  const { work, isLoading } = useFound(me, quiet_ms)
  const count = work.length
  useEffect(() => {
    if (!isLoading) onWaiting(count)
  }, [count, isLoading, onWaiting])
  return null
}
