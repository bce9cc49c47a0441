// Codes from the phone: turned on with the password, proved once with a code, with recovery codes on paper.
import { lazy, Suspense, useState } from 'react'
import { useText } from '#core/i18n/web'
import { Badge, Button, Card, Field, TextLink } from '#core/ui'
import { ownTexts } from '../texts/inside.ts'
import type { AccountPart } from './account-part.ts'
import { type Attempt, ProblemNotice, useAttempt } from './attempt.tsx'
import { post } from './talk.ts'
import { EntryForm } from './threshold.tsx'

/** Drawn by few and seldom: it comes when it is wanted. */
const QrCode = lazy(() => import('./qr-code.tsx').then(({ QrCode }) => ({ default: QrCode })))

interface Begun {
  totpURI: string
  backupCodes: string[]
}

/** The secret of an otpauth address in groups of four, as people copy it. */
export const secretIn = (otpauth: string): string =>
  (new URL(otpauth).searchParams.get('secret') ?? '').replace(/(.{4})(?=.)/g, '$1 ')

export function SecondFactorCard({ account, again }: AccountPart) {
  const t = useText(ownTexts)
  const attempt = useAttempt()
  const [begun, setBegun] = useState<Begun>()
  const isOn = account.has_second_factor
  const ask = account.has_password ? (password: string) => ({ password }) : () => ({})
  const turnOn = async (password: string) => {
    setBegun(await attempt.make(() => post<Begun>('/api/auth/two-factor/enable', ask(password))))
  }
  const turnOff = async (password: string) => {
    if (await attempt.make(() => post('/api/auth/two-factor/disable', ask(password)))) again()
  }
  const done = () => {
    setBegun(undefined)
    again()
  }
  const badge = (
    <Badge meaning={isOn ? 'ok' : 'neu'}>{t(isOn ? 'account.second_on' : 'account.second_off')}</Badge>
  )
  return (
    <Card title={t('account.second')} end={badge}>
      <p>{t('account.second_lead')}</p>
      <ProblemNotice problem={attempt.problem} />
      {begun && <Proving begun={begun} attempt={attempt} onDone={done} />}
      {!begun && (
        <WithPassword
          asks={account.has_password}
          label={t(isOn ? 'account.turn_off' : 'account.turn_on')}
          isBusy={attempt.isBusy}
          onGiven={(password) => void (isOn ? turnOff(password) : turnOn(password))}
        />
      )}
    </Card>
  )
}

interface WithPasswordProps {
  asks: boolean
  label: string
  isBusy: boolean
  onGiven: (password: string) => void
}

function WithPassword({ asks, label, isBusy, onGiven }: WithPasswordProps) {
  const t = useText(ownTexts)
  const [password, setPassword] = useState('')
  const give = () => {
    onGiven(password)
    setPassword('')
  }
  return (
    <EntryForm onSubmit={give}>
      {asks && (
        <Field
          label={t('account.your_password')}
          kind="password"
          name="password"
          autoComplete="current-password"
          words={{ show: t('show'), hide: t('hide') }}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      )}
      <div className="ui-acts">
        <Button type="submit" loading={isBusy}>
          {label}
        </Button>
      </div>
    </EntryForm>
  )
}

function Proving({ begun, attempt, onDone }: { begun: Begun; attempt: Attempt; onDone: () => void }) {
  const t = useText(ownTexts)
  const [code, setCode] = useState('')
  const confirm = async () => {
    const digits = code.replace(/\D/g, '')
    if (await attempt.make(() => post('/api/auth/two-factor/verify-totp', { code: digits }))) onDone()
  }
  return (
    <>
      <p>{t('account.scan')}</p>
      <Suspense>
        <QrCode text={begun.totpURI} label={t('account.qr_label')} />
      </Suspense>
      <p>
        {t('account.secret')}: <code className="ui-number">{secretIn(begun.totpURI)}</code>
      </p>
      <TextLink href={begun.totpURI}>{t('account.open_app')}</TextLink>
      <h3>{t('account.recovery_title')}</h3>
      <p>{t('account.recovery_lead')}</p>
      <ul>
        {begun.backupCodes.map((each) => (
          <li key={each}>
            <code className="ui-number">{each}</code>
          </li>
        ))}
      </ul>
      <EntryForm onSubmit={() => void confirm()}>
        <Field
          label={t('account.confirm_code')}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <div className="ui-acts">
          <Button variant="primary" type="submit" loading={attempt.isBusy}>
            {t('account.confirm')}
          </Button>
        </div>
      </EntryForm>
    </>
  )
}
