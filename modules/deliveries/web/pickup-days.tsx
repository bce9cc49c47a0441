// The days of the calendar: every opening with who comes and how much room is left, and who comes outside the hours.
import { dayInItaly } from '#core/kernel'
import { Badge, Button } from '#core/ui'
import { type Opening as OpeningTold, openingsOn } from '../domain/opening.ts'
import { inWindow, type PickupWindowRecord } from '../domain/pickup-window.ts'
import type { PickupTold } from '../queries/pickups.ts'
import { nameOfPickup } from './pickup-dialogs.tsx'
import type { DayTold } from './special-days.tsx'
import { useWords } from './words.ts'

const isGone = ({ state }: PickupTold) => state === 'handed_over' || state === 'confirmed'
/** Half an hour of grace, as at a counter. */
const grace_ms = 30 * 60_000

export const isMissed = (told: PickupTold, now: number): boolean =>
  !isGone(told) && told.pickup_at !== null && Date.parse(told.pickup_at) + grace_ms < now

const lookOf = (told: PickupTold, now: number): string => {
  if (isGone(told)) return 'came'
  if (isMissed(told, now)) return 'missed'
  return told.state === 'ready' || told.state === 'picked' ? 'ready' : 'coming'
}

export function Coming({ pickup, onMove }: { pickup: PickupTold; onMove: (pickup: PickupTold) => void }) {
  const { t, label, hour } = useWords()
  const name = nameOfPickup(pickup)
  const look = lookOf(pickup, Date.now())
  return (
    <li className="deliv-coming" data-is={look}>
      <div>
        {pickup.pickup_at && <b>{hour(pickup.pickup_at)}</b>} <strong>{name}</strong>
      </div>
      <div className="deliv-quiet">
        {[
          label('recipient', pickup.recipient_kind),
          t('screen.people', { count: pickup.people }),
          look === 'came' || look === 'missed' ? undefined : label('request_state', pickup.state),
          pickup.note,
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      {look === 'came' && (
        <Badge meaning="ok" inTable>
          {t('pickups.came')}
        </Badge>
      )}
      {look === 'missed' && (
        <Badge meaning="dang" inTable>
          {t('pickups.missed_mark')}
        </Badge>
      )}
      {look !== 'came' && pickup.state !== 'expired' && pickup.state !== 'submitted' && (
        <div>
          <Button
            size="small"
            variant="quiet"
            aria-label={t('pickups.move_spoken', { name })}
            onClick={() => onMove(pickup)}
          >
            {t(pickup.pickup_at ? 'pickups.move' : 'pickups.set')}
          </Button>
        </div>
      )}
    </li>
  )
}

function Opening({
  window,
  coming,
  onMove,
}: {
  window: OpeningTold
  coming: PickupTold[]
  onMove: (pickup: PickupTold) => void
}) {
  const { t, span } = useWords()
  const { capacity } = window
  const free = capacity - coming.length
  return (
    <section className="deliv-window">
      <h3>
        <span>{span(window)}</span>
        <span className="deliv-quiet">{t('pickups.capacity', { taken: coming.length, capacity })}</span>
      </h3>
      {window.is_special && (
        <Badge meaning="info" inTable>
          {t('days.special')}
        </Badge>
      )}
      {free <= 0 && (
        <Badge meaning={free < 0 ? 'dang' : 'att'} inTable>
          {t(free < 0 ? 'pickups.over' : 'pickups.full')}
        </Badge>
      )}
      {coming.length > 0 && (
        <ul className="deliv-comings">
          {coming.map((pickup) => (
            <Coming key={pickup.goods_request_id} pickup={pickup} onMove={onMove} />
          ))}
        </ul>
      )}
      {coming.length === 0 && <p className="deliv-quiet">{t('pickups.nobody')}</p>}
    </section>
  )
}

interface DayProps {
  day: string
  hub_unit_id: string
  windows: PickupWindowRecord[]
  days: DayTold[]
  pickups: PickupTold[]
  onMove: (pickup: PickupTold) => void
}

export function PickupDay({ day, hub_unit_id, windows, days, pickups, onMove }: DayProps) {
  const words = useWords()
  const { t } = words
  const today = dayInItaly(new Date().toISOString())
  const ofDay = pickups.filter(({ pickup_at }) => pickup_at !== null && dayInItaly(pickup_at) === day)
  const open = openingsOn(windows, days, { day, hub_unit_id })
  const closed = days.find((each) => each.on_day === day && each.kind === 'closed')
  const placed = new Set(open.flatMap((window) => inWindow(ofDay, { window, day })))
  const outside = ofDay.filter((each) => !placed.has(each))
  return (
    <section className="deliv-day" data-today={day === today || undefined} aria-label={words.day(day)}>
      <h2>{words.day(day)}</h2>
      {open.map((window) => (
        <Opening key={window.id} window={window} coming={inWindow(ofDay, { window, day })} onMove={onMove} />
      ))}
      {open.length === 0 && (closed || outside.length === 0) && (
        <p className="deliv-window deliv-quiet">
          {closed ? t('days.closed_note', { note: closed.note ?? '' }) : t('pickups.closed')}
        </p>
      )}
      {outside.length > 0 && (
        <section className="deliv-window">
          <h3>{t('pickups.outside')}</h3>
          <ul className="deliv-comings">
            {outside.map((pickup) => (
              <Coming key={pickup.goods_request_id} pickup={pickup} onMove={onMove} />
            ))}
          </ul>
        </section>
      )}
    </section>
  )
}
