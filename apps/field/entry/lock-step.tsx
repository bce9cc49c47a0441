// How this phone will open: by finger or face where it can keep a secret without network, else by six digits.
import { useState } from 'react'
import type { Problem } from '#core/kernel'
import { Button, Icon, type IconName, Mark, Notice } from '#core/ui'
import { phoneLabel } from '../phone/open-phone.ts'
import { useDevice } from '../phone/phone.tsx'
import { useProblemWords } from '../words/problem-words.ts'
import { useSay } from '../words/speaking.tsx'
import { isEasyPin } from './easy-pin.ts'
import { PinPad } from './pin-pad.tsx'

interface Choosing {
  isBusy: boolean
  problem: Problem | undefined
  withFinger(): void
  withPin(pin: string): void
}

function useChoosing(onDone: () => void): Choosing {
  const device = useDevice()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const enrol = async (way: { passkey?: boolean; pin?: string }) => {
    setBusy(true)
    setProblem(undefined)
    const told = await device.enrol({ label: phoneLabel(navigator.userAgent), ...way })
    setBusy(false)
    if (!told || told.code === 'sync.already-enrolled') return onDone()
    setProblem(told)
  }
  return {
    isBusy,
    problem,
    withFinger: () => void enrol({ passkey: true }),
    withPin: (pin) => void enrol({ pin }),
  }
}

export function LockStep({ onDone }: { onDone: () => void }) {
  const t = useSay()
  const words = useProblemWords()
  const choosing = useChoosing(onDone)
  const [usesPin, setUsesPin] = useState(false)
  const showsPin = usesPin || choosing.problem?.code === 'sync.passkey-unable'
  return (
    <main id="main" className="ui-ground field-lock">
      <div className="field-lock-head">
        <Mark size={48} />
        <h1>{t('entry.device_title')}</h1>
        <p className="field-quiet">{t('entry.device_words')}</p>
      </div>
      {choosing.problem && (
        <Notice meaning="att" live="polite" size="public">
          {words(choosing.problem)}
        </Notice>
      )}
      <div className="field-lock-way">
        {showsPin ? (
          <PinChoice choosing={choosing} />
        ) : (
          <Ways choosing={choosing} onPin={() => setUsesPin(true)} />
        )}
      </div>
    </main>
  )
}

function Ways({ choosing, onPin }: { choosing: Choosing; onPin: () => void }) {
  const t = useSay()
  return (
    <>
      <Way icon="unlocked" words={t('entry.finger_words')}>
        <Button variant="primary" size="main" wide loading={choosing.isBusy} onClick={choosing.withFinger}>
          {t('entry.finger')}
        </Button>
      </Way>
      <Way icon="key" words={t('entry.pin_words')}>
        <Button size="main" wide onClick={onPin}>
          {t('entry.pin')}
        </Button>
      </Way>
    </>
  )
}

function Way({ icon, words, children }: { icon: IconName; words: string; children: React.ReactNode }) {
  return (
    <section className="field-way">
      <p>
        <Icon name={icon} size={24} />
        {words}
      </p>
      {children}
    </section>
  )
}

function PinChoice({ choosing }: { choosing: Choosing }) {
  const t = useSay()
  const [first, setFirst] = useState('')
  const [wrong, setWrong] = useState<'differs' | 'easy' | null>(null)
  const typed = (pin: string) => {
    if (first === '' && isEasyPin(pin)) return setWrong('easy')
    setWrong(null)
    if (first === '') return setFirst(pin)
    if (first === pin) return choosing.withPin(pin)
    setFirst('')
    setWrong('differs')
  }
  return (
    <>
      <p className="field-lock-problem" role="status">
        {wrong && t(wrong === 'easy' ? 'entry.pin_easy' : 'entry.pin_differs')}
      </p>
      <PinPad
        key={first}
        label={t(first ? 'entry.pin_again' : 'entry.pin_title')}
        isBusy={choosing.isBusy}
        onDone={typed}
      />
    </>
  )
}
