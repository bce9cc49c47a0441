// The calendar of a desk, by day or week, by worker or by room. What is chosen stays in the address.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { daysAfter } from '#core/kernel'
import { Button, Card, Empty, PageHead, Segmented, SelectField } from '#core/ui'
import type { AppointmentLine } from '../../queries/shapes.ts'
import { Answered, PageWaiting } from '../room-state.tsx'
import { useDesks } from '../use-me.ts'
import { useWords } from '../words.ts'
import { AgendaTable } from './agenda-table.tsx'
import { BookDialog } from './book-dialog.tsx'
import { FeedCard } from './feed-card.tsx'
import { mondayOf, today } from './hours.ts'
import '../reception.css'

interface Days {
  appointments: AppointmentLine[]
  workers: { worker_id: string; name: string }[]
}

interface Chosen {
  unit?: string
  view?: string
  day?: string
  by?: string
  worker?: string
}

const dayShape = /^\d{4}-\d{2}-\d{2}$/

const useChosen = (): [Chosen, (change: Chosen) => void] => {
  const chosen = useSearch({ strict: false }) as Chosen
  const navigate = useNavigate()
  return [
    chosen,
    (change) =>
      void navigate({
        to: '.',
        search: { ...chosen, ...change } as never,
        replace: true,
        resetScroll: false,
      }),
  ]
}

export function AgendaPage() {
  const { t } = useWords()
  const { desks, isReady, asked } = useDesks('takes_visits')
  const [chosen, choose] = useChosen()
  const desk = desks.find((each) => each.unit_id === chosen.unit) ?? desks[0]
  const [isBooking, setBooking] = useState(false)
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
          <Button variant="primary" icon="plus" onClick={() => setBooking(true)}>
            {t('screen.agenda.book')}
          </Button>
        }
      />
      <div className="ui-stack">
        <Shown unit_id={desk.unit_id} chosen={chosen} choose={choose} onBook={() => setBooking(true)} />
        <FeedCard />
      </div>
      {isBooking && <BookDialog unit_id={desk.unit_id} onClose={() => setBooking(false)} />}
    </>
  )
}

interface ShownProps {
  unit_id: string
  chosen: Chosen
  choose: (change: Chosen) => void
  onBook: () => void
}

function Shown({ unit_id, chosen, choose, onBook }: ShownProps) {
  const { t } = useWords()
  const view = chosen.view === 'day' ? 'day' : 'week'
  const by = chosen.by === 'room' ? 'room' : 'worker'
  const day = chosen.day && dayShape.test(chosen.day) ? chosen.day : today()
  const from_day = view === 'day' ? day : mondayOf(day)
  const days = view === 'day' ? 1 : 7
  const asked = useAsk<Days>('reception.calendar', {
    ...{ unit_id, from_day, days },
    ...(chosen.worker ? { worker_id: chosen.worker } : {}),
  })
  return (
    <>
      <div className="reception-choices">
        <Segmented
          label={t('screen.agenda.view')}
          value={view}
          options={[
            { value: 'day', label: t('screen.agenda.day') },
            { value: 'week', label: t('screen.agenda.week') },
          ]}
          onChange={(next) => choose({ view: next })}
        />
        <div className="ui-acts">
          <Button icon="chevron-left" onClick={() => choose({ day: daysAfter(from_day, -days) })}>
            {t('screen.agenda.before')}
          </Button>
          <Button onClick={() => choose({ day: undefined })}>{t('screen.agenda.today')}</Button>
          <Button iconEnd="chevron-right" onClick={() => choose({ day: daysAfter(from_day, days) })}>
            {t('screen.agenda.after')}
          </Button>
        </div>
        <SelectField
          label={t('screen.agenda.worker')}
          empty={t('screen.agenda.everybody')}
          value={chosen.worker ?? ''}
          options={(asked.data?.workers ?? []).map((each) => ({ value: each.worker_id, label: each.name }))}
          onChange={(event) => choose({ worker: event.target.value || undefined })}
        />
        <SelectField
          label={t('screen.agenda.by')}
          value={by}
          options={[
            { value: 'worker', label: t('screen.agenda.by_worker') },
            { value: 'room', label: t('screen.agenda.by_room') },
          ]}
          onChange={(event) => choose({ by: event.target.value })}
        />
      </div>
      <Answered asked={asked}>
        {({ appointments }) => (
          <Week appointments={appointments} span={{ from_day, days }} by={by} onBook={onBook} />
        )}
      </Answered>
    </>
  )
}

interface WeekProps {
  appointments: readonly AppointmentLine[]
  span: { from_day: string; days: number }
  by: 'worker' | 'room'
  onBook: () => void
}

function Week({ appointments, span, by, onBook }: WeekProps) {
  const { t, longDay } = useWords()
  if (appointments.length === 0)
    return (
      <Card>
        <Empty
          title={t('screen.agenda.empty_title')}
          drawing="calendar"
          act={<Button onClick={onBook}>{t('screen.agenda.book')}</Button>}
        >
          {t('screen.agenda.empty_text')}
        </Empty>
      </Card>
    )
  const days = Array.from({ length: span.days }, (_, i) => daysAfter(span.from_day, i))
  const of = (each: AppointmentLine) => (by === 'room' ? (each.room ?? '') : each.worker_name)
  return (
    <div className="reception-days">
      {days.map((day) => {
        const rows = appointments
          .filter((each) => each.on_day === day)
          .sort((a, b) => of(a).localeCompare(of(b)) || a.starts_at.localeCompare(b.starts_at))
        return rows.length === 0 ? null : (
          <Card key={day} title={longDay(day)} count={rows.length} flush>
            <AgendaTable caption={longDay(day)} appointments={rows} by={by} />
          </Card>
        )
      })}
    </div>
  )
}
