// Until when a lot may be given, as people say it: a clock that fills, grey, then amber, then red.
import { Badge, Clock } from '#core/ui'
import type { StockLot } from '../queries/stock.ts'
import { useWords } from './words.ts'

/** The last moment of an Italian day is close enough to the end of that day in UTC for a clock counted in days. */
const endOf = (day: string) => new Date(`${day}T22:00:00Z`)

export const nextDay = (lots: readonly StockLot[]): string | null =>
  lots.reduce<string | null>(
    (next, { is_usable, usable_until: day }) => (is_usable && day && (!next || day < next) ? day : next),
    null,
  )

export function Expiry({ day, now }: { day: string | null; now: Date }) {
  const { t, locale } = useWords()
  if (!day) return <span className="goods-never">{t('clock.never')}</span>
  const words = {
    within: (span: string) => t('clock.within', { span }),
    late: (span: string) => t('clock.late', { span }),
    due: (exact: string) => t('clock.due', { exact }),
  }
  return (
    <Clock
      due={endOf(day)}
      now={now}
      from={new Date(endOf(day).getTime() - 90 * 86_400_000)}
      locale={locale}
      words={words}
    />
  )
}

/** Said only when there is something to say: stopped, in quarantine, past its best-before day. */
export function LotState({ lot, today }: { lot: StockLot; today: string }) {
  const { t } = useWords()
  if (lot.state === 'blocked') return <Badge meaning="dang">{t('lot_state.blocked')}</Badge>
  if (lot.state === 'quarantine') return <Badge meaning="att">{t('lot_state.quarantine')}</Badge>
  if (!lot.is_usable) return <Badge meaning="dang">{t('state.none')}</Badge>
  if (lot.best_before && lot.best_before < today) return <Badge meaning="att">{t('clock.past_best')}</Badge>
  return null
}
