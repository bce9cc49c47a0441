// Keys opened by fingerprint or face: which there are, one more, one less.
import { useState } from 'react'
import { useLanguage, useText } from '#core/i18n/web'
import { Button, Card, Field, shortDate, WorkList, WorkRow } from '#core/ui'
import type { PasskeySeen } from '../account-seen.ts'
import { ownTexts } from '../texts/inside.ts'
import type { AccountPart } from './account-part.ts'
import { ProblemNotice, useAttempt } from './attempt.tsx'
import { addPasskey, canUsePasskeys } from './passkey.ts'
import { post } from './talk.ts'
import { EntryForm } from './threshold.tsx'

export function PasskeysCard({ account, again }: AccountPart) {
  const t = useText(ownTexts)
  const { locale } = useLanguage()
  const attempt = useAttempt()
  const [name, setName] = useState('')
  const add = async () => {
    if (!(await attempt.make(() => addPasskey(name.trim())))) return
    setName('')
    again()
  }
  const drop = async (passkey: PasskeySeen) => {
    if (await attempt.make(() => post('/api/auth/passkey/delete-passkey', { id: passkey.passkey_id })))
      again()
  }
  return (
    <Card title={t('account.passkeys')} count={account.passkeys.length}>
      <p>{t('account.passkeys_lead')}</p>
      <ProblemNotice problem={attempt.problem} />
      {account.passkeys.length === 0 && <p className="ui-note">{t('account.no_passkeys')}</p>}
      {account.passkeys.length > 0 && (
        <WorkList label={t('account.passkeys')}>
          {account.passkeys.map((passkey) => {
            const title = passkey.name || t('account.passkey_unnamed')
            const day = passkey.created_at
              ? t('account.passkey_since', {
                  day: shortDate(new Date(passkey.created_at), { now: new Date(), locale }),
                })
              : undefined
            const verb = {
              label: t('account.drop'),
              spoken: t('account.drop_passkey', { name: title }),
              onAct: () => void drop(passkey),
            }
            return <WorkRow key={passkey.passkey_id} icon="key" title={title} context={day} verb={verb} />
          })}
        </WorkList>
      )}
      {canUsePasskeys() && (
        <EntryForm onSubmit={() => void add()}>
          <Field
            label={t('account.passkey_name')}
            hint={t('account.passkey_name_hint')}
            name="passkey-name"
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <div className="ui-acts">
            <Button type="submit" icon="plus" loading={attempt.isBusy}>
              {t('account.add_passkey')}
            </Button>
          </div>
        </EntryForm>
      )}
    </Card>
  )
}
