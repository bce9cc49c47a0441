// The hour of a pick-up, chosen by who comes: only openings of the next two weeks, those without a place are told and not offered.
import { useState } from 'react'
import { Field } from '#core/ui'
import type { HoursTold, MyPickup, MyPickups } from '../queries/my-pickups.ts'
import { ActDialog, type Fault, type Written } from './act-dialog.tsx'
import { nameOfPickup } from './pickup-dialogs.tsx'
import { useWords, type Words } from './words.ts'

const keyOf = ({ on_day, id }: HoursTold): string => `${on_day}|${id}`

/** My own place counts as free while I move within the same opening. */
const isMine = ({ pickup_at }: MyPickup, hours: HoursTold, { clock, dayIn }: Words): boolean =>
  pickup_at !== null &&
  dayIn(pickup_at) === hours.on_day &&
  hours.opens_at <= clock(pickup_at) &&
  clock(pickup_at) < hours.closes_at

const isKept = ({ lapses_at }: MyPickup, { on_day }: HoursTold, { dayIn }: Words): boolean =>
  lapses_at === null || on_day <= dayIn(lapses_at)

const isOver = ({ on_day, closes_at }: HoursTold, { clock, dayIn }: Words): boolean => {
  const now = new Date().toISOString()
  return on_day === dayIn(now) && closes_at <= clock(now)
}

function Openings({
  pickup,
  hours,
  chosen,
  onChoose,
}: {
  pickup: MyPickup
  hours: readonly HoursTold[]
  chosen: string
  onChoose: (hours: HoursTold) => void
}) {
  const words = useWords()
  const { t, day, span } = words
  return (
    <fieldset className="deliv-openings" id="book-opening" tabIndex={-1}>
      <legend>{t('mine.choose')}</legend>
      {hours.map((each) => {
        const isFree = each.free > 0 || isMine(pickup, each, words)
        return (
          <label key={keyOf(each)} className="deliv-opening" data-full={!isFree || undefined}>
            <input
              type="radio"
              name="opening"
              disabled={!isFree}
              checked={chosen === keyOf(each)}
              onChange={() => onChoose(each)}
            />
            <span>
              <strong>{day(each.on_day)}</strong> {span(each)}
            </span>
            <span className="deliv-quiet">
              {isFree ? t('mine.places', { count: Math.max(1, each.free) }) : t('mine.full')}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

interface BookProps {
  pickup: MyPickup
  data: MyPickups
  onClose: () => void
}

export function BookDialog({ pickup, data, onClose }: BookProps) {
  const words = useWords()
  const { t, day } = words
  const [chosen, setChosen] = useState<HoursTold>()
  const [hour, setHour] = useState('')
  const there = <Told extends { hub_unit_id: string }>(all: readonly Told[]) =>
    all.filter(({ hub_unit_id }) => hub_unit_id === pickup.hub_unit_id)
  const hours = there(data.hours).filter((each) => isKept(pickup, each, words) && !isOver(each, words))
  const write = (): Written | Fault[] => {
    if (!chosen) return [{ id: 'book-opening', text: t('pickups.need_window') }]
    const { on_day, opens_at, closes_at } = chosen
    if (!(opens_at <= hour && hour < closes_at))
      return [{ id: 'book-hour', text: t('mine.need_hour', { from: opens_at, to: closes_at }) }]
    const { goods_request_id, hub_unit_id } = pickup
    return { action: 'deliveries.book-pickup', input: { goods_request_id, hub_unit_id, on_day, hour } }
  }
  return (
    <ActDialog
      title={t('mine.dialog', { name: nameOfPickup(pickup) })}
      verb={t('mine.book')}
      onClose={onClose}
      write={write}
    >
      {pickup.lapses_at && (
        <p className="ui-note">{t('mine.kept', { day: day(words.dayIn(pickup.lapses_at)) })}</p>
      )}
      {there(data.closed).map(({ on_day, note }) => (
        <p key={on_day} className="ui-note">
          {note ? t('mine.closed', { day: day(on_day), note }) : t('mine.closed_plain', { day: day(on_day) })}
        </p>
      ))}
      {hours.length === 0 ? (
        <p>{t('mine.no_hours', { hub: pickup.hub_name })}</p>
      ) : (
        <Openings
          pickup={pickup}
          hours={hours}
          chosen={chosen ? keyOf(chosen) : ''}
          onChoose={(next) => {
            setChosen(next)
            setHour(next.opens_at)
          }}
        />
      )}
      {chosen && (
        <Field
          id="book-hour"
          kind="time"
          label={t('mine.hour')}
          value={hour}
          onChange={(event) => setHour(event.target.value)}
        />
      )}
    </ActDialog>
  )
}

export function DropDialog({ pickup, onClose }: { pickup: MyPickup; onClose: () => void }) {
  const { t, when } = useWords()
  const { goods_request_id, pickup_at } = pickup
  return (
    <ActDialog
      title={t('mine.drop_title', { when: pickup_at ? when(pickup_at) : '' })}
      verb={t('mine.drop')}
      onClose={onClose}
      write={() => ({ action: 'deliveries.drop-pickup', input: { goods_request_id } })}
    >
      <p>{t('mine.drop_text')}</p>
    </ActDialog>
  )
}
