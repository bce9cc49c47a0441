// The calendar as a grid: columns across, hours down, appointments as blocks, empty half hours one can book. One stop
// is in the way of Tab; arrows go from hour to hour and from column to column, Enter opens or books.
import { type CSSProperties, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { Icon } from '#core/ui'
import type { AppointmentLine } from '../../queries/shapes.ts'
import { type RoomWords, useWords } from '../words.ts'
import type { AgendaColumn, Place } from './agenda-columns.ts'
import { appointmentIcons, appointmentLooks, endOf, nameOf } from './appointment-look.ts'
import { type Hours, type Stop, stopAfter } from './grid.ts'
import { timeOf } from './hours.ts'
import './agenda.css'

interface Props {
  label: string
  columns: readonly AgendaColumn[]
  hours: Hours
  /** The column of today, when it is shown, and the minute it is. */
  now?: { keys: readonly string[]; minute: number }
  isWaiting: boolean
  showsWorker: boolean
  onOpen: (appointment: AppointmentLine) => void
  onBook: (place: Place) => void
}

type Shown = Pick<Props, 'showsWorker'>

/** What a block shows, line by line. */
const linesOf = (appointment: AppointmentLine, words: RoomWords, showsWorker: boolean) => ({
  hour: words.hour(appointment.starts_at),
  name: nameOf(appointment, words),
  second: [showsWorker && appointment.worker_name, appointment.room].filter(Boolean).join(' · '),
})

/** What is seen comes first and in its order: who speaks to the page says what they read on it (WCAG 2.5.3). */
const spoken = (stop: Stop, words: RoomWords, { showsWorker }: Shown): string => {
  const { t, label } = words
  if (stop.kind === 'free') return t('screen.agenda.free_at', { hour: timeOf(stop.from) })
  if (stop.kind === 'elsewhere')
    return `${t('screen.agenda.elsewhere')}, ${timeOf(stop.from)}–${timeOf(stop.to)}`
  const { appointment } = stop
  const { hour, name, second } = linesOf(appointment, words, showsWorker)
  return [
    `${hour} ${name}`,
    second,
    t('screen.agenda.until', { hour: words.hour(endOf(appointment)) }),
    !showsWorker && t('screen.agenda.with', { worker: appointment.worker_name }),
    label('appointment_state', appointment.state),
  ]
    .filter(Boolean)
    .join(', ')
}

const idOf = (column: AgendaColumn, stop: Stop): string => `${column.key}|${stop.key}`

const placed = (stop: Stop, hours: Hours): CSSProperties =>
  ({
    '--from': (stop.from - hours.from) / 60,
    '--long': (stop.to - stop.from) / 60,
    ...(stop.kind === 'appointment' ? { '--lane': stop.lane, '--lanes': stop.lanes } : {}),
  }) as CSSProperties

function Inside({ stop, showsWorker }: Shown & { stop: Stop }) {
  const words = useWords()
  if (stop.kind === 'free') return <span className="agenda-plus">+ {timeOf(stop.from)}</span>
  if (stop.kind === 'elsewhere')
    return <span className="agenda-line">{words.t('screen.agenda.elsewhere')}</span>
  const { appointment } = stop
  const icon = appointmentIcons[appointment.state]
  const { hour, name, second } = linesOf(appointment, words, showsWorker)
  return (
    <>
      <span className="agenda-line">
        {icon && <Icon name={icon} size={16} />}
        <b>{hour}</b> {name}
      </span>{' '}
      <span className="agenda-line agenda-second">{second}</span>
    </>
  )
}

const lookOf = (stop: Stop): string =>
  stop.kind === 'appointment'
    ? `agenda-block ui-is-${appointmentLooks[stop.appointment.state] ?? 'neu'} agenda-${stop.appointment.state}${stop.to - stop.from < 40 ? ' agenda-short' : ''}`
    : `agenda-${stop.kind}`

/** Which stop Tab comes to, and what the arrows do. */
const useStops = (columns: readonly AgendaColumn[], frame: RefObject<HTMLElement | null>) => {
  const [at, setAt] = useState<string>()
  const ids = columns.map((column) => column.stops.map((stop) => idOf(column, stop)))
  const entry = at && ids.some((column) => column.includes(at)) ? at : ids.flat()[0]
  const go = (event: KeyboardEvent, place: { column: number; stop: number }) => {
    const next = stopAfter(
      columns.map((column) => column.stops),
      place,
      event.key,
    )
    const id = next && ids[next.column]?.[next.stop]
    if (!id) return
    event.preventDefault()
    setAt(id)
    frame.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(id)}"]`)?.focus()
  }
  return { entry, setAt, go }
}

function Scale({ hours }: { hours: Hours }) {
  const starts = Array.from({ length: (hours.to - hours.from) / 60 }, (_, i) => i)
  return (
    <div className="agenda-hours" aria-hidden="true">
      <div className="agenda-head" />
      <div className="agenda-scale">
        {starts.map((i) => (
          <span key={i} style={{ '--from': i } as CSSProperties}>
            {timeOf(hours.from + i * 60)}
          </span>
        ))}
      </div>
    </div>
  )
}

interface ColumnProps extends Pick<Props, 'hours' | 'showsWorker' | 'onOpen' | 'onBook'> {
  column: AgendaColumn
  columnAt: number
  /** The minute it is, when this column is of today. */
  minute?: number
  stops: ReturnType<typeof useStops>
}

function Column({ column, columnAt, minute, stops, hours, showsWorker, onOpen, onBook }: ColumnProps) {
  const words = useWords()
  const tap = (stop: Stop) => {
    if (stop.kind === 'appointment') onOpen(stop.appointment)
    if (stop.kind === 'free') onBook({ ...column.place, time: timeOf(stop.from) })
  }
  const isNow = minute !== undefined && minute >= hours.from && minute <= hours.to
  return (
    <section
      className={`agenda-column${minute === undefined ? '' : ' agenda-today'}`}
      aria-label={`${column.spoken}, ${words.t('screen.agenda.count', { count: column.count })}`}
    >
      <div className="agenda-head" aria-hidden="true">
        <span>{column.title}</span>
        {column.count > 0 && <span className="agenda-count">{column.count}</span>}
      </div>
      <ol className="agenda-stops">
        {column.stops.map((stop, stopAt) => (
          <li key={stop.key} className="agenda-stop" style={placed(stop, hours)}>
            <button
              type="button"
              className={lookOf(stop)}
              data-stop={idOf(column, stop)}
              tabIndex={idOf(column, stop) === stops.entry ? 0 : -1}
              aria-label={spoken(stop, words, { showsWorker })}
              aria-disabled={stop.kind === 'elsewhere' || undefined}
              onKeyDown={(event) => stops.go(event, { column: columnAt, stop: stopAt })}
              onFocus={() => stops.setAt(idOf(column, stop))}
              onClick={() => tap(stop)}
            >
              <Inside stop={stop} showsWorker={showsWorker} />
            </button>
          </li>
        ))}
      </ol>
      {isNow && (
        <div className="agenda-now" style={{ '--from': (minute - hours.from) / 60 } as CSSProperties} />
      )}
    </section>
  )
}

export function AgendaGrid(props: Props) {
  const { columns, hours, now } = props
  const frame = useRef<HTMLElement>(null)
  const stops = useStops(columns, frame)
  // It opens where the day is: a little before now, or at the beginning.
  useEffect(() => {
    const line = frame.current?.querySelector<HTMLElement>('.agenda-now')
    if (line && frame.current) frame.current.scrollTop = Math.max(0, line.offsetTop - 140)
  }, [])
  return (
    <section
      ref={frame}
      className="agenda"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a week that is over has nothing else to stand on
      tabIndex={0}
      aria-label={props.label}
      aria-busy={props.isWaiting}
      style={{ '--hours': (hours.to - hours.from) / 60, '--columns': columns.length } as CSSProperties}
    >
      <Scale hours={hours} />
      {columns.map((column, columnAt) => (
        <Column
          key={column.key}
          {...props}
          {...{ column, columnAt, stops }}
          minute={now?.keys.includes(column.key) ? now.minute : undefined}
        />
      ))}
    </section>
  )
}
