// The satchel: what tonight needs comes onto the phone. From here on it works without network.
import { useEffect, useState } from 'react'
import { enterNetwork } from '#core/auth/web'
import type { Problem } from '#core/kernel'
import { Button, Mark, Notice, useToast } from '#core/ui'
import { isKeptHere } from '../frame/worker.ts'
import { deviceId } from '../phone/open-phone.ts'
import { useDevice } from '../phone/phone.tsx'
import { useProblemWords } from '../words/problem-words.ts'
import { useSay } from '../words/speaking.tsx'

const needsSignIn = ['sync.signed-out', 'core.not-signed-in', 'auth.no-network']

/** The session is opened again in the name of this phone, so that a long night does not close it. */
const enterAsPhone = async (network_id: string | undefined): Promise<void> => {
  await enterNetwork({ network_id, device_id: deviceId() })
}

export function CarryStep({ onDone, onSignIn }: { onDone: () => void; onSignIn: () => void }) {
  const t = useSay()
  const device = useDevice()
  const words = useProblemWords()
  const say = useToast()
  const [problem, setProblem] = useState<Problem | null>(null)
  const carry = async () => {
    setProblem(null)
    const told = await device.carry()
    if (told) return setProblem(told)
    await enterAsPhone((await device.me())?.network_id)
    if (await isKeptHere()) say({ text: t('entry.ready') })
    onDone()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the step begins
  useEffect(() => void carry(), [])
  return (
    <main id="main" className="ui-ground field-lock">
      <div className="field-lock-head">
        <Mark size={48} />
        <h1>{t('entry.carrying')}</h1>
        <p className="field-quiet">{t('entry.carrying_words')}</p>
      </div>
      {problem && (
        <>
          <Notice meaning="att" live="polite" size="public">
            {words(problem)}
          </Notice>
          <Button
            variant="primary"
            size="main"
            wide
            icon="refresh"
            onClick={() => (needsSignIn.includes(problem.code) ? onSignIn() : void carry())}
          >
            {t('entry.again')}
          </Button>
        </>
      )}
    </main>
  )
}
