// The lines of what waits, oldest first, and of what has arrived.
import type { Listed } from '#core/sync/device'
import { Badge, Card, Icon, type IconName } from '#core/ui'
import { useNight } from '../phone/use-night.tsx'
import { placeName } from '../shift/route.ts'
import { itemName } from '../words/item-name.ts'
import { useSpeaking } from '../words/speaking.tsx'
import { timeOf } from '../words/times.ts'
import { countsOf, type Group, goodsIn, grouped, textOf, type What } from './telling.ts'

const icons: Record<What, IconName> = {
  contact: 'people',
  test: 'test',
  hiv: 'test',
  well: 'shield',
  arrive: 'place',
  leave: 'route',
  stop: 'place',
  start: 'van',
  check_in: 'people',
  pause: 'clock',
  resume: 'van',
  close: 'moon',
  code: 'card',
  place: 'place',
  annul: 'undo',
  count: 'box',
  pick: 'check',
  swap: 'box',
  left_out: 'box',
  ready: 'check',
  handed: 'card',
  plate: 'meal',
  meal: 'meal',
  sealed: 'locked',
  other: 'file',
}

export function useTelling() {
  const { t, locale } = useSpeaking()
  const night = useNight()
  const place = (stop_id: string | null): string | undefined => {
    const stop = night.stops.find((one) => one.stop_id === stop_id)
    return stop && placeName(night, stop)
  }
  const hotspot = (input: unknown) =>
    night.hotspots.find((one) => one.hotspot_id === textOf(input, 'hotspot_id'))?.name
  const goods = (input: unknown): string[] =>
    goodsIn(input).flatMap(({ item_id, quantity }) => {
      const item = night.items.find((one) => one.item_id === item_id)
      const name = item && itemName(item, locale).toLowerCase()
      return name ? [quantity === 1 ? name : `${quantity} ${name}`] : []
    })
  const manyOr = (what: What, count: number): string => {
    if (count > 1 && what === 'contact') return t('outbox.what.contacts', { count })
    return count > 1 && what === 'plate' ? t('outbox.what.plates', { count }) : t(`outbox.what.${what}`)
  }
  const title = ({ what, stop_id, entries }: Group): string => {
    const where = place(stop_id) ?? hotspot(entries[0]?.input)
    const named = manyOr(what, entries.length)
    return where ? `${named}, ${where}` : named
  }
  const when = (entry: Listed): string =>
    entry.is_timeless ? t('outbox.day_only') : timeOf(entry.at, locale)
  const note = ({ entries }: Group): string => {
    const times = entries.slice(0, 3).map(when)
    return [
      times.join(', '),
      ...(entries.length === 1 ? [goods(entries[0]?.input).slice(0, 3).join(', ')] : []),
    ]
      .filter(Boolean)
      .join(' · ')
  }
  return { title, note, when }
}

export function WaitingCard({ entries }: { entries: Listed[] }) {
  const { t } = useSpeaking()
  const { title, note } = useTelling()
  if (entries.length === 0) return null
  return (
    <section className="field-section" aria-labelledby="waiting">
      <div className="field-section-head">
        <h2 id="waiting">{t('outbox.waiting')}</h2>
        <span>{t('outbox.oldest')}</span>
      </div>
      <Card size="field" flush>
        <ul className="field-rows">
          {grouped(entries).map((group) => (
            <li key={group.id} className="field-row">
              <span className="ui-tile">
                <Icon name={icons[group.what]} />
              </span>
              <span className="field-row-words">
                <b>{title(group)}</b>
                <small>{note(group)}</small>
              </span>
              <Badge meaning="att" icon="clock" inTable>
                {t('outbox.waits')}
              </Badge>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  )
}

const named = 3

export function GoneCard({ entries }: { entries: Listed[] }) {
  const { t, locale } = useSpeaking()
  const counts = countsOf(entries).slice(0, named)
  const told = counts.map(({ what, count }) =>
    what === 'contact' && count > 1
      ? t('outbox.what.contacts', { count })
      : t(`outbox.what.${what}`).toLowerCase(),
  )
  const last = entries
    .filter((entry) => !entry.is_timeless)
    .reduce<string | null>(
      (latest, entry) => (latest === null || entry.at > latest ? entry.at : latest),
      null,
    )
  return (
    <section className="field-section" aria-labelledby="gone">
      <div className="field-section-head">
        <h2 id="gone">{t('outbox.gone')}</h2>
        {last && <span>{t('outbox.last', { time: timeOf(last, locale) })}</span>}
      </div>
      <Card size="field" flush>
        <ul className="field-rows">
          <li className="field-row">
            <span className="ui-tile">
              <Icon name="check" />
            </span>
            <span className="field-row-words">
              <b>{t('outbox.arrived', { count: entries.length })}</b>
              <small>{told.join(', ')}</small>
            </span>
            <Badge meaning="ok" inTable>
              {t('outbox.safe')}
            </Badge>
          </li>
        </ul>
      </Card>
    </section>
  )
}
