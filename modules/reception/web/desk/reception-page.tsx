// The desk of today: who waits, who is with me, my appointments, and the next number with one key.
import { useEffect, useRef, useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Card, Empty, PageHead, SelectField, useKeys } from '#core/ui'
import { professions } from '../../domain/words.ts'
import type { AppointmentLine, DeskLine, VisitLine } from '../../queries/shapes.ts'
import { useTap } from '../act-dialog.tsx'
import { CallsPage } from '../calls/calls-page.tsx'
import { Answered, PageWaiting } from '../room-state.tsx'
import { useDesks, useMe } from '../use-me.ts'
import { useWords } from '../words.ts'
import { ArriveDialog } from './arrive-dialog.tsx'
import { DoneCard } from './done-card.tsx'
import { FinishDialog } from './finish-dialog.tsx'
import { MyAppointments } from './my-appointments.tsx'
import { SetupDialog } from './setup-dialog.tsx'
import { WaitingTable } from './visit-tables.tsx'
import { WithMe } from './with-me.tsx'
import '../reception.css'

interface Day {
  on_day: string
  visits: VisitLine[]
  appointments: AppointmentLine[]
}

const every_ms = 15_000
const keptRoom = 'reception-room'

/** The room I sit in stays chosen on this computer. */
const useMyRoom = (): [string, (room: string) => void] => {
  const [room, setRoom] = useState(() => localStorage.getItem(keptRoom) ?? '')
  return [
    room,
    (next) => {
      localStorage.setItem(keptRoom, next)
      setRoom(next)
    },
  ]
}

export function ReceptionPage() {
  const { t } = useWords()
  const { me, desks, all, isReady, asked } = useDesks('takes_visits')
  const [chosen, setChosen] = useState<string>()
  const [isSetting, setSetting] = useState(false)
  const maySet = me?.verbs.includes('desk.open') ?? false
  const desk = desks.find((each) => each.unit_id === chosen) ?? desks[0]
  if (!isReady) return <PageWaiting title={t('screen.desk.title')} asked={asked} />
  // Who only answers the line works there.
  if (me && !me.verbs.includes('visit.see')) return <CallsPage />
  if (!desk)
    return (
      <>
        <Empty
          level={1}
          title={t('screen.desk.none_title')}
          drawing="people"
          act={
            maySet && (
              <Button variant="primary" onClick={() => setSetting(true)}>
                {t('screen.desk.set_up')}
              </Button>
            )
          }
        >
          {maySet ? t('screen.desk.none_text') : t('screen.desk.none_ask')}
        </Empty>
        {isSetting && <SetupDialog desks={all} onClose={() => setSetting(false)} />}
      </>
    )
  return (
    <>
      <DeskToday
        desk={desk}
        desks={desks}
        worker_id={me?.worker_id ?? ''}
        onDesk={setChosen}
        onSetUp={maySet ? () => setSetting(true) : undefined}
      />
      {isSetting && <SetupDialog desks={all} desk={desk} onClose={() => setSetting(false)} />}
    </>
  )
}

interface DeskTodayProps {
  desk: DeskLine
  desks: readonly DeskLine[]
  worker_id: string
  onDesk: (unit_id: string) => void
  onSetUp: (() => void) | undefined
}

interface ChoicesProps {
  desk: DeskLine
  desks: readonly DeskLine[]
  room: string
  profession: string
  onDesk: (unit_id: string) => void
  onRoom: (room: string) => void
  onProfession: (profession: string) => void
}

function Choices({ desk, desks, room, profession, onDesk, onRoom, onProfession }: ChoicesProps) {
  const { t, options } = useWords()
  const me = useMe()
  return (
    <div className="reception-choices">
      {desks.length > 1 && (
        <SelectField
          label={t('screen.unit')}
          value={desk.unit_id}
          options={desks.map((each) => ({ value: each.unit_id, label: each.unit_name }))}
          onChange={(event) => onDesk(event.target.value)}
        />
      )}
      <SelectField
        label={t('screen.desk.my_room')}
        empty={t('screen.desk.no_room')}
        value={room}
        options={desk.rooms.map((each) => ({ value: each, label: each }))}
        onChange={(event) => onRoom(event.target.value)}
      />
      <SelectField
        label={t('screen.desk.filter')}
        empty={t('screen.anybody')}
        value={profession}
        options={options('profession', professions)}
        onChange={(event) => onProfession(event.target.value)}
      />
      <div className="ui-acts">
        <Button variant="quiet" icon="maximize" href={`/reception/board?unit=${desk.unit_id}`}>
          {t('screen.desk.board')}
        </Button>
        {me?.verbs.includes('call.see') && (
          <Button variant="quiet" icon="telephone" href="/reception/calls">
            {t('screen.desk.calls')}
          </Button>
        )}
      </div>
    </div>
  )
}

const jump_ms = 1_300

/** N, A and Enter; after a G they belong to the jumps of the desk. */
const useDeskKeys = (acts: { next: () => void; arrive: () => void; begin: () => void }): void => {
  const jumpedAt = useRef(0)
  const unlessJump = (act: () => void) => () => {
    if (Date.now() - jumpedAt.current > jump_ms && !document.querySelector('dialog[open]')) act()
  }
  useKeys({
    g: () => {
      jumpedAt.current = Date.now()
    },
    n: unlessJump(acts.next),
    a: unlessJump(acts.arrive),
  })
  const begin = useRef(acts.begin)
  useEffect(() => {
    begin.current = acts.begin
  })
  // Enter on a button presses that button; on the page itself it begins the meeting.
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || document.querySelector('dialog[open]')) return
      if (document.activeElement?.closest('button, a, input, select, textarea')) return
      begin.current()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
}

const isWithMe = (visit: VisitLine, worker_id: string): boolean =>
  visit.worker_id === worker_id && (visit.state === 'called' || visit.state === 'in_meeting')

function DeskToday({ desk, desks, worker_id, onDesk, onSetUp }: DeskTodayProps) {
  const { t } = useWords()
  const tap = useTap()
  const { unit_id } = desk
  const asked = useAsk<Day>('reception.day', { unit_id }, { every: every_ms })
  const [kept, setRoom] = useMyRoom()
  const [profession, setProfession] = useState('')
  const [isArriving, setArriving] = useState(false)
  const visits = asked.data?.visits ?? []
  const waiting = visits.filter((each) => each.state === 'waiting').length
  const room = desk.rooms.includes(kept) ? kept : null
  const arrive = () => setArriving(true)
  const next = () =>
    void tap('reception.call-next', { unit_id, profession: profession || null, room }, ({ number }) =>
      t('screen.desk.called_now', { number: Number(number) }),
    )
  const begin = () => {
    const called = visits.find((each) => isWithMe(each, worker_id) && each.state === 'called')
    if (called) void tap('reception.begin-visit', { visit_id: called.visit_id })
  }
  useDeskKeys({ next, arrive, begin })
  return (
    <>
      <PageHead
        title={desk.unit_name}
        line={
          asked.data && (waiting > 0 ? t('screen.desk.line', { count: waiting }) : t('screen.desk.nobody'))
        }
        acts={
          <>
            <Button icon="plus" onClick={arrive}>
              {t('screen.desk.arrive')}
            </Button>
            <Button variant="primary" icon="hearing" onClick={next} disabled={waiting === 0}>
              {t('screen.desk.next')}
            </Button>
          </>
        }
      />
      <Choices
        {...{ desk, desks, profession, onDesk, onProfession: setProfession, onRoom: setRoom }}
        room={room ?? ''}
      />
      <p className="ui-note">{t('screen.desk.next_keys')}</p>
      <Answered asked={asked}>
        {(day) => <Room day={day} {...{ room, worker_id, unit_id, onArrive: arrive, onSetUp }} />}
      </Answered>
      {isArriving && <ArriveDialog unit_id={unit_id} onClose={() => setArriving(false)} />}
    </>
  )
}

interface RoomProps {
  day: Day
  room: string | null
  worker_id: string
  unit_id: string
  onArrive: () => void
  onSetUp: (() => void) | undefined
}

function Room({ day, room, worker_id, unit_id, onArrive, onSetUp }: RoomProps) {
  const { t } = useWords()
  const [finishing, setFinishing] = useState<VisitLine>()
  const waiting = day.visits.filter((each) => each.state === 'waiting')
  const mine = day.visits.filter((each) => isWithMe(each, worker_id))
  return (
    <div className="ui-work-and-side">
      <div className="ui-stack">
        {mine.length > 0 && <WithMe visits={mine} onFinish={setFinishing} />}
        <Card title={t('screen.desk.waiting')} count={waiting.length} flush>
          <WaitingTable visits={waiting} room={room} onArrive={onArrive} />
        </Card>
        <DoneCard visits={day.visits} unit_id={unit_id} />
      </div>
      <div className="ui-stack">
        <MyAppointments
          appointments={day.appointments.filter((each) => each.worker_id === worker_id)}
          unit_id={unit_id}
        />
        {onSetUp && (
          <div className="ui-acts">
            <Button variant="quiet" icon="pencil" onClick={onSetUp}>
              {t('screen.desk.set_up')}
            </Button>
          </div>
        )}
      </div>
      {finishing && <FinishDialog visit={finishing} onClose={() => setFinishing(undefined)} />}
    </div>
  )
}
