// A day, an hour and how long; and what is already taken that day.
import { useAsk } from '#core/http/web'
import { Field, SelectField } from '#core/ui'
import { useWords } from '../words.ts'
import type { Days } from './agenda-columns.ts'
import { today } from './hours.ts'

const lengths = [15, 30, 45, 60, 90, 120]

/** Hours of that worker on that day, as one reads them. */
export function Taken({
  unit_id,
  worker_id,
  on_day,
}: {
  unit_id: string
  worker_id: string
  on_day: string
}) {
  const { t, hour } = useWords()
  const isOn = worker_id !== '' && /^\d{4}-\d{2}-\d{2}$/.test(on_day)
  const { data } = useAsk<Days>('reception.calendar', { unit_id, from_day: on_day, days: 1 }, { isOn })
  if (!isOn || !data) return null
  const hours = data.taken
    .filter((each) => each.worker_id === worker_id)
    .map(({ starts_at, minutes }) => {
      const end = new Date(Date.parse(starts_at) + minutes * 60_000).toISOString()
      return `${hour(starts_at)}–${hour(end)}`
    })
    .sort()
  return (
    <p className="ui-note" aria-live="polite">
      {hours.length === 0 ? t('screen.book.free') : t('screen.book.taken', { hours: hours.join(', ') })}
    </p>
  )
}

export interface When {
  on_day: string
  time: string
  minutes: number
}
interface WhenProps {
  when: When
  change: (change: Partial<When>) => void
}

export function WhenFields({ when, change }: WhenProps) {
  const { t } = useWords()
  return (
    <>
      <Field
        kind="date"
        label={t('screen.book.day')}
        min={today()}
        value={when.on_day}
        onChange={(event) => change({ on_day: event.target.value })}
      />
      <Field
        kind="time"
        label={t('screen.book.hour')}
        value={when.time}
        onChange={(event) => change({ time: event.target.value })}
      />
      <SelectField
        label={t('screen.book.minutes')}
        value={String(when.minutes)}
        options={lengths.map((count) => ({
          value: String(count),
          label: t('screen.book.minutes_of', { count }),
        }))}
        onChange={(event) => change({ minutes: Number(event.target.value) })}
      />
    </>
  )
}
