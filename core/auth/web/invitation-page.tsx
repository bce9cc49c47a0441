// The page behind the link of an invitation: choose how to come in from today on, fingerprint first.
import { useEffect, useState } from 'react'
import { useText } from '#core/i18n/web'
import type { Me } from '#core/kernel'
import { Button, Skeleton, TextLink } from '#core/ui'
import type { InvitationSeen } from '../invitations.ts'
import { texts } from '../texts/index.ts'
import { ProblemNotice, useAttempt } from './attempt.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { addPasskey, canUsePasskeys } from './passkey.ts'
import { SignInPage } from './sign-in-page.tsx'
import { enterNetwork, post } from './talk.ts'
import { EntryForm, Threshold, WhosePassword } from './threshold.tsx'

export interface AcceptInvitationPageProps {
  /** From the address of the link: `?token=…` */
  token: string
  onDone: (me: Me) => void
  signInHref: string
  lostHref: string
}

/** open: not accepted yet. half: accepted, but no way in was saved. in: accepted and signed in. */
type Stage = 'open' | 'half'

export function AcceptInvitationPage(props: AcceptInvitationPageProps) {
  const { token, onDone } = props
  const t = useText(texts)
  const attempt = useAttempt()
  const [seen, setSeen] = useState<InvitationSeen>()
  const [stage, setStage] = useState<Stage>('open')
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each link
  useEffect(() => {
    void attempt.make(() => post<InvitationSeen>('/api/session/invitation', { token })).then(setSeen)
  }, [token])
  const enter = async () => {
    const entered = await attempt.make(() => enterNetwork())
    if (entered?.me) onDone(entered.me)
    else if (entered) location.assign(props.signInHref)
  }
  const withPassword = async (password: string) => {
    const isHalf = stage === 'half'
    const path = isHalf ? '/api/session/set-password' : '/api/session/accept'
    if (await attempt.make(() => post(path, isHalf ? { password } : { token, password }))) await enter()
  }
  const withPasskey = async () => {
    if (stage === 'open' && !(await attempt.make(() => post('/api/session/accept', { token })))) return
    const added = await addPasskey(seen?.name ?? '')
    if (added.data) return enter()
    setStage('half')
    attempt.fail(added.problem?.code ?? 'auth.unknown')
  }
  if (!seen) return <Waiting attempt={attempt} signInHref={props.signInHref} />
  if (seen.has_account) return <KnownAlready {...props} seen={seen} />
  return (
    <Threshold
      title={t('invitation.title', { name: seen.name })}
      lead={t('invitation.lead', { email: seen.email })}
    >
      <ProblemNotice problem={attempt.problem} size="public" />
      {stage === 'half' && <p>{t('invitation.half_done')}</p>}
      {canUsePasskeys() && (
        <>
          <Button
            variant="primary"
            size="public"
            icon="key"
            wide
            loading={attempt.isBusy}
            onClick={() => void withPasskey()}
          >
            {t('invitation.passkey')}
          </Button>
          <p className="ui-note">{t('invitation.passkey_hint')}</p>
        </>
      )}
      <PasswordForm
        email={seen.email}
        isBusy={attempt.isBusy}
        onChosen={(password) => void withPassword(password)}
      />
    </Threshold>
  )
}

function PasswordForm(props: { email: string; isBusy: boolean; onChosen: (password: string) => void }) {
  const t = useText(texts)
  const [password, setPassword] = useState('')
  return (
    <EntryForm onSubmit={() => props.onChosen(password)}>
      <WhosePassword email={props.email} />
      <NewPasswordField
        label={t('invitation.password')}
        value={password}
        onChange={setPassword}
        size="public"
      />
      <Button size="public" type="submit" wide loading={props.isBusy}>
        {t('invitation.accept')}
      </Button>
    </EntryForm>
  )
}

function Waiting({ attempt, signInHref }: { attempt: ReturnType<typeof useAttempt>; signInHref: string }) {
  const t = useText(texts)
  return (
    <Threshold title={t('mark')}>
      <ProblemNotice problem={attempt.problem} size="public" />
      {attempt.problem ? (
        <TextLink href={signInHref}>{t('invitation.enter')}</TextLink>
      ) : (
        <Skeleton label={t('mark')} shape="text" />
      )}
    </Threshold>
  )
}

/** They already have an account: signing in accepts, and the new network is among those they can enter. */
function KnownAlready({
  seen,
  token,
  onDone,
  lostHref,
}: AcceptInvitationPageProps & { seen: InvitationSeen }) {
  const t = useText(texts)
  const [isReady, setReady] = useState(false)
  if (isReady) return <SignInPage email={seen.email} lostHref={lostHref} invitation={token} onDone={onDone} />
  return (
    <Threshold
      title={t('invitation.title', { name: seen.name })}
      lead={t('invitation.known', { email: seen.email })}
    >
      <Button variant="primary" size="public" wide onClick={() => setReady(true)}>
        {t('sign_in.enter')}
      </Button>
    </Threshold>
  )
}
