// The gate of the phone: opens its drawer, then shows what its state allows: come in, unlock, record sealed, or work.
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import type { Device } from '#core/sync/device'
import { LockScreen } from '../entry/lock-screen.tsx'
import { useTheme } from '../light/use-theme.ts'
import { useIdle } from '../phone/idle.ts'
import { openPhone } from '../phone/open-phone.ts'
import { DeviceProvider, useDevice, useStanding } from '../phone/phone.tsx'
import { useSay } from '../words/speaking.tsx'
import { useBell } from './bell.ts'
import { Broken } from './broken.tsx'
import { forgetKept } from './kept.ts'
import { LightContext } from './light-context.ts'
import { writeCard } from './night-card.ts'

const Entry = lazy(() => import('../entry/entry.tsx').then(({ Entry }) => ({ default: Entry })))
const Sealed = lazy(() => import('../meeting/sealed.tsx').then(({ Sealed }) => ({ default: Sealed })))
const OpenApp = lazy(() => import('./open-app.tsx').then(({ OpenApp }) => ({ default: OpenApp })))

export function FieldApp() {
  const [device, setDevice] = useState<Device>()
  const light = useTheme()
  const t = useSay()
  useBell()
  useEffect(() => void openPhone().then(setDevice), [])
  return (
    <LightContext value={light}>
      <div className={light.theme}>
        <Broken words={{ title: t('broken.title'), text: t('broken.text'), act: t('broken.act') }}>
          {device && (
            <DeviceProvider device={device}>
              <Gate />
            </DeviceProvider>
          )}
        </Broken>
      </div>
    </LightContext>
  )
}

const waiting = <div className="ui-ground field-waiting" />

/** Locked or sealed by the phone; what a wipe left is forgotten here as well. */
function Gate() {
  const device = useDevice()
  const { state, carried } = useStanding()
  // Enrolled but never carried: the last step of coming in is still to do.
  const isComing = state === 'fresh' || (state === 'open' && carried === null)
  const [wasComing, setComing] = useState(isComing)
  useEffect(() => {
    if (isComing) setComing(true)
    if (state !== 'fresh') return
    forgetKept()
    writeCard(null)
  }, [isComing, state])
  useIdle(state === 'open' || state === 'sealed', () => void device.lock())
  return (
    <Suspense fallback={waiting}>
      {screenFor({
        state,
        isEntering: isComing || (wasComing && state === 'open'),
        done: () => setComing(false),
      })}
    </Suspense>
  )
}

interface Showing {
  state: string
  isEntering: boolean
  done: () => void
}

const screenFor = ({ state, isEntering, done }: Showing): ReactNode => {
  if (state === 'fresh' || isEntering) return <Entry onDone={done} />
  if (state === 'locked') return <LockScreen />
  return state === 'sealed' ? <Sealed /> : <OpenApp />
}
