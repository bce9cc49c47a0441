// When someone cannot get in: a link by letter where there is mail, a person to ask where there is not.
import { useEffect, useState } from 'react'
import { useText } from '#core/i18n/web'
import { Button, Field, Notice, TextLink } from '#core/ui'
import { texts } from '../texts/index.ts'
import { ProblemNotice, useAttempt } from './attempt.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { get, post } from './talk.ts'
import { EntryForm, Threshold } from './threshold.tsx'

export function LostPasswordPage({ signInHref }: { signInHref: string }) {
  const t = useText(texts)
  const attempt = useAttempt()
  const [canReset, setCanReset] = useState<boolean>()
  const [email, setEmail] = useState('')
  const [sentTo, setSentTo] = useState<string>()
  useEffect(() => {
    void get<{ can_reset: boolean }>('/api/session/ways').then((told) =>
      setCanReset(told.data?.can_reset ?? false),
    )
  }, [])
  const send = async () => {
    if (await attempt.make(() => post('/api/auth/request-password-reset', { email: email.trim() })))
      setSentTo(email.trim())
  }
  const lead = canReset === undefined ? undefined : t(canReset ? 'lost.with_mail' : 'lost.without_mail')
  return (
    <Threshold title={t('lost.title')} lead={lead}>
      <ProblemNotice problem={attempt.problem} size="public" />
      {sentTo && (
        <Notice meaning="info" live="polite" size="public">
          {t('lost.sent', { email: sentTo })}
        </Notice>
      )}
      {canReset && !sentTo && (
        <EntryForm onSubmit={() => void send()}>
          <Field
            label={t('sign_in.email')}
            kind="email"
            size="public"
            name="email"
            autoComplete="username"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          <Button
            variant="primary"
            size="public"
            type="submit"
            wide
            loading={attempt.isBusy}
            disabled={!email.includes('@')}
          >
            {t('lost.send')}
          </Button>
        </EntryForm>
      )}
      <TextLink href={signInHref}>{t('invitation.enter')}</TextLink>
    </Threshold>
  )
}

/** Behind the link of the letter: `?token=…` */
export function NewPasswordPage({ token, signInHref }: { token: string; signInHref: string }) {
  const t = useText(texts)
  const attempt = useAttempt()
  const [password, setPassword] = useState('')
  const [isDone, setDone] = useState(false)
  const save = async () => {
    if (await attempt.make(() => post('/api/auth/reset-password', { token, newPassword: password })))
      setDone(true)
  }
  return (
    <Threshold title={t('lost.new_title')} lead={isDone ? t('lost.changed') : undefined}>
      <ProblemNotice problem={attempt.problem} size="public" />
      {!isDone && (
        <EntryForm onSubmit={() => void save()}>
          <NewPasswordField
            label={t('lost.new_password')}
            value={password}
            onChange={setPassword}
            size="public"
          />
          <Button variant="primary" size="public" type="submit" wide loading={attempt.isBusy}>
            {t('lost.save')}
          </Button>
        </EntryForm>
      )}
      <TextLink href={signInHref}>{t('invitation.enter')}</TextLink>
    </Threshold>
  )
}
