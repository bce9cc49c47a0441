// The first minute of an installation: a name for the network, and the person who will open it to the others.
import { useState } from 'react'
import { useText } from '#core/i18n/web'
import type { Me } from '#core/kernel'
import { Button, Field, FormSummary } from '#core/ui'
import { texts } from '../texts/index.ts'
import { ProblemNotice, useAttempt } from './attempt.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { enterNetwork, post } from './talk.ts'
import { EntryForm, Threshold } from './threshold.tsx'

export interface FirstSetupPageProps {
  /** From the address of the first link: `?token=…` */
  token: string
  /** Where the form is posted: `{token, network_name, organisation_name, name, email, password}`. */
  path: string
  onDone: (me: Me) => void
}

const questions = ['network', 'organisation', 'name', 'email', 'password'] as const
type Question = (typeof questions)[number]
type Answers = Record<Question, string>

const isMissing = (question: Question, answers: Answers): boolean => {
  if (question === 'email') return !/^\S+@\S+\.\S+$/.test(answers.email.trim())
  if (question === 'password') return answers.password.length < 12
  return answers[question].trim() === ''
}

export function FirstSetupPage({ token, path, onDone }: FirstSetupPageProps) {
  const t = useText(texts)
  const attempt = useAttempt()
  const [answers, setAnswers] = useState<Answers>({
    network: '',
    organisation: '',
    name: '',
    email: '',
    password: '',
  })
  const [attempts, setAttempts] = useState(0)
  const missing = attempts > 0 ? questions.filter((question) => isMissing(question, answers)) : []
  const words: Record<Question, string> = {
    network: t('first.network_missing'),
    organisation: t('first.organisation_missing'),
    name: t('first.name_missing'),
    email: t('sign_in.email_missing'),
    password: t('first.password_missing'),
  }
  const error = (question: Question) => (missing.includes(question) ? words[question] : undefined)
  const found = async () => {
    setAttempts(attempts + 1)
    if (questions.some((question) => isMissing(question, answers))) return
    const { network: network_name, organisation: organisation_name, email, name, password } = answers
    const body = { token, network_name, organisation_name, name: name.trim(), email: email.trim(), password }
    if (!(await attempt.make(() => post(path, body)))) return
    if (!(await attempt.make(() => post('/api/auth/sign-in/email', { email: email.trim(), password }))))
      return
    const entered = await attempt.make(() => enterNetwork())
    if (entered?.me) onDone(entered.me)
  }
  const field = (question: Exclude<Question, 'password'>) => ({
    id: `first-${question}`,
    size: 'public' as const,
    name: question,
    value: answers[question],
    error: error(question),
    onChange: (event: { target: { value: string } }) =>
      setAnswers({ ...answers, [question]: event.target.value }),
  })
  return (
    <Threshold title={t('first.title')} lead={t('first.lead')}>
      <FormSummary
        title={t('first.missing_title')}
        attempt={attempts}
        errors={missing.map((question) => ({ id: `first-${question}`, text: words[question] }))}
      />
      <ProblemNotice problem={attempt.problem} size="public" />
      <EntryForm onSubmit={() => void found()}>
        <Field {...field('network')} label={t('first.network')} hint={t('first.network_hint')} />
        <Field {...field('organisation')} label={t('first.organisation')} autoComplete="organization" />
        <Field {...field('name')} label={t('first.name')} autoComplete="name" />
        <Field {...field('email')} label={t('sign_in.email')} kind="email" autoComplete="username" />
        <NewPasswordField
          id="first-password"
          label={t('invitation.password')}
          size="public"
          value={answers.password}
          error={error('password')}
          onChange={(password) => setAnswers({ ...answers, password })}
        />
        <Button variant="primary" size="public" type="submit" wide loading={attempt.isBusy}>
          {t('first.found')}
        </Button>
      </EntryForm>
    </Threshold>
  )
}
