// The open phone: tonight is read, then one of its tabs. Tabs come apart, so that the first is there at once.
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import type { Problem } from '#core/kernel'
import { Button, Empty } from '#core/ui'
import type { Night } from '../phone/night.ts'
import { useDevice } from '../phone/phone.tsx'
import { NightProvider, useNight, useTabsHere } from '../phone/use-night.tsx'
import { ShiftTab } from '../shift/shift-tab.tsx'
import { useTonight } from '../shift/use-tonight.ts'
import { useProblemWords } from '../words/problem-words.ts'
import { useSay } from '../words/speaking.tsx'
import { cardOf } from './card-of.ts'
import { useLearnDemo } from './demo.ts'
import { writeCard } from './night-card.ts'
import { type Tab, useRoute } from './route.ts'
import { Screen } from './screen.tsx'
import { useNow } from './use-now.ts'

const MeetingTab = lazy(() =>
  import('../meeting/meeting-tab.tsx').then((part) => ({ default: part.MeetingTab })),
)
const PlacesTab = lazy(() => import('../places/places-tab.tsx').then((part) => ({ default: part.PlacesTab })))
const HubTab = lazy(() => import('../hub/hub-tab.tsx').then((part) => ({ default: part.HubTab })))
const KitchenTab = lazy(() =>
  import('../kitchen/kitchen-tab.tsx').then((part) => ({ default: part.KitchenTab })),
)
const OutboxTab = lazy(() => import('../outbox/outbox-tab.tsx').then((part) => ({ default: part.OutboxTab })))

const shown: Record<Tab, () => ReactNode> = {
  magazzino: () => <HubTab />,
  mensa: () => <KitchenTab />,
  turno: () => <ShiftTab />,
  contatto: () => <MeetingTab />,
  luoghi: () => <PlacesTab />,
  inviare: () => <OutboxTab />,
}

export function OpenApp() {
  return (
    <NightProvider otherwise={(problem) => <NothingToRead problem={problem} />}>
      <Tabbed />
    </NightProvider>
  )
}

function Tabbed() {
  const route = useRoute()
  const mine = useTabsHere()
  const tab = !route.isBare && mine.includes(route.tab) ? route.tab : (mine[0] ?? 'turno')
  useCard()
  useFreshness()
  useLearnDemo()
  return (
    <Suspense fallback={<Screen tab={tab} title={<span className="ui-heard">…</span>} />}>
      {shown[tab]()}
    </Suspense>
  )
}

/** What the lock screen and a sealed phone may know of tonight follows what happens. */
function useCard(): void {
  const night: Night = useNight()
  const shift = useTonight()
  const now = useNow(30_000)
  useEffect(() => {
    writeCard(shift ? cardOf(night, shift, now) : null)
  }, [night, shift, now])
}

const pullsEvery = 90_000

/** With the screen on, news of colleagues arrive by themselves. */
function useFreshness(): void {
  const device = useDevice()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && navigator.onLine) void device.pull()
    }, pullsEvery)
    return () => clearInterval(timer)
  }, [device])
}

function NothingToRead({ problem }: { problem: Problem | undefined }) {
  const t = useSay()
  const words = useProblemWords()
  const device = useDevice()
  if (!problem) return <div className="ui-ground field-waiting" />
  return (
    <Screen tab="turno" title={t('shift.tonight')}>
      <Empty
        drawing="paper"
        title={t('stale.title')}
        act={
          <Button variant="primary" size="main" icon="refresh" onClick={() => void device.carry()}>
            {t('stale.act')}
          </Button>
        }
      >
        <p>{problem.code === 'sync.carried-too-old' ? t('stale.words') : words(problem)}</p>
      </Empty>
    </Screen>
  )
}
