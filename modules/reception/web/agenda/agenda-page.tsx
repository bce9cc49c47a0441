// The calendar of a desk: a day by worker or by room, a week by day, or a list that reads the same aloud.
import { useState, useSyncExternalStore } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Card, Empty, Notice, PageHead } from '#core/ui'
import type { AppointmentLine, DeskLine } from '../../queries/shapes.ts'
import { PageWaiting } from '../room-state.tsx'
import { useDesks, useMe } from '../use-me.ts'
import { useWords } from '../words.ts'
import { AgendaChoices, type Chosen, useChosen } from './agenda-choices.tsx'
import { columnsOf, type Days, daysOf, nowIn, type Place } from './agenda-columns.ts'
import { AgendaGrid } from './agenda-grid.tsx'
import { AgendaTable } from './agenda-table.tsx'
import { AppointmentSheet } from './appointment-sheet.tsx'
import { BookDialog } from './book-dialog.tsx'
import { DayList, DayStrip } from './day-list.tsx'
import { FeedCard } from './feed-card.tsx'
import { today } from './hours.ts'
import '../reception.css'
import './agenda.css'

const every_ms = 60_000
const phone = '(max-width: 700px)'
const hearPhone = (hear: () => void): (() => void) => {
  const list = matchMedia(phone)
  list.addEventListener('change', hear)
  return () => list.removeEventListener('change', hear)
}
const useIsNarrow = (): boolean => useSyncExternalStore(hearPhone, () => matchMedia(phone).matches)

export function AgendaPage() {
  const { t } = useWords()
  const { me, desks, all, isReady, asked } = useDesks('takes_visits')
  const [chosen, choose] = useChosen()
  // A line without a desk promises hours too: they are found when the address says so.
  const named = all.find((each) => each.unit_id === chosen.unit)
  const isMine = me?.units.some(({ unit_id }) => unit_id === named?.unit_id)
  const desk = named && isMine ? named : desks[0]
  const [place, book] = useState<Place>()
  if (!isReady) return <PageWaiting title={t('screen.agenda.title')} asked={asked} />
  if (!desk)
    return (
      <Empty level={1} title={t('screen.desk.none_title')} drawing="calendar">
        {t('screen.desk.none_ask')}
      </Empty>
    )
  return (
    <>
      <PageHead
        title={t('screen.agenda.title')}
        line={desk.unit_name}
        back={{ label: t('screen.desk.title'), href: '/reception' }}
        acts={
          <Button
            variant="primary"
            icon="plus"
            onClick={() =>
              book({ on_day: [chosen.day, today()].sort().at(-1) ?? today(), worker_id: chosen.worker })
            }
          >
            {t('screen.agenda.book')}
          </Button>
        }
      />
      <div className="ui-stack">
        <Shown desk={desk} chosen={chosen} choose={choose} onBook={book} />
        <FeedCard />
      </div>
      {place && <BookDialog unit_id={desk.unit_id} place={place} onClose={() => book(undefined)} />}
    </>
  )
}

interface ShownProps {
  desk: DeskLine
  chosen: Chosen
  choose: ReturnType<typeof useChosen>[1]
  onBook: (place: Place) => void
}

const nothing: Days = { appointments: [], workers: [], taken: [] }

/** The week as columns; while another week arrives, what came before is of other days and is not shown. */
const useWeek = ({ desk, chosen }: Pick<ShownProps, 'desk' | 'chosen'>, isNarrow: boolean) => {
  const { t, longDay, locale } = useWords()
  const me = useMe()
  const asked = useAsk<Days>(
    'reception.calendar',
    { unit_id: desk.unit_id, from_day: chosen.monday, days: 7 },
    { every: every_ms },
  )
  const days = daysOf(chosen.monday)
  const isOther = asked.isLoading && !asked.data?.appointments.every((each) => days.includes(each.on_day))
  const data = isOther ? nothing : (asked.data ?? nothing)
  const now = nowIn(new Date().toISOString(), today())
  const short = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', timeZone: 'UTC' })
  const view = chosen.view === 'day' && !isNarrow ? ('day' as const) : ('week' as const)
  const words = {
    longDay,
    shortDay: (day: string) => short.format(new Date(`${day}T12:00:00Z`)),
    noRoom: t('screen.agenda.no_room'),
  }
  const { hours, columns } = columnsOf(
    data,
    { ...chosen, view, rooms: desk.rooms, me: me?.worker_id, now },
    words,
  )
  const todays = view === 'week' ? [now.day] : chosen.day === now.day ? columns.map((each) => each.key) : []
  return {
    ...{ asked, data, days, hours, columns, todays, now },
    isWaiting: asked.isLoading && (isOther || !asked.data),
  }
}

function Shown({ desk, chosen, choose, onBook }: ShownProps) {
  const { t, sentence } = useWords()
  const isNarrow = useIsNarrow()
  const week = useWeek({ desk, chosen }, isNarrow)
  const { asked, columns, isWaiting, now } = week
  const [touched, open] = useState<AppointmentLine>()
  const wanted = week.data.appointments.find((each) => each.appointment_id === chosen.open)
  const opened = touched ?? wanted
  const shut = () => {
    open(undefined)
    if (chosen.open) choose({ open: undefined })
  }
  const isEmpty = !isWaiting && !isNarrow && columns.every((each) => each.count === 0)
  const acts = { onOpen: open, onBook }
  return (
    <div>
      <AgendaChoices {...{ chosen, choose, isNarrow }} workers={asked.data?.workers ?? []} />
      {asked.problem ? (
        <Notice
          meaning="att"
          title={t('screen.failed')}
          act={<Button onClick={asked.again}>{t('screen.again')}</Button>}
        >
          {sentence(asked.problem)}
        </Notice>
      ) : (
        <>
          <p className="ui-note agenda-told" aria-live="polite">
            {isWaiting ? t('screen.loading') : isEmpty ? t('screen.agenda.empty_grid') : ''}
          </p>
          {isNarrow && <PhoneWeek {...{ chosen, choose, week, ...acts }} />}
          {!isNarrow && chosen.view === 'list' && (
            <Lists days={week.days} appointments={week.data.appointments} worker={chosen.worker} />
          )}
          {!isNarrow && chosen.view !== 'list' && (
            <AgendaGrid
              label={t('screen.agenda.title')}
              now={{ keys: week.todays, minute: now.minute }}
              showsWorker={!chosen.worker && (chosen.view === 'week' || chosen.by === 'room')}
              {...{ columns, isWaiting, hours: week.hours, ...acts }}
            />
          )}
        </>
      )}
      {opened && <AppointmentSheet appointment={opened} onClose={shut} />}
    </div>
  )
}

interface PhoneWeekProps extends Pick<ShownProps, 'chosen' | 'choose' | 'onBook'> {
  week: ReturnType<typeof useWeek>
  onOpen: (appointment: AppointmentLine) => void
}

function PhoneWeek({ chosen, choose, week, onOpen, onBook }: PhoneWeekProps) {
  const { longDay } = useWords()
  const { columns, isWaiting, now } = week
  const column = columns.find((each) => each.key === chosen.day)
  return (
    <>
      <DayStrip columns={columns} day={chosen.day} today={now.day} onDay={(day) => choose({ day })} />
      {column && !isWaiting && (
        <>
          <h3 className="reception-day-head">{longDay(chosen.day)}</h3>
          <DayList column={column} onOpen={onOpen} onBook={onBook} />
        </>
      )}
    </>
  )
}

interface ListsProps {
  days: readonly string[]
  appointments: readonly AppointmentLine[]
  worker?: string
}

/** The same week as tables, with what was called off too. */
function Lists({ days, appointments, worker }: ListsProps) {
  const { t, longDay } = useWords()
  const shown = appointments.filter((each) => !worker || each.worker_id === worker)
  if (shown.length === 0)
    return (
      <Card>
        <Empty title={t('screen.agenda.empty_title')} drawing="calendar">
          {t('screen.agenda.empty_text')}
        </Empty>
      </Card>
    )
  return (
    <div className="reception-days">
      {days.map((day) => {
        const rows = shown.filter((each) => each.on_day === day)
        return rows.length === 0 ? null : (
          <Card key={day} title={longDay(day)} count={rows.length} flush>
            <AgendaTable caption={longDay(day)} appointments={rows} />
          </Card>
        )
      })}
    </div>
  )
}
