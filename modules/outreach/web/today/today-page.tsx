// The first page of whoever opens the desk: what waits and until when, who is in the street, what comes next.
import { type ReactNode, useEffect, useMemo } from 'react'
import { type Elsewhere, tellChanged, useAsk } from '#core/http/web'
import { Button, PageHead } from '#core/ui'
import type { ShiftCard } from '../../queries/pieces.ts'
import { type DeskWorker, holds } from '../desk-me.ts'
import '../pieces.css'
import './today.css'
import { addDays, dayOf, timeOf } from '../times.ts'
import { capital, useWords, type Words } from '../words.ts'
import { type Door, DoorsCard } from './doors-card.tsx'
import { useFound } from './found.ts'
import { MyShift } from './my-shift.tsx'
import { NextDays } from './next-days.tsx'
import { StreetCard } from './street-card.tsx'
import { type Tally, tallyOf } from './work.ts'
import { WorkCard } from './work-card.tsx'

export interface TodayPageProps {
  me: DeskWorker
  /** A few figures under the work, from the room that counts them. */
  figures?: ReactNode
  /** How much waits in the cards of the other rooms. */
  elsewhere?: Elsewhere
  /** Other pages of mine, for who has no outings. */
  doors?: readonly Door[]
  /** How many things wait, for the navigation. */
  onWaiting?: (count: number) => void
  /** The moment shown; the clock of the device unless told. */
  now?: Date
}

const every_ms = 30_000
const most_next = 6

const greeting = (me: DeskWorker, now: Date, { t }: Words): string => {
  const hour = Number(timeOf(now.toISOString()).slice(0, 2))
  const name = me.name.split(' ')[0] ?? me.name
  if (hour >= 5 && hour < 13) return t('today.morning', { name })
  return hour >= 13 && hour < 18 ? t('today.afternoon', { name }) : t('today.evening', { name })
}

const nothingElsewhere: Elsewhere = { count: 0, isAsking: false, isMissing: false }

const stateLine = ({ late, soon, all }: Tally, elsewhere: number, { t }: Words): string => {
  if (all + elsewhere === 0) return t('today.clear')
  if (late > 0 && soon > 0) return `${t('today.late', { count: late })}, ${t('today.soon', { count: soon })}`
  if (late > 0) return t('today.late', { count: late })
  if (soon > 0) return t('today.soon_only', { count: soon })
  return elsewhere > 0 ? t('today.some', { count: all + elsewhere }) : t('today.calm', { count: all })
}

interface Next {
  shifts: ShiftCard[] | undefined
  isMissing: boolean
}

const useNext = (me: DeskWorker, day: string): Next => {
  const { data, problem } = useAsk<{ shifts: ShiftCard[] }>(
    'outreach.week',
    { from_day: day, to_day: addDays(day, 6) },
    { isOn: seesOutings(me) },
  )
  const shifts = data?.shifts.filter((shift) => shift.state === 'planned' || shift.state === 'confirmed')
  return { shifts, isMissing: problem !== undefined && !data }
}

/** There are outings to see, and they are mine to see. */
const seesOutings = (me: DeskWorker): boolean => me.goes_out && holds(me, 'shift.list')

function Acts({ me, words }: { me: DeskWorker; words: Words }) {
  const { t } = words
  if (me.goes_out && holds(me, 'shift.plan')) {
    return (
      <>
        <Button href="/shifts" icon="calendar">
          {t('today.week')}
        </Button>
        <Button href="/shifts?new=1" variant="primary" icon="plus">
          {t('today.plan')}
        </Button>
      </>
    )
  }
  if (seesOutings(me)) return <Button href="/shifts">{t('today.week')}</Button>
  if (holds(me, 'case.see')) return <Button href="/cases">{t('today.cases')}</Button>
  if (holds(me, 'stock.keep')) return <Button href="/stock">{t('today.stock')}</Button>
  if (holds(me, 'figures.see')) return <Button href="/figures">{t('today.figures')}</Button>
  return holds(me, 'network.see') ? <Button href="/network">{t('today.network')}</Button> : null
}

interface SideProps {
  me: DeskWorker
  out: readonly ShiftCard[] | undefined
  next: Next
  day: string
  isFailed: boolean
}

function Side({ me, out, next, day, isFailed }: SideProps) {
  if (!seesOutings(me)) return null
  return (
    <div className="ui-stack">
      <StreetCard out={out} isFailed={isFailed} />
      <NextDays shifts={next.shifts?.slice(0, most_next)} today={day} isFailed={next.isMissing} />
    </div>
  )
}

export function TodayPage(props: TodayPageProps) {
  const { me, figures, elsewhere = nothingElsewhere, doors = [], onWaiting, now: given } = props
  const words = useWords()
  const { work, today, ...found } = useFound(me, every_ms)
  const state = {
    isFailed: found.isFailed || elsewhere.isMissing,
    isLoading: found.isLoading || (work.length === 0 && elsewhere.isAsking),
    again: elsewhere.isMissing ? tellChanged : found.again,
  }
  // The clock moves with every answer; between two answers the page stands still.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer brings a new moment
  const now = useMemo(() => given ?? new Date(), [given, today])
  const day = dayOf(now.toISOString())
  const next = useNext(me, day)
  const first = next.shifts?.[0]
  const when = first && `${words.longWeekday(first.on_day)}, ${words.time(first.starts_at)}`
  const tally = tallyOf(work, now)
  useEffect(() => {
    if (!found.isLoading) onWaiting?.(tally.all)
  }, [tally.all, found.isLoading, onWaiting])
  const isKnown = !state.isLoading && !elsewhere.isAsking && (!state.isFailed || tally.late > 0)
  const said = isKnown ? `${stateLine(tally, elsewhere.count, words)}.` : ''
  const line = `${capital(words.longDay(day))}. ${said}`
  const hasSide = seesOutings(me)
  return (
    <>
      <PageHead title={greeting(me, now, words)} line={line} acts={<Acts me={me} words={words} />} />
      <div className={hasSide ? 'ui-work-and-side' : 'outreach-alone'}>
        <div className="ui-stack">
          {today?.mine.map((shift) => (
            <MyShift key={shift.shift_id} shift={shift} worker_id={me.worker_id} />
          ))}
          <WorkCard work={work} now={now} next={when} isElsewhere={elsewhere.count > 0} {...state} />
          {figures}
          {!hasSide && doors.length > 0 && <DoorsCard doors={doors} />}
        </div>
        <Side me={me} out={today?.out} isFailed={found.isFailed} next={next} day={day} />
      </div>
    </>
  )
}
