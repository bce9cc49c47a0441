// Asks every room what waits for me; each question only by who holds its verb.
import { useEffect } from 'react'
import { useAsk } from '#core/http/web'
import { type DeskWorker, holds } from '../desk-me.ts'
import { useParked } from '../fetch-parked.ts'
import { type Found, type Today, workOf } from './work.ts'

export const useFound = (me: DeskWorker, every: number) => {
  const today = useAsk<Today>('outreach.today', {}, { every, isOn: holds(me, 'shift.list') })
  const reviews = useAsk<{ places: Found['reviews'] }>('places.review-due', { within_days: 7 }, { isOn: holds(me, 'place.review') })
  const stock = useAsk<{ low: Found['low'] }>('goods.stock', {}, { isOn: holds(me, 'stock.keep') })
  const counts = useAsk<{ counts: Found['counts'] }>('goods.counts-waiting', {}, { isOn: holds(me, 'stock.approve') })
  const roles = useAsk<{ requests: Found['requests'] }>('network.roles', {}, { isOn: holds(me, 'clearance.settle') })
  const parked = useParked()
  const asked = [today, reviews, stock, counts, roles]
  const { data } = today
  const found: Found = {
    today: data,
    reviews: reviews.data?.places,
    low: stock.data?.low,
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
