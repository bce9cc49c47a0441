// The closed phone: no names, no places, no goods. A finger or six digits open it; a reminder says only that there
// is one.
import { useState } from 'react'
import type { Problem } from '#core/kernel'
import { Button, Icon, Mark } from '#core/ui'
import { DemoMark } from '../frame/demo-mark.tsx'
import { readCard } from '../frame/night-card.ts'
import { ringsAt } from '../frame/rings.ts'
import { useNow } from '../frame/use-now.ts'
import { useDevice, useStanding } from '../phone/phone.tsx'
import { useProblemWords } from '../words/problem-words.ts'
import { useSay } from '../words/speaking.tsx'
import { PinPad } from './pin-pad.tsx'

function Reminder() {
  const t = useSay()
  const now = useNow()
  const due_at = readCard()?.due_at
  const kind = due_at ? ringsAt(due_at, now) : null
  if (!kind) return null
  return (
    <p className={`field-reminder field-reminder-${kind}`} role="alert">
      <Icon name="clock" size={24} />
      {t('lock.reminder', { count: 1 })}
    </p>
  )
}

interface Opening {
  isBusy: boolean
  problem: Problem | null
  open(unlocking: () => Promise<Problem | null>): void
}

function useOpening(): Opening {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const open = (unlocking: () => Promise<Problem | null>) => {
    setBusy(true)
    setProblem(null)
    void unlocking()
      .then(setProblem)
      .finally(() => setBusy(false))
  }
  return { isBusy, problem, open }
}

export function LockScreen() {
  const t = useSay()
  const device = useDevice()
  const { ways } = useStanding()
  const words = useProblemWords()
  const { isBusy, problem, open } = useOpening()
  const [usesPin, setUsesPin] = useState(!ways.passkey)
  return (
    <main id="main" className="ui-ground field-lock">
      <div className="field-lock-head">
        <Mark size={56} />
        <h1>{t('lock.title')}</h1>
        <Reminder />
        <p className="field-quiet">{t('lock.quiet')}</p>
        <DemoMark />
      </div>
      <p className="field-lock-problem" role="status">
        {problem && words(problem)}
      </p>
      <div className="field-lock-way">
        {usesPin && ways.pin ? (
          <PinPad
            label={t('lock.pin')}
            isBusy={isBusy}
            onDone={(pin) => open(() => device.unlockWithPin(pin))}
          />
        ) : (
          <Button
            variant="primary"
            size="main"
            icon="unlocked"
            wide
            loading={isBusy}
            onClick={() => open(() => device.unlockWithPasskey())}
          >
            {t('lock.open')}
          </Button>
        )}
        {!usesPin && ways.pin && (
          <Button variant="quiet" size="field" wide onClick={() => setUsesPin(true)}>
            {t('lock.use_pin')}
          </Button>
        )}
      </div>
    </main>
  )
}
