// The calendar on a phone: the seven days of the week to choose from, and the chosen day as a list of hours.
import { Icon } from '#core/ui'
import type { AppointmentLine } from '../../queries/shapes.ts'
import { useWords } from '../words.ts'
import type { AgendaColumn, Place } from './agenda-columns.ts'
import { appointmentIcons, appointmentLooks, nameOf } from './appointment-look.ts'
import { type Free, type Stop, spellsOf } from './grid.ts'
import { timeOf } from './hours.ts'
import './agenda.css'

interface StripProps {
  columns: readonly AgendaColumn[]
  day: string
  today: string
  onDay: (day: string) => void
}

export function DayStrip({ columns, day, today, onDay }: StripProps) {
  const { t, locale } = useWords()
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  return (
    <fieldset className="agenda-strip" aria-label={t('screen.agenda.week')}>
      {columns.map(({ key, spoken, count }) => (
        <button
          key={key}
          type="button"
          aria-pressed={key === day}
          aria-current={key === today ? 'date' : undefined}
          onClick={() => onDay(key)}
        >
          <span>{weekday.format(new Date(`${key}T12:00:00Z`))}</span> <b>{Number(key.slice(8))}</b>
          <span className="ui-heard">
            , {spoken}, {t('screen.agenda.count', { count })}
          </span>
          {count > 0 && <span className="agenda-dot" />}
        </button>
      ))}
    </fieldset>
  )
}

interface ListProps {
  column: AgendaColumn
  onOpen: (appointment: AppointmentLine) => void
  onBook: (place: Place) => void
}

/** Free hours only where they are somebody's: of everybody together nobody is free. */
const linesOf = ({ stops, place }: AgendaColumn): Stop[] => {
  const held = stops.filter((stop) => stop.kind !== 'free')
  const free = place.worker_id ? spellsOf(stops.filter((stop): stop is Free => stop.kind === 'free')) : []
  return [...held, ...free].sort((a, b) => a.from - b.from)
}

export function DayList({ column, onOpen, onBook }: ListProps) {
  const words = useWords()
  const { t, label } = words
  const lines = linesOf(column)
  if (lines.length === 0) return <p className="ui-note">{t('screen.agenda.empty_day')}</p>
  return (
    <ol className="agenda-list">
      {lines.map((stop) => {
        const span = (
          <time>
            {timeOf(stop.from)}–{timeOf(stop.to)}
          </time>
        )
        if (stop.kind === 'appointment') {
          const { appointment } = stop
          const icon = appointmentIcons[appointment.state]
          return (
            <li key={stop.key}>
              <button
                type="button"
                className={`agenda-block ui-is-${appointmentLooks[appointment.state] ?? 'neu'}`}
                onClick={() => onOpen(appointment)}
              >
                {span}
                <span>
                  <b>{nameOf(appointment, words)}</b>
                  <span className="agenda-line agenda-second">
                    {[appointment.worker_name, appointment.room].filter(Boolean).join(' · ')}
                  </span>
                  <span className="agenda-line">
                    {icon && <Icon name={icon} size={16} />} {label('appointment_state', appointment.state)}
                  </span>
                </span>
              </button>
            </li>
          )
        }
        const isFree = stop.kind === 'free'
        return (
          <li key={stop.key}>
            <button
              type="button"
              className={`agenda-${stop.kind}`}
              disabled={!isFree}
              onClick={() => onBook({ ...column.place, time: timeOf(stop.from) })}
            >
              {span}
              <span>{t(isFree ? 'screen.agenda.free_book' : 'screen.agenda.elsewhere')}</span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
