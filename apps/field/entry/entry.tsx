// Making a phone ready, once and with network: who you are, how it opens, and what it carries along.
import { useEffect, useState } from 'react'
import { enterNetwork } from '#core/auth/web'
import { Button, Notice } from '#core/ui'
import { deviceId } from '../phone/open-phone.ts'
import { useDevice, useStanding } from '../phone/phone.tsx'
import { useSay } from '../words/speaking.tsx'
import { CarryStep } from './carry-step.tsx'
import { LockStep } from './lock-step.tsx'
import { SignInStep } from './sign-in-step.tsx'

type Step = 'asking' | 'offline' | 'sign-in' | 'lock' | 'carry'

/** An account that is still signed in goes straight on. */
const askWhoIsHere = async (): Promise<Step> => {
  const told = await enterNetwork({ device_id: deviceId() })
  if (told.problem?.code === 'core.no-network') return 'offline'
  return told.data?.me ? 'lock' : 'sign-in'
}

function useStep() {
  const device = useDevice()
  const [step, go] = useState<Step>('asking')
  const ask = () => {
    go('asking')
    const isEnrolled = device.standing().state !== 'fresh'
    if (isEnrolled) go('carry')
    else void askWhoIsHere().then(go)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when coming in
  useEffect(ask, [])
  return { step, go, ask }
}

export function Entry({ onDone }: { onDone: () => void }) {
  const t = useSay()
  const { step, go, ask } = useStep()
  if (step === 'asking') return <div className="ui-ground field-waiting" />
  if (step === 'sign-in') return <SignInStep above={<Happened />} onDone={() => go('lock')} />
  if (step === 'lock') return <LockStep onDone={() => go('carry')} />
  if (step === 'carry') return <CarryStep onDone={onDone} onSignIn={() => go('sign-in')} />
  return (
    <main id="main" className="ui-ground field-lock">
      <Happened />
      <Notice meaning="att" icon="offline" size="public">
        {t('entry.no_network')}
      </Notice>
      <Button variant="primary" size="main" wide icon="refresh" onClick={ask}>
        {t('entry.again')}
      </Button>
    </main>
  )
}

/** The phone was closed from afar, or its browser threw everything away: said plainly, before anything else. */
function Happened() {
  const t = useSay()
  const { is_parking, lost, unsent } = useStanding()
  if (is_parking) {
    return (
      <Notice meaning="att" icon="locked" size="public" title={t('entry.ended_title')}>
        {t('entry.ended_words', { count: unsent })}
      </Notice>
    )
  }
  if (!lost) return null
  return (
    <Notice meaning="att" size="public" title={t('entry.lost_title')}>
      {lost.unsent > 0 ? t('entry.lost_words', { count: lost.unsent }) : t('entry.lost_none')}
    </Notice>
  )
}
