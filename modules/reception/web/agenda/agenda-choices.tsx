// What one looks at in the calendar: day, week or list, whose, and which week. It stays in the address.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { daysAfter } from '#core/kernel'
import { Button, Segmented, SelectField } from '#core/ui'
import { useWords } from '../words.ts'
import type { Days } from './agenda-columns.ts'
import { mondayOf, today } from './hours.ts'

const views = ['day', 'week', 'list'] as const
export type View = (typeof views)[number]

interface Search {
  unit?: string
  view?: string
  day?: string
  by?: string
  worker?: string
  open?: string
}

export interface Chosen {
  unit?: string
  view: View
  by: 'worker' | 'room'
  day: string
  monday: string
  worker?: string
  /** An appointment to show at once, when it stands in these days. */
  open?: string
}

const dayShape = /^\d{4}-\d{2}-\d{2}$/

export const useChosen = (): [Chosen, (change: Search) => void] => {
  const search = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const day = search.day && dayShape.test(search.day) ? search.day : today()
  const chosen: Chosen = {
    ...{ unit: search.unit, worker: search.worker, open: search.open, day, monday: mondayOf(day) },
    view: views.find((view) => view === search.view) ?? 'week',
    by: search.by === 'room' ? 'room' : 'worker',
  }
  return [
    chosen,
    (change) =>
      void navigate({
        to: '.',
        search: { ...search, ...change } as never,
        replace: true,
        resetScroll: false,
      }),
  ]
}

interface Props {
  chosen: Chosen
  choose: (change: Search) => void
  isNarrow: boolean
  workers: Days['workers']
}

const dayNumber = (locale: string, from: string, to: string): string =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(new Date(`${from}T12:00:00Z`), new Date(`${to}T12:00:00Z`))

export function AgendaChoices({ chosen, choose, isNarrow, workers }: Props) {
  const { t, locale, longDay } = useWords()
  const { view, day, monday, by } = chosen
  const isDay = view === 'day' && !isNarrow
  const step = isDay ? 1 : 7
  const from = isDay ? day : monday
  return (
    <div className="agenda-choices">
      <div className="agenda-when">
        <div className="ui-acts">
          <Button
            icon="chevron-left"
            aria-label={t(isDay ? 'screen.agenda.day_before' : 'screen.agenda.week_before')}
            onClick={() => choose({ day: daysAfter(from, -step) })}
          >
            {isNarrow ? null : t('screen.agenda.before')}
          </Button>
          <Button onClick={() => choose({ day: undefined })}>{t('screen.agenda.today')}</Button>
          <Button
            iconEnd="chevron-right"
            aria-label={t(isDay ? 'screen.agenda.day_after' : 'screen.agenda.week_after')}
            onClick={() => choose({ day: daysAfter(from, step) })}
          >
            {isNarrow ? null : t('screen.agenda.after')}
          </Button>
        </div>
        <h2 className="agenda-span" aria-live="polite">
          {isDay ? longDay(day) : dayNumber(locale, monday, daysAfter(monday, 6))}
        </h2>
      </div>
      <div className="agenda-whose">
        <SelectField
          label={t('screen.agenda.worker')}
          empty={t('screen.agenda.everybody')}
          value={chosen.worker ?? ''}
          options={workers.map((each) => ({ value: each.worker_id, label: each.name }))}
          onChange={(event) => choose({ worker: event.target.value || undefined })}
        />
        {isDay && (
          <Segmented
            label={t('screen.agenda.by')}
            value={by}
            options={[
              { value: 'worker', label: t('screen.agenda.by_worker') },
              { value: 'room', label: t('screen.agenda.by_room') },
            ]}
            onChange={(next) => choose({ by: next })}
          />
        )}
        {!isNarrow && (
          <Segmented
            label={t('screen.agenda.view')}
            value={view}
            options={views.map((each) => ({ value: each, label: t(`screen.agenda.${each}`) }))}
            onChange={(next) => choose({ view: next })}
          />
        )}
      </div>
    </div>
  )
}
