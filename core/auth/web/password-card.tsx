// A new password in place of the old one; or the first, for who came in with a key.
import { useState } from 'react'
import { useText } from '#core/i18n/web'
import { Button, Card, Field, Notice } from '#core/ui'
import { ownTexts } from '../texts/inside.ts'
import type { AccountPart } from './account-part.ts'
import { ProblemNotice, useAttempt } from './attempt.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { post } from './talk.ts'
import { EntryForm } from './threshold.tsx'

export function PasswordCard({ account, again }: AccountPart) {
  const t = useText(ownTexts)
  const attempt = useAttempt()
  const [before, setBefore] = useState('')
  const [after, setAfter] = useState('')
  const [done, setDone] = useState<'changed' | 'set'>()
  const has = account.has_password
  const change = () =>
    post('/api/auth/change-password', {
      currentPassword: before,
      newPassword: after,
      revokeOtherSessions: true,
    })
  const save = async () => {
    setDone(undefined)
    if (!(await attempt.make(has ? change : () => post('/api/session/set-password', { password: after }))))
      return
    setDone(has ? 'changed' : 'set')
    setBefore('')
    setAfter('')
    again()
  }
  return (
    <Card title={t('account.password_title')}>
      <ProblemNotice problem={attempt.problem} />
      {done && (
        <Notice meaning="ok" live="polite">
          {t(done === 'changed' ? 'account.password_changed' : 'account.password_set')}
        </Notice>
      )}
      <EntryForm onSubmit={() => void save()}>
        {has && (
          <Field
            label={t('account.your_password')}
            kind="password"
            name="password"
            autoComplete="current-password"
            words={{ show: t('show'), hide: t('hide') }}
            value={before}
            onChange={(event) => setBefore(event.target.value)}
          />
        )}
        <NewPasswordField label={t('account.new_password')} value={after} onChange={setAfter} />
        <div className="ui-acts">
          <Button type="submit" loading={attempt.isBusy}>
            {t(has ? 'account.change_password' : 'account.set_password')}
          </Button>
        </div>
      </EntryForm>
    </Card>
  )
}
