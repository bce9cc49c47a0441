// The planner: a week of outings by unit, the chosen one beside it, and what nobody covers below.
import { useCallback, useEffect, useState } from 'react'
import { useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { Button, Empty, Icon, IconButton, LiveRegion, Notice, Skeleton, useKeys } from '#core/ui'
import type { ShiftCard } from '../../queries/pieces.ts'
import type { DeskWorker } from '../desk-me.ts'
import '../pieces.css'
import './planner.css'
import './side.css'
import './tile.css'
import { blankDraft, type Draft, draftOf } from '../plan/draft.ts'
import { PlanPanel } from '../plan/plan-panel.tsx'
import { usePlaces } from '../route/places-known.ts'
import { type Look, lookOf, looks } from '../shift-look.ts'
import { addDays, dayOf, mondayOf, weekOf } from '../times.ts'
import { useWords, type Words } from '../words.ts'
import { ShiftSide } from './shift-side.tsx'
import { UncoveredCard } from './uncovered-card.tsx'
import { useIsNarrow } from './use-is-narrow.ts'
import { rowsOf, sumsOf, type WeekUnit } from './week-board.ts'
import { WeekGrid } from './week-grid.tsx'
import { WeekList } from './week-list.tsx'

export interface ShiftsAddress {
  /** Any day of the week. */
  week?: string
  shift?: string
  /** The panel of a new outing is open. */
  isNew?: boolean
}

export interface ShiftsPageProps {
  me: DeskWorker
  address: ShiftsAddress
  /** The address follows what is looked at. */
  onAddress: (address: ShiftsAddress) => void
  now?: Date
}

interface Week {
  units: WeekUnit[]
  shifts: ShiftCard[]
}

function Head({
  monday,
  words,
  address,
  onAddress,
  onNew,
}: { monday: string; words: Words; onNew?: () => void } & Pick<ShiftsPageProps, 'address' | 'onAddress'>) {
  const { t, week } = words
  const goTo = (day: string | undefined) => onAddress({ ...address, week: day, isNew: false })
  const title = week(monday, addDays(monday, 6), new Date())
  return (
    <div className="outreach-week-head">
      <h1 className="ui-page-title">
        <span className="ui-heard">{t('plan.title')}, </span>
        {title}
      </h1>
      <LiveRegion text={title} />
      <div className="outreach-week-acts">
        <IconButton icon="chevron-left" label={t('plan.before')} onClick={() => goTo(addDays(monday, -7))} />
        <Button variant="quiet" onClick={() => goTo(undefined)}>
          {t('plan.now')}
        </Button>
        <IconButton icon="chevron-right" label={t('plan.after')} onClick={() => goTo(addDays(monday, 7))} />
        {onNew && (
          <Button variant="primary" icon="plus" onClick={onNew}>
            {t('plan.create')}
          </Button>
        )}
      </div>
    </div>
  )
}

const legend: { look: Look; word: 'confirmed' | 'planned' | 'hole' | 'out' | 'closed' | 'validated' }[] = [
  { look: 'confirmed', word: 'confirmed' },
  { look: 'planned', word: 'planned' },
  { look: 'hole', word: 'hole' },
  { look: 'out', word: 'out' },
  { look: 'closed', word: 'closed' },
  { look: 'validated', word: 'validated' },
]

function Legend({ shifts, words }: { shifts: readonly ShiftCard[]; words: Words }) {
  const { t, say } = words
  const present = legend.filter(({ look }) => shifts.some((shift) => lookOf(shift) === look))
  const named = {
    confirmed: say('state', 'confirmed'),
    planned: t('ready'),
    hole: t('person_missing'),
    out: say('state', 'in_progress'),
    closed: say('state', 'closed'),
    validated: say('state', 'validated'),
  }
  const sums = sumsOf(shifts)
  return (
    <div className="outreach-legend">
      <ul>
        {present.map(({ look, word }) => (
          <li key={look} className={`ui-is-${looks[look].meaning}`}>
            <Icon name={looks[look].icon} />
            {named[word]}
          </li>
        ))}
      </ul>
      <b>
        {[
          t('plan.sums.shifts', { count: sums.shifts }),
          t('stops', { count: sums.stops }),
          t('plan.sums.presences', { count: sums.presences }),
        ].join(', ')}
      </b>
    </div>
  )
}

function Nothing({ week, onNew }: { week: Week; onNew?: () => void }) {
  const { t } = useWords()
  if (week.units.length === 0) {
    return (
      <Empty title={t('plan.empty.no_units')} drawing="van">
        {t('plan.empty.no_units_text')}
      </Empty>
    )
  }
  const act = onNew && (
    <Button variant="primary" icon="plus" onClick={onNew}>
      {t('plan.create')}
    </Button>
  )
  return (
    <Empty title={t('plan.empty.title')} drawing="van" act={act}>
      {onNew ? t('plan.empty.text') : t('plan.empty.text_read')}
    </Empty>
  )
}

type Writing = { begun: Draft; isChange: boolean }

/** The panel of the plan: opened by N, by a button, by an empty evening, or by the address. */
const useWriting = ({ me, address, onAddress }: ShiftsPageProps, week: Week | undefined, today: string) => {
  const [writing, setWriting] = useState<Writing>()
  const units = (week?.units ?? []).filter((unit) => unit.may_plan)
  const begin = (unit_id: string | undefined, day: string) => {
    const unit = units.find((each) => each.unit_id === unit_id) ?? (units.length === 1 ? units[0] : undefined)
    const organisation_id = me.units.find((each) => each.unit_id === unit?.unit_id)?.organisation_id ?? ''
    setWriting({
      isChange: false,
      begun: blankDraft({
        shift_id: newId(),
        unit_id: unit?.unit_id ?? '',
        organisation_id,
        day,
        vehicle: unit?.vehicle ?? '',
      }),
    })
  }
  const mayPlan = units.length > 0
  const start = () => begin(undefined, address.week && address.week > today ? address.week : today)
  const wantsNew = address.isNew === true && mayPlan
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each address that asks for it
  useEffect(() => {
    if (!wantsNew) return
    start()
    onAddress({ ...address, isNew: false })
  }, [wantsNew])
  return { writing, setWriting, begin, start: mayPlan ? start : undefined, units }
}

interface BoardProps {
  week: Week
  monday: string
  today: string
  page: ShiftsPageProps
  onPlan: (unit_id: string, day: string) => void
}

function Board({ week, monday, today, page, onPlan }: BoardProps) {
  const words = useWords()
  const isNarrow = useIsNarrow()
  const days = weekOf(monday)
  const View = isNarrow ? WeekList : WeekGrid
  return (
    <>
      <View
        rows={rowsOf(week.units, week.shifts, days)}
        days={days}
        today={today}
        title={words.t('plan.grid', { week: words.week(monday, addDays(monday, 6), new Date()) })}
        chosen={page.address.shift}
        onOpen={(shift) => page.onAddress({ week: monday, shift: shift.shift_id })}
        onPlan={(unit, day) => onPlan(unit.unit_id, day)}
      />
      <Legend shifts={week.shifts} words={words} />
    </>
  )
}

/** Back to where the hand was on the board. */
const focusChosen = (): void =>
  document.querySelector<HTMLElement>('.outreach-tile[aria-pressed="true"]')?.focus()

export function ShiftsPage(page: ShiftsPageProps) {
  const { me, address, onAddress } = page
  const words = useWords()
  const { t } = words
  const [now] = useState(() => page.now ?? new Date())
  const today = dayOf(now.toISOString())
  const monday = mondayOf(address.week ?? today)
  const asked = useAsk<Week>(
    'outreach.week',
    { from_day: monday, to_day: addDays(monday, 6) },
    { every: 60_000 },
  )
  const week = asked.data
  const places = usePlaces()
  const { writing, setWriting, begin, start, units } = useWriting(page, week, today)
  const close = useCallback(() => {
    focusChosen()
    onAddress({ week: address.week })
  }, [onAddress, address.week])
  useKeys({ n: () => start?.(), ...(address.shift ? { escape: close } : {}) })
  const cellOf = (hotspot_id: string | null) =>
    places.find((place) => place.hotspot_id === hotspot_id)?.cell ?? null
  const hasSide = address.shift !== undefined
  return (
    <div className={hasSide ? 'outreach-planner outreach-planner-open' : 'outreach-planner'}>
      <div className="outreach-planner-work ui-stack">
        <Head monday={monday} words={words} address={address} onAddress={onAddress} onNew={start} />
        {asked.problem && !week && (
          <Notice meaning="att" act={<Button onClick={asked.again}>{t('again')}</Button>}>
            {t('plan.failed')}
          </Notice>
        )}
        {asked.isLoading && !week && <Skeleton label={t('plan.title')} shape="block" />}
        {week && week.units.length > 0 && (
          <Board week={week} monday={monday} today={today} page={page} onPlan={begin} />
        )}
        {week && week.shifts.length === 0 && <Nothing week={week} onNew={start} />}
        {week && start && (
          <UncoveredCard
            shifts={week.shifts}
            unit_ids={units.map((unit) => unit.unit_id)}
            now={now}
            onPlan={(unit_id) => begin(unit_id, today)}
          />
        )}
      </div>
      {hasSide && (
        <aside className="outreach-planner-side" aria-label={t('plan.side.label')}>
          <ShiftSide
            shift_id={address.shift ?? ''}
            onChange={(shift) => setWriting({ isChange: true, begun: draftOf(shift, cellOf) })}
            onClose={close}
          />
        </aside>
      )}
      {writing && (
        <PlanPanel
          {...writing}
          me={me}
          units={units}
          now={now}
          onClose={() => setWriting(undefined)}
          onDone={(shift_id, day) => {
            setWriting(undefined)
            onAddress({ week: day, shift: shift_id })
          }}
        />
      )}
    </div>
  )
}
