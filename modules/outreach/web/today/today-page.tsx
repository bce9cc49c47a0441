// The first page of whoever opens the desk: what waits and until when, who is in the street, what comes next.
import { type ReactNode, useEffect, useMemo } from 'react'
import { useAsk } from '#core/http/web'
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

const stateLine = ({ late, soon, all }: Tally, { t }: Words): string => {
  if (all === 0) return t('today.clear')
  if (late > 0 && soon > 0) return `${t('today.late', { count: late })}, ${t('today.soon', { count: soon })}`
  if (late > 0) return t('today.late', { count: late })
  return soon > 0 ? t('today.soon_only', { count: soon }) : t('today.calm', { count: all })
}

const useNext = (me: DeskWorker, day: string): ShiftCard[] | undefined => {
  const { data } = useAsk<{ shifts: ShiftCard[] }>(
    'outreach.week',
    { from_day: day, to_day: addDays(day, 6) },
    { isOn: seesOutings(me) },
  )
  return data?.shifts.filter((shift) => shift.state === 'planned' || shift.state === 'confirmed')
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
  return holds(me, 'figures.see') ? (
    <Button href="/figures">{t('today.figures')}</Button>
  ) : (
    <Button href="/network">{t('today.network')}</Button>
  )
}

interface SideProps {
  me: DeskWorker
  out: readonly ShiftCard[] | undefined
  next: readonly ShiftCard[] | undefined
  day: string
  isFailed: boolean
}

function Side({ me, out, next, day, isFailed }: SideProps) {
  if (!seesOutings(me)) return null
  return (
    <div className="ui-stack">
      <StreetCard out={out} isFailed={isFailed} />
      <NextDays shifts={next?.slice(0, most_next)} today={day} />
    </div>
  )
}

export function TodayPage({ me, figures, doors = [], onWaiting, now: given }: TodayPageProps) {
  const words = useWords()
  const { work, today, ...state } = useFound(me, every_ms)
  // The clock moves with every answer; between two answers the page stands still.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer brings a new moment
  const now = useMemo(() => given ?? new Date(), [given, today])
  const day = dayOf(now.toISOString())
  const next = useNext(me, day)
  const first = next?.[0]
  const when = first && `${words.longWeekday(first.on_day)}, ${words.time(first.starts_at)}`
  const tally = tallyOf(work, now)
  useEffect(() => {
    if (!state.isLoading) onWaiting?.(tally.all)
  }, [tally.all, state.isLoading, onWaiting])
  const line = `${capital(words.longDay(day))}. ${state.isLoading ? '' : `${stateLine(tally, words)}.`}`
  const hasSide = seesOutings(me)
  return (
    <>
      <PageHead title={greeting(me, now, words)} line={line} acts={<Acts me={me} words={words} />} />
      <div className={hasSide ? 'ui-work-and-side' : 'outreach-alone'}>
        <div className="ui-stack">
          {today?.mine.map((shift) => (
            <MyShift key={shift.shift_id} shift={shift} worker_id={me.worker_id} />
          ))}
          <WorkCard work={work} now={now} next={when} {...state} />
          {figures}
          {!hasSide && doors.length > 0 && <DoorsCard doors={doors} />}
        </div>
        <Side me={me} out={today?.out} isFailed={state.isFailed} next={next} day={day} />
      </div>
    </>
  )
}
