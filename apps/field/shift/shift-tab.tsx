// Turno: safety before work, then the road of tonight, the van and the crew. Which of its faces is shown depends on
// where the outing is: to choose, to begin, out, closed.
import { lazy } from 'react'
import { Button, Empty } from '#core/ui'
import { useRoute } from '../frame/route.ts'
import { Screen } from '../frame/screen.tsx'
import { useNow } from '../frame/use-now.ts'
import { useDevice } from '../phone/phone.tsx'
import { useNight } from '../phone/use-night.tsx'
import { useSay } from '../words/speaking.tsx'
import { BeforeShift } from './before-shift.tsx'
import { CalledOff } from './called-off.tsx'
import { ChooseShift } from './choose-shift.tsx'
import { OutOnShift } from './out-on-shift.tsx'
import { shiftsNear } from './tonight.ts'
import { useTonight } from './use-tonight.ts'

const ClosingPage = lazy(() => import('./closing-page.tsx').then((part) => ({ default: part.ClosingPage })))
const LoadPage = lazy(() => import('./load-page.tsx').then((part) => ({ default: part.LoadPage })))

export function ShiftTab() {
  const { inside } = useRoute()
  const night = useNight()
  const now = useNow(60_000)
  const shift = useTonight()
  if (!shift) return shiftsNear(night, now).length > 0 ? <ChooseShift /> : <NoShift />
  if (inside === 'scegli') return <ChooseShift isInside />
  if (inside === 'carica') return <LoadPage shift={shift} />
  if (inside === 'chiudi') return <ClosingPage shift={shift} />
  return shift.state === 'confirmed' || shift.state === 'planned' ? (
    <BeforeShift shift={shift} />
  ) : (
    <OutOnShift shift={shift} />
  )
}

function NoShift() {
  const t = useSay()
  const device = useDevice()
  return (
    <Screen tab="turno" title={t('tabs.shift')}>
      <CalledOff />
      <Empty
        drawing="van"
        title={t('shift.none_title')}
        act={
          <Button variant="primary" size="main" icon="refresh" onClick={() => void device.sync()}>
            {t('shift.none_act')}
          </Button>
        }
      >
        <p>{t('shift.none_words')}</p>
      </Empty>
    </Screen>
  )
}
