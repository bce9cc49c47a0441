// "I nostri ritiri": who asked for goods sees what waits for them at the hub, and books, moves or gives back the hour. Made for a
// phone held in one hand as much as for a desk.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Badge, Button, Card, Empty, Notice, Skeleton } from '#core/ui'
import type { MyPickup, MyPickups } from '../queries/my-pickups.ts'
import { BookDialog, DropDialog } from './book-dialogs.tsx'
import { nameOfPickup } from './pickup-dialogs.tsx'
import { useWords, type Words } from './words.ts'

type Layer = { book: MyPickup } | { drop: MyPickup }

const isPast = ({ pickup_at }: MyPickup): boolean => pickup_at !== null && Date.parse(pickup_at) < Date.now()

/** Nothing left to do for who collects. */
const isBooked = (pickup: MyPickup): boolean =>
  pickup.brought_on !== null || (pickup.pickup_at !== null && !isPast(pickup))

const whenSaid = (pickup: MyPickup, { t, when, day }: Words) => {
  const { pickup_at, brought_on } = pickup
  if (brought_on) return t('mine.brought', { day: day(brought_on) })
  if (pickup_at === null) return t('mine.no_hour')
  return t(isPast(pickup) ? 'mine.missed' : 'mine.comes', { when: when(pickup_at) })
}

function Acts({ pickup, onLayer }: { pickup: MyPickup; onLayer: (layer: Layer) => void }) {
  const { t } = useWords()
  const name = nameOfPickup(pickup)
  if (pickup.brought_on) return null
  if (pickup.pickup_at === null)
    return (
      <div className="deliv-acts">
        <Button
          variant="primary"
          icon="calendar"
          aria-label={t('mine.book_spoken', { name })}
          onClick={() => onLayer({ book: pickup })}
        >
          {t('mine.book')}
        </Button>
      </div>
    )
  return (
    <div className="deliv-acts">
      <Button aria-label={t('mine.move_spoken', { name })} onClick={() => onLayer({ book: pickup })}>
        {t('mine.move')}
      </Button>
      <Button
        variant="quiet"
        aria-label={t('mine.drop_spoken', { name })}
        onClick={() => onLayer({ drop: pickup })}
      >
        {t('mine.drop')}
      </Button>
    </div>
  )
}

function Mine({ pickup, onLayer }: { pickup: MyPickup; onLayer: (layer: Layer) => void }) {
  const words = useWords()
  const { t, label, day, dayIn } = words
  const told = [
    label('recipient', pickup.recipient_kind),
    t('screen.people', { count: pickup.people }),
    t('mine.at', { hub: pickup.hub_name }),
    pickup.lapses_at && t('mine.kept', { day: day(dayIn(pickup.lapses_at)) }),
    pickup.note,
  ]
  return (
    <li className="deliv-mine" data-is={isBooked(pickup) ? 'booked' : 'open'} data-request={pickup.code}>
      <div>
        <a href={`/requests/${pickup.goods_request_id}`}>
          <strong>{nameOfPickup(pickup)}</strong> · {pickup.code}
        </a>{' '}
        <Badge meaning={pickup.state === 'ready' ? 'ok' : 'info'} inTable>
          {label('request_state', pickup.state)}
        </Badge>
      </div>
      <div>{whenSaid(pickup, words)}</div>
      <div className="deliv-quiet">{told.filter(Boolean).join(' · ')}</div>
      <Acts pickup={pickup} onLayer={onLayer} />
    </li>
  )
}

function MineList({ data }: { data: MyPickups }) {
  const { t } = useWords()
  const [layer, setLayer] = useState<Layer>()
  const close = () => setLayer(undefined)
  return (
    <Card title={t('mine.title')} count={data.pickups.length}>
      <p className="ui-note">{t('mine.text')}</p>
      <ul className="deliv-comings deliv-mines">
        {data.pickups.map((pickup) => (
          <Mine key={pickup.goods_request_id} pickup={pickup} onLayer={setLayer} />
        ))}
      </ul>
      {layer && 'book' in layer && <BookDialog pickup={layer.book} data={data} onClose={close} />}
      {layer && 'drop' in layer && <DropDialog pickup={layer.drop} onClose={close} />}
    </Card>
  )
}

/** `beside`: below the calendar of a hub of mine, where an empty list says nothing. */
export function MyPickupsPart({ hubs }: { hubs: readonly string[] }) {
  const { t, sentence } = useWords()
  const { data, problem, again } = useAsk<MyPickups>('deliveries.my-pickups', {}, { every: 120_000 })
  if (problem)
    return (
      <Notice meaning="att" act={<Button onClick={again}>{t('screen.again')}</Button>}>
        {sentence(problem, 'screen.not_read')}
      </Notice>
    )
  const isBeside = hubs.length > 0
  if (!data) return isBeside ? null : <Skeleton label={t('screen.loading')} count={4} />
  // What my own hub gives out stands in its calendar.
  const pickups = data.pickups.filter(({ hub_unit_id }) => !hubs.includes(hub_unit_id))
  if (pickups.length > 0) return <MineList data={{ ...data, pickups }} />
  if (isBeside) return null
  return (
    <Empty title={t('mine.none')} drawing="calendar" act={<Button href="/requests">{t('mine.ask')}</Button>}>
      {t('mine.none_text')}
    </Empty>
  )
}
