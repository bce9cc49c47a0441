// Each page of a room, given what the desk knows: who is here, and what the address says.
import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Suspense, useCallback, useEffect, useState } from 'react'
import { elsewhereOf, HearWaiting, type ToldByCard, type ToldWaiting } from '#core/http/web'
import { useText } from '#core/i18n/web'
import { lazyPage, Skeleton } from '#core/ui'
import type { ShiftsAddress } from '#outreach/web'
import { placesFor } from './nav.ts'
import { ProjectWithProgress } from './project-page.tsx'
import { useMe } from './session.tsx'
import { texts } from './texts/index.ts'
import { useWaiting } from './waiting.ts'

const outreach = () => import('#outreach/web')
const TodayPage = lazyPage(outreach, 'TodayPage')
const ShiftsPage = lazyPage(outreach, 'ShiftsPage')
const ShiftReportPage = lazyPage(outreach, 'ShiftReportPage')
const OutingSheetPage = lazyPage(outreach, 'OutingSheetPage')
const ReferralsToday = lazyPage(() => import('#referrals/web'), 'ReferralsToday')
const CasesToday = lazyPage(() => import('#cases/web'), 'CasesToday')
const GlassesToday = lazyPage(() => import('#people/web'), 'GlassesToday')
const SecondLooksToday = lazyPage(() => import('#people/web'), 'SecondLooksToday')
const StaleServices = lazyPage(() => import('#services/web'), 'StaleServicesCard')
const TodayFigures = lazyPage(() => import('#monitoring/web'), 'TodayFigures')

const TodayFunderReports = lazyPage(() => import('#reports/web'), 'TodayFunderReports')

const ReceptionToday = lazyPage(() => import('#reception/web'), 'ReceptionToday')
const ArrivalsToday = lazyPage(() => import('#donations/web'), 'ArrivalsToday')
const RequestsToday = lazyPage(() => import('#distribution/web'), 'RequestsToday')
const RecallsToday = lazyPage(() => import('#recalls/web'), 'RecallsToday')
const FirstSteps = lazyPage(() => import('#network/web'), 'FirstSteps')
const MembershipNotice = lazyPage(() => import('#federation/web'), 'MembershipNotice')
const receiving = ['visit.see', 'call.see', 'report.see']
const keeping = ['recall.see', 'cold.see']
/** Who tells how much waits on the first page, by the verb that shows its card. */
const tellers: Record<string, string> = {
  'referral.see': 'referrals',
  'visit.see': 'desks',
  'report.see': 'reports',
  'call.see': 'calls',
  'break-glass.review': 'glasses',
  'case.see': 'cases',
  'person.see-duplicates': 'records',
  'recall.see': 'recalls',
  'cold.see': 'cold',
  'donation.see': 'arrivals',
  'goods-request.see': 'requests',
  'service.see': 'services',
}

/** The shape of a page on its way. */
export function Arriving() {
  const t = useText(texts)
  return <Skeleton label={t('arriving')} count={5} />
}

/** True once the day is on the screen and the browser has nothing better to do: then the cards of other rooms come. */
const useCalm = (): boolean => {
  const [isCalm, setCalm] = useState(false)
  useEffect(() => {
    const later = window.requestIdleCallback ?? ((work: () => void) => window.setTimeout(work, 200))
    const turn = later(() => setCalm(true), { timeout: 1_000 })
    return () => (window.cancelIdleCallback ?? window.clearTimeout)(turn)
  }, [])
  return isCalm
}

/** Who keeps watch outside has nothing that waits: their first page is what they told, and how it went. */
export function Home() {
  const { verbs } = useMe()
  const isOutside = verbs.includes('report.see-own') && !verbs.includes('network.see')
  return isOutside ? <Navigate to={'/reports' as '/'} replace /> : <Today />
}

function Today() {
  const t = useText(texts)
  const me = useMe()
  const { tell } = useWaiting()
  const isCalm = useCalm()
  const [told, setTold] = useState<ToldByCard>({})
  const hear = useCallback(
    (key: string, how: ToldWaiting) =>
      setTold((before) => (before[key] === how ? before : { ...before, [key]: how })),
    [],
  )
  const expected = me.verbs.flatMap((verb) => tellers[verb] ?? [])
  const figures = isCalm && (
    <Suspense fallback={null}>
      {me.roles.some((held) => held.role === 'network_admin') && <FirstSteps />}
      {me.verbs.includes('break-glass.review') && <GlassesToday />}
      {me.verbs.includes('referral.see') && <ReferralsToday />}
      {me.verbs.some((verb) => receiving.includes(verb)) && <ReceptionToday verbs={me.verbs} />}
      {me.verbs.includes('case.see') && <CasesToday />}
      {me.verbs.includes('person.see-duplicates') && <SecondLooksToday />}
      {me.verbs.some((verb) => keeping.includes(verb)) && <RecallsToday verbs={me.verbs} />}
      {me.verbs.includes('donation.see') && <ArrivalsToday />}
      {me.verbs.includes('goods-request.see') && <RequestsToday verbs={me.verbs} />}
      {me.verbs.includes('service.see') && <StaleServices />}
      {me.verbs.includes('funder-report.write') && <TodayFunderReports />}
      {me.verbs.includes('figures.see') && <TodayFigures />}
    </Suspense>
  )
  const doors = placesFor(me)
    .filter((place) => place.key !== 'today')
    .map(({ key, icon, href }) => ({ key, icon, href, label: t(`place.${key}`), text: t(`door.${key}`) }))
  return (
    <HearWaiting value={hear}>
      <TodayPage
        me={me}
        figures={figures}
        elsewhere={elsewhereOf(expected, told)}
        doors={doors}
        onWaiting={tell}
      />
    </HearWaiting>
  )
}

/** The project, and whether its city is added to the others. */
export function Project() {
  const me = useMe()
  return (
    <>
      {me.verbs.includes('federation.see') && (
        <Suspense fallback={null}>
          <MembershipNotice />
        </Suspense>
      )}
      <ProjectWithProgress />
    </>
  )
}

interface Asked {
  week?: unknown
  shift?: unknown
  new?: unknown
}
const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

export function Shifts() {
  const me = useMe()
  const navigate = useNavigate()
  const asked = useSearch({ strict: false }) as Asked
  const address: ShiftsAddress = {
    week: textIn(asked.week),
    shift: textIn(asked.shift),
    isNew: asked.new !== undefined,
  }
  const isPlain = !address.isNew
  const onAddress = useCallback(
    ({ week, shift, isNew }: ShiftsAddress) => {
      const words = new URLSearchParams({
        ...(week ? { week } : {}),
        ...(shift ? { shift } : {}),
        ...(isNew ? { new: '1' } : {}),
      }).toString()
      void navigate({ href: words ? `/shifts?${words}` : '/shifts', replace: !isPlain, resetScroll: false })
    },
    [navigate, isPlain],
  )
  return <ShiftsPage me={me} address={address} onAddress={onAddress} />
}

const useShiftId = (): string => (useParams({ strict: false }) as { shift_id?: string }).shift_id ?? ''

export function ShiftReport() {
  return <ShiftReportPage shift_id={useShiftId()} />
}

export function OutingSheet() {
  return <OutingSheetPage shift_id={useShiftId()} />
}
