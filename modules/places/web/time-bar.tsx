// A year of weeks under the map; two handles choose the window. It never moves by itself.
import { range } from '#core/ui'
import { addDays } from '../domain/day.ts'
import type { PlacesMap } from '../queries/map.ts'
import { useDays } from './days.ts'
import { useLabels } from './words.ts'

const weeksShown = 52

const mondayOf = (day: string): string => {
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7
  return addDays(day, -weekday)
}

/** Every week of the last year, the quiet ones too. */
export const weeksOf = (map: PlacesMap, today: string): { week: string; people_seen: number }[] => {
  const seen = new Map(map.weeks.map((week) => [week.week, week.people_seen]))
  const last = mondayOf(today)
  return Array.from({ length: weeksShown }, (_, at) => {
    const week = addDays(last, (at - weeksShown + 1) * 7)
    return { week, people_seen: seen.get(week) ?? 0 }
  })
}

interface TimeBarProps {
  map: PlacesMap
  onWindow: (window: { from: string; until: string }) => void
}

export function TimeBar({ map, onWindow }: TimeBarProps) {
  const { t } = useLabels()
  const days = useDays()
  const weeks = weeksOf(map, days.today)
  const most = Math.max(1, ...weeks.map((week) => week.people_seen))
  const from = Math.max(
    0,
    weeks.findIndex(({ week }) => addDays(week, 6) >= map.from),
  )
  const until = weeks.reduce((found, { week }, at) => (week <= map.until ? at : found), 0)
  const weekAt = (at: number) => weeks[at]?.week ?? days.today
  const choose = (first: number, last: number) =>
    onWindow({ from: weekAt(Math.min(first, last)), until: addDays(weekAt(Math.max(first, last)), 6) })
  return (
    <div className="places-time">
      <p className="places-time-line" aria-live="polite">
        <strong>{range(days.long(map.from), days.long(map.until))}</strong>{' '}
        <span>{t('screen.bar_line', { shifts: map.shifts, people: map.people_seen })}</span>
      </p>
      <div className="places-time-bars" role="img" aria-label={t('screen.bar_label')}>
        {weeks.map(({ week, people_seen }, at) => (
          <span
            key={week}
            className={at >= from && at <= until ? 'places-time-bar places-time-in' : 'places-time-bar'}
            style={{ blockSize: `${Math.max(4, (people_seen / most) * 100)}%` }}
          />
        ))}
      </div>
      <div className="places-time-handles">
        <input
          type="range"
          min={0}
          max={weeksShown - 1}
          value={from}
          aria-label={t('screen.bar_from')}
          aria-valuetext={days.long(weekAt(from))}
          onChange={(event) => choose(Number(event.target.value), until)}
        />
        <input
          type="range"
          min={0}
          max={weeksShown - 1}
          value={until}
          aria-label={t('screen.bar_until')}
          aria-valuetext={days.long(weekAt(until))}
          onChange={(event) => choose(from, Number(event.target.value))}
        />
      </div>
    </div>
  )
}
