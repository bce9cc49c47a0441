// After the password, the six digits from the phone; or, without the phone, a recovery code kept on paper.
import { useState } from 'react'
import { useText } from '#core/i18n/web'
import { Button, Field } from '#core/ui'
import { texts } from '../texts/index.ts'
import { ProblemNotice, useAttempt } from './attempt.tsx'
import { post } from './talk.ts'
import { EntryForm, Threshold } from './threshold.tsx'

export interface SecondFactorPageProps {
  /** Signed in: the network can be entered. */
  onDone: () => void
  onBack: () => void
}

const ways = {
  app: {
    path: '/api/auth/two-factor/verify-totp',
    label: 'second.code',
    missing: 'second.code_missing',
    other: 'second.use_recovery',
  },
  recovery: {
    path: '/api/auth/two-factor/verify-backup-code',
    label: 'second.recovery',
    missing: 'second.recovery_missing',
    other: 'second.use_app',
  },
} as const

export function SecondFactorPage({ onDone, onBack }: SecondFactorPageProps) {
  const t = useText(texts)
  const attempt = useAttempt()
  const [way, setWay] = useState<keyof typeof ways>('app')
  const [code, setCode] = useState('')
  const [isMissing, setMissing] = useState(false)
  const words = ways[way]
  const tidy = way === 'app' ? code.replace(/\D/g, '') : code.trim()
  const isWhole = way === 'app' ? tidy.length === 6 : tidy.length > 5
  const check = async () => {
    setMissing(!isWhole)
    if (isWhole && (await attempt.make(() => post(words.path, { code: tidy })))) onDone()
  }
  const change = () => {
    setWay(way === 'app' ? 'recovery' : 'app')
    setCode('')
    setMissing(false)
  }
  return (
    <Threshold title={t('second.title')} lead={way === 'app' ? t('second.lead') : undefined}>
      <ProblemNotice problem={attempt.problem} size="public" />
      <EntryForm onSubmit={() => void check()}>
        <Field
          key={way}
          label={t(words.label)}
          hint={way === 'recovery' ? t('second.recovery_hint') : undefined}
          size="public"
          name="code"
          inputMode={way === 'app' ? 'numeric' : 'text'}
          autoComplete={way === 'app' ? 'one-time-code' : 'off'}
          value={code}
          error={isMissing && !isWhole ? t(words.missing) : undefined}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button variant="primary" size="public" type="submit" wide loading={attempt.isBusy}>
          {t('second.enter')}
        </Button>
      </EntryForm>
      <Button variant="quiet" onClick={change}>
        {t(words.other)}
      </Button>
      <Button variant="quiet" icon="arrow-left" onClick={onBack}>
        {t('back')}
      </Button>
    </Threshold>
  )
}
