// "Ritiri": who comes to collect and when, by week or by day; who did not come; what is ready and has no day yet; and the hours in
// which the hub gives out. Who asked the hub finds the hours of their own pick-ups here.
import './deliveries.css'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly, daysAfter } from '#core/kernel'
import { Button, Card, Empty, Notice, PageHead, Segmented, SelectField, Skeleton } from '#core/ui'
import { openingsOn } from '../domain/opening.ts'
import { type PickupWindowRecord, weekdayOf } from '../domain/pickup-window.ts'
import type { Pickups, PickupTold } from '../queries/pickups.ts'
import { DayDialogs } from './day-dialogs.tsx'
import { MyPickupsPart } from './my-pickups.tsx'
import { Coming, isMissed, PickupDay } from './pickup-days.tsx'
import { MoveDialog, WindowDialog } from './pickup-dialogs.tsx'
import { type DayLayer, SpecialDaysCard, TellCard } from './special-days.tsx'
import { useWords } from './words.ts'

const mondayOf = (day: string): string => daysAfter(day, 1 - weekdayOf(day))
type Hub = Pickups['hubs'][number]

interface Steering {
  view: 'week' | 'day'
  day: string
}

function Steer({ at, onChange }: { at: Steering; onChange: (next: Steering) => void }) {
  const { t } = useWords()
  const by = at.view === 'week' ? 7 : 1
  return (
    <div className="deliv-steer ui-no-print">
      <Segmented
        label={t('pickups.view')}
        options={[
          { value: 'week', label: t('pickups.week') },
          { value: 'day', label: t('pickups.one_day') },
        ]}
        value={at.view as string}
        onChange={(view) => onChange({ ...at, view: view === 'day' ? 'day' : 'week' })}
      />
      <Button icon="chevron-left" onClick={() => onChange({ ...at, day: daysAfter(at.day, -by) })}>
        {t('pickups.before')}
      </Button>
      <Button onClick={() => onChange({ ...at, day: dayInItaly(new Date().toISOString()) })}>
        {t('pickups.today')}
      </Button>
      <Button iconEnd="chevron-right" onClick={() => onChange({ ...at, day: daysAfter(at.day, by) })}>
        {t('pickups.after')}
      </Button>
    </div>
  )
}

function Waiting({
  title,
  pickups,
  text,
  onMove,
}: {
  title: string
  pickups: PickupTold[]
  text?: string
  onMove: (pickup: PickupTold) => void
}) {
  return (
    <Card title={title} count={pickups.length} alarm={text !== undefined && pickups.length > 0}>
      {text && <p className="ui-note">{text}</p>}
      <ul className="deliv-comings">
        {pickups.map((pickup) => (
          <Coming key={pickup.goods_request_id} pickup={pickup} onMove={onMove} />
        ))}
      </ul>
    </Card>
  )
}

function HoursCard({
  windows,
  onOpen,
}: {
  windows: PickupWindowRecord[]
  onOpen: (window?: PickupWindowRecord) => void
}) {
  const { t, label, span } = useWords()
  return (
    <Card
      title={t('pickups.hours')}
      end={
        <Button size="small" icon="plus" onClick={() => onOpen()}>
          {t('pickups.new_window')}
        </Button>
      }
    >
      <ul className="deliv-comings">
        {windows.map((window) => (
          <li key={window.pickup_window_id} className="deliv-hours">
            <span>
              <strong>{label('weekday', `n${window.weekday}`)}</strong> {span(window)}{' '}
              <span className="deliv-quiet">
                {window.is_active ? `${t('pickups.room')}: ${window.capacity}` : t('pickups.ended')}
              </span>
            </span>
            <Button
              size="small"
              variant="quiet"
              aria-label={`${t('pickups.change')}: ${label('weekday', `n${window.weekday}`)} ${span(window)}`}
              onClick={() => onOpen(window)}
            >
              {t('pickups.change')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

type Layer = { move: PickupTold } | { window?: PickupWindowRecord } | { day: DayLayer }

interface ViewProps {
  data: Pickups
  hub: Hub
  at: Steering
  mayKeep: boolean
  onLayer: (layer: Layer) => void
}

function CalendarView({ data, hub, at, mayKeep, onLayer }: ViewProps) {
  const { t } = useWords()
  const mine = <Thing extends { hub_unit_id: string }>(things: Thing[]) =>
    things.filter(({ hub_unit_id }) => hub_unit_id === hub.unit_id)
  const [windows, pickups] = [mine(data.windows), mine(data.pickups)]
  const special = data.days.filter(({ unit_id }) => unit_id === hub.unit_id)
  const notices = mine(data.notices)
  const days =
    at.view === 'day' ? [at.day] : Array.from({ length: 7 }, (_, i) => daysAfter(mondayOf(at.day), i))
  const hasSomething = (day: string) =>
    at.view === 'day' ||
    openingsOn(windows, special, { day, hub_unit_id: hub.unit_id }).length > 0 ||
    special.some(({ on_day }) => on_day === day) ||
    pickups.some(({ pickup_at }) => pickup_at !== null && dayInItaly(pickup_at) === day)
  const missed = pickups.filter((each) => isMissed(each, Date.now()))
  const undecided = mine(data.undecided)
  const move = (pickup: PickupTold) => onLayer({ move: pickup })
  const add = <Button onClick={() => onLayer({ window: undefined })}>{t('pickups.new_window')}</Button>
  if (windows.length === 0 && pickups.length === 0 && undecided.length === 0)
    return (
      <Empty title={t('pickups.no_windows')} drawing="calendar" act={mayKeep ? add : undefined}>
        {t('pickups.no_windows_text')}
      </Empty>
    )
  return (
    <>
      {notices.length > 0 && <TellCard notices={notices} undecided={undecided} onMove={move} />}
      {missed.length > 0 && (
        <Waiting title={t('pickups.missed')} pickups={missed} text={t('pickups.missed_text')} onMove={move} />
      )}
      <div className="deliv-days" data-view={at.view}>
        {days.filter(hasSomething).map((day) => (
          <PickupDay
            key={day}
            day={day}
            hub_unit_id={hub.unit_id}
            windows={windows}
            days={special}
            pickups={pickups}
            onMove={move}
          />
        ))}
      </div>
      {undecided.length > 0 && <Waiting title={t('pickups.undecided')} pickups={undecided} onMove={move} />}
      <SpecialDaysCard
        data={data}
        hub_unit_id={hub.unit_id}
        mayKeep={mayKeep}
        onLayer={(day) => onLayer({ day })}
      />
      {mayKeep && <HoursCard windows={windows} onOpen={(window) => onLayer({ window })} />}
    </>
  )
}

function HubCalendar({ verbs }: { verbs: readonly string[] }) {
  const { t, sentence } = useWords()
  const today = dayInItaly(new Date().toISOString())
  // On a Sunday one looks at the week that comes.
  const [at, setAt] = useState<Steering>({
    view: 'week',
    day: weekdayOf(today) === 7 ? daysAfter(today, 1) : today,
  })
  const [chosen, setChosen] = useState('')
  const [layer, setLayer] = useState<Layer>()
  const monday = mondayOf(at.day)
  const [first = today, last = today] = [monday, today].sort()
  // From a week before, so that who did not come is not forgotten; two weeks on, so that there is somewhere to move them.
  const { data, problem, again } = useAsk<Pickups>(
    'deliveries.pickups',
    {
      from_day: daysAfter(first, -7),
      to_day: daysAfter(last, 21),
    },
    { every: 120_000 },
  )
  const hub = data?.hubs.find(({ unit_id }) => unit_id === chosen) ?? data?.hubs[0]
  const inWeek = (data?.pickups ?? []).filter(({ pickup_at, hub_unit_id }) => {
    const day = pickup_at === null ? '' : dayInItaly(pickup_at)
    return hub_unit_id === hub?.unit_id && day >= monday && day <= daysAfter(monday, 6)
  })
  const close = () => setLayer(undefined)
  return (
    <div className="ui-stack">
      <PageHead title={t('pickups.title')} line={hub && t('pickups.line', { count: inWeek.length })} />
      {hub && <Steer at={at} onChange={setAt} />}
      {data && data.hubs.length > 1 && (
        <SelectField
          label={t('pickups.hub')}
          value={hub?.unit_id ?? ''}
          options={data.hubs.map(({ unit_id, name }) => ({ value: unit_id, label: name }))}
          onChange={(event) => setChosen(event.target.value)}
        />
      )}
      {problem && (
        <Notice meaning="att" act={<Button onClick={again}>{t('screen.again')}</Button>}>
          {sentence(problem, 'screen.not_read')}
        </Notice>
      )}
      {!data && !problem && <Skeleton label={t('screen.loading')} count={4} />}
      {data && !hub && !verbs.includes('pickup.book') && (
        <Empty title={t('pickups.no_hub')} drawing="calendar">
          {t('pickups.no_hub_text')}
        </Empty>
      )}
      {data && hub && (
        <CalendarView
          data={data}
          hub={hub}
          at={at}
          mayKeep={verbs.includes('pickup.set-windows')}
          onLayer={setLayer}
        />
      )}
      {data && verbs.includes('pickup.book') && (
        <MyPickupsPart hubs={data.hubs.map(({ unit_id }) => unit_id)} />
      )}
      {layer && data && 'move' in layer && <MoveDialog pickup={layer.move} data={data} onClose={close} />}
      {layer && hub && 'window' in layer && <WindowDialog window={layer.window} hub={hub} onClose={close} />}
      {layer && data && hub && 'day' in layer && (
        <DayDialogs layer={layer.day} data={data} hub={hub} onClose={close} />
      )}
    </div>
  )
}

/** Who gives out sees the calendar of the hub; who asked and comes, their own hours. */
export function PickupsPage() {
  const { t } = useWords()
  const { data: me } = useAsk<{ verbs: string[] }>('network.me')
  if (!me) return <Skeleton label={t('screen.loading')} count={4} />
  if (me.verbs.includes('pickup.see')) return <HubCalendar verbs={me.verbs} />
  return (
    <div className="ui-stack">
      <PageHead title={t('pickups.title')} />
      <MyPickupsPart hubs={[]} />
    </div>
  )
}
