// Coming in: one field first, then whatever that person uses. Where everything is invented, the invented people too.
import { useEffect, useState } from 'react'
import { useText } from '#core/i18n/web'
import type { Me } from '#core/kernel'
import { Button, Card, Field, TextLink, WorkList, WorkRow } from '#core/ui'
import type { DemoAccount } from '../config.ts'
import { texts } from '../texts/index.ts'
import { type Attempt, ProblemNotice, useAttempt } from './attempt.tsx'
import { canUsePasskeys, signInWithPasskey } from './passkey.ts'
import { SecondFactorPage } from './second-factor-page.tsx'
import { enterNetwork, get, type NetworkSeen, post, type Told } from './talk.ts'
import { EntryForm, Threshold, WhosePassword } from './threshold.tsx'

export interface SignInPageProps {
  /** Inside a network now. */
  onDone: (me: Me) => void
  /** Where "I cannot get in" leads. */
  lostHref: string
  /** The address to begin with, for who comes from an invitation. */
  email?: string
  /** The token of an invitation, accepted as soon as the person is recognised. */
  invitation?: string
}

interface Ways {
  demo_accounts: DemoAccount[]
  provider_label: string | null
}

type Step = 'email' | 'password' | 'second' | 'networks'

interface SignIn {
  step: Step
  email: string
  ways: Ways
  networks: NetworkSeen[]
  attempt: Attempt
  go(step: Step): void
  named(email: string): void
  withPassword(email: string, password: string): void
  withPasskey(): void
  withProvider(): void
  enter(network_id?: string): void
}

/** The provider sends back here, with `entered` when it went well and `error` when it did not. */
const cameBack = (): URLSearchParams =>
  new URLSearchParams(typeof location === 'undefined' ? '' : location.search)

const problemBack = (): string | undefined => {
  const error = cameBack().get('error')
  return error ? `auth.${error.replaceAll('_', '-')}` : undefined
}

const useSignIn = ({ onDone, email: begunWith, invitation }: SignInPageProps): SignIn => {
  const attempt = useAttempt(problemBack())
  const [step, go] = useState<Step>('email')
  const [email, setEmail] = useState(begunWith ?? '')
  const [ways, setWays] = useState<Ways>({ demo_accounts: [], provider_label: null })
  const [networks, setNetworks] = useState<NetworkSeen[]>([])
  const enter = async (network_id?: string) => {
    if (invitation) await post('/api/session/accept', { token: invitation })
    const entered = await attempt.make(() => enterNetwork({ network_id }))
    if (!entered) return
    if (entered.me) return onDone(entered.me)
    setNetworks(entered.networks)
    go('networks')
  }
  const signIn = async (work: () => Promise<Told<{ twoFactorRedirect?: boolean }>>) => {
    const told = await attempt.make(work)
    if (told) await (told.twoFactorRedirect ? go('second') : enter())
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    void get<Ways>('/api/session/ways').then((told) => told.data && setWays(told.data))
    if (cameBack().has('entered')) void enter()
  }, [])
  return {
    step,
    email,
    ways,
    networks,
    attempt,
    go,
    named: (email) => {
      setEmail(email)
      go('password')
    },
    withPassword: (email, password) =>
      void signIn(() => post('/api/auth/sign-in/email', { email, password })),
    withPasskey: () => void signIn(signInWithPasskey),
    withProvider: () => void toProvider(attempt),
    enter: (network_id) => void enter(network_id),
  }
}

const toProvider = async (attempt: Attempt): Promise<void> => {
  const here = location.pathname
  const body = { provider: 'organisation', callbackURL: `${here}?entered=1`, errorCallbackURL: here }
  const told = await attempt.make(() => post<{ url: string }>('/api/auth/sign-in/social', body))
  if (told) location.assign(told.url)
}

export function SignInPage(props: SignInPageProps) {
  const signIn = useSignIn(props)
  if (signIn.step === 'second')
    return <SecondFactorPage onDone={() => signIn.enter()} onBack={() => signIn.go('email')} />
  if (signIn.step === 'networks') return <NetworkChoice signIn={signIn} />
  if (signIn.step === 'password') return <PasswordStep signIn={signIn} lostHref={props.lostHref} />
  return <EmailStep signIn={signIn} lostHref={props.lostHref} />
}

interface StepProps {
  signIn: SignIn
  lostHref: string
}

function EmailStep({ signIn, lostHref }: StepProps) {
  const t = useText(texts)
  const [email, setEmail] = useState(signIn.email)
  const [isWrong, setWrong] = useState(false)
  const goOn = () => (/^\S+@\S+\.\S+$/.test(email.trim()) ? signIn.named(email.trim()) : setWrong(true))
  return (
    <Threshold title={t('sign_in.title')} lead={t('sign_in.lead')}>
      <ProblemNotice problem={signIn.attempt.problem} size="public" />
      <EntryForm onSubmit={goOn}>
        <Field
          label={t('sign_in.email')}
          kind="email"
          size="public"
          name="email"
          autoComplete="username"
          value={email}
          error={isWrong ? t('sign_in.email_missing') : undefined}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Button variant="primary" size="public" type="submit" wide>
          {t('go_on')}
        </Button>
      </EntryForm>
      <OtherWays signIn={signIn} />
      <TextLink href={lostHref}>{t('sign_in.lost')}</TextLink>
      <p className="ui-note">{t('sign_in.shared_phone')}</p>
      <DemoPeople signIn={signIn} />
    </Threshold>
  )
}

function OtherWays({ signIn }: { signIn: SignIn }) {
  const t = useText(texts)
  const { provider_label } = signIn.ways
  return (
    <>
      {canUsePasskeys() && (
        <Button size="public" icon="key" wide loading={signIn.attempt.isBusy} onClick={signIn.withPasskey}>
          {t('sign_in.passkey')}
        </Button>
      )}
      {provider_label && (
        <Button
          size="public"
          icon="institution"
          wide
          loading={signIn.attempt.isBusy}
          onClick={signIn.withProvider}
        >
          {t('sign_in.provider', { label: provider_label })}
        </Button>
      )}
    </>
  )
}

function PasswordStep({ signIn, lostHref }: StepProps) {
  const t = useText(texts)
  const [password, setPassword] = useState('')
  const [isMissing, setMissing] = useState(false)
  const enter = () => (password === '' ? setMissing(true) : signIn.withPassword(signIn.email, password))
  return (
    <Threshold title={t('sign_in.title')} lead={t('sign_in.password_of', { email: signIn.email })}>
      <ProblemNotice problem={signIn.attempt.problem} size="public" />
      <EntryForm onSubmit={enter}>
        <WhosePassword email={signIn.email} />
        <Field
          label={t('sign_in.password')}
          kind="password"
          size="public"
          name="password"
          autoComplete="current-password"
          words={{ show: t('show'), hide: t('hide') }}
          value={password}
          error={isMissing && password === '' ? t('sign_in.password_missing') : undefined}
          onChange={(event) => setPassword(event.target.value)}
          autoFocus
        />
        <Button variant="primary" size="public" type="submit" wide loading={signIn.attempt.isBusy}>
          {t('sign_in.enter')}
        </Button>
      </EntryForm>
      <Button variant="quiet" icon="arrow-left" onClick={() => signIn.go('email')}>
        {t('sign_in.other_email')}
      </Button>
      <TextLink href={lostHref}>{t('sign_in.lost')}</TextLink>
    </Threshold>
  )
}

function DemoPeople({ signIn }: { signIn: SignIn }) {
  const t = useText(texts)
  const people = signIn.ways.demo_accounts
  if (people.length === 0) return null
  return (
    <Card title={t('sign_in.demo_title')} flush>
      <p className="ui-note">{t('sign_in.demo_lead')}</p>
      <WorkList label={t('sign_in.demo_title')}>
        {people.map((person) => (
          <WorkRow
            key={person.email}
            icon="user"
            title={person.name}
            context={person.role}
            verb={{
              label: t('sign_in.enter'),
              spoken: `${t('sign_in.enter')}: ${person.name}`,
              onAct: () => signIn.withPassword(person.email, person.password),
            }}
          />
        ))}
      </WorkList>
    </Card>
  )
}

function NetworkChoice({ signIn }: { signIn: SignIn }) {
  const t = useText(texts)
  return (
    <Threshold title={t('sign_in.choose_network')}>
      <ProblemNotice problem={signIn.attempt.problem} size="public" />
      {signIn.networks.map((network) => (
        <Button
          key={network.network_id}
          size="public"
          icon="network"
          wide
          onClick={() => signIn.enter(network.network_id)}
        >
          {network.name}
        </Button>
      ))}
    </Threshold>
  )
}
