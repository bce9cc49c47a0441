// The open page where a service without an account answers: what was asked, the code on the slip, and three or four buttons.
// The address holds the letter behind its #: it is read here and sent in the body, so that no log on the way keeps it.
import './referrals.css'
import { type FormEvent, useEffect, useState } from 'react'
import { formatDay } from '#core/i18n'
import { dayInItaly, type Problem } from '#core/kernel'
import { Button, Card, Check, Empty, Field, Notice, RadioList, Skeleton, TextAreaField } from '#core/ui'
import { declineReasons, outcomes } from '../domain/words.ts'
import { instantOf, today, WhenFields } from './answer-dialogs.tsx'
import { useWords } from './words.ts'

interface Look {
  kind: string
  urgency: string
  reasons: string[]
  slip_code: string
  state: string
  appointment_at: string | null
  is_discreet: boolean
  interpreter_language: string | null
  expires_at: string
  service_name: string
  sender_name: string
  network_name: string
  moves: string[]
}

type Heard<T> = { data: T; problem?: undefined } | { data?: undefined; problem: Problem }

const post = async <T,>(path: string, body: unknown): Promise<Heard<T>> => {
  try {
    const response = await fetch(`/api/referrals/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const told = await response.json()
    return response.ok ? { data: told as T } : { problem: told as Problem }
  } catch {
    return { problem: { code: 'core.no-network', status: 0 } }
  }
}

const letterIn = (): string => window.location.hash.slice(1)

function Asked({ look }: { look: Look }) {
  const { t, label, many, languages } = useWords()
  const rows = [
    [t('answer.why'), many('reason', look.reasons)],
    [t('answer.kind'), label('kind', look.kind)],
    [t('answer.urgency'), label('urgency', look.urgency)],
    [t('answer.state'), label('state', look.state)],
    ...(look.interpreter_language ? [[t('one.language'), languages([look.interpreter_language])]] : []),
  ]
  return (
    <Card>
      <p className="referral-second">{t('answer.code')}</p>
      <p className="referral-code">{look.slip_code}</p>
      <p>{t('answer.code_note')}</p>
      <dl className="referral-facts">
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

interface Typed {
  event: string
  choice: string
  day: string
  time: string
  isOpen: boolean
  note: string
}

type Fault = 'missing_day' | 'missing_decline' | 'missing_time' | 'missing_choice' | 'missing_text'

/** What is sent, or what is missing. */
const writtenFrom = (typed: Typed, isDiscreet: boolean): Record<string, unknown> | Fault => {
  const { event, choice, day, time, isOpen } = typed
  const note = typed.note.trim() || null
  switch (event) {
    case 'accept': {
      if (isOpen || isDiscreet) return { event, appointment_at: null, note }
      const appointment_at = instantOf(day, time)
      return appointment_at ? { event, appointment_at, note } : day ? 'missing_time' : 'missing_day'
    }
    case 'decline':
      if (!choice) return 'missing_decline'
      return (note?.length ?? 0) < 3 ? 'missing_text' : { event, reason: choice, note }
    case 'waitlist':
      return day ? { event, waiting_estimate: day, note } : 'missing_day'
    case 'arrive':
      return day ? { event, attended_on: day } : 'missing_day'
    case 'no_show':
      return (note?.length ?? 0) < 3 ? 'missing_text' : { event, note }
    case 'report_outcome':
      return choice ? { event, outcome: choice, note } : 'missing_choice'
    default:
      return 'missing_choice'
  }
}

interface FieldsProps {
  typed: Typed
  set: (fields: Partial<Typed>) => void
  isDiscreet: boolean
}

function Fields({ typed, set, isDiscreet }: FieldsProps) {
  const { t, label } = useWords()
  const { event } = typed
  const group = event === 'decline' ? 'decline_reason' : 'outcome'
  const noteLabel = event === 'decline' ? 'alternative' : event === 'no_show' ? 'attempts' : 'note_field'
  return (
    <>
      {event === 'accept' && !isDiscreet && (
        <>
          {!typed.isOpen && (
            <WhenFields
              day={typed.day}
              time={typed.time}
              onDay={(day) => set({ day })}
              onTime={(time) => set({ time })}
            />
          )}
          <Check
            label={t('act.no_date')}
            checked={typed.isOpen}
            onChange={(change) => set({ isOpen: change.target.checked })}
          />
        </>
      )}
      {(event === 'decline' || event === 'report_outcome') && (
        <RadioList
          legend={t(event === 'decline' ? 'act.reason' : 'act.outcome')}
          options={(event === 'decline' ? declineReasons : outcomes).map((value) => ({
            value,
            label: label(group, value),
          }))}
          value={typed.choice}
          onChange={(choice) => set({ choice })}
        />
      )}
      {(event === 'waitlist' || event === 'arrive') && (
        <Field
          kind="date"
          label={t(event === 'waitlist' ? 'act.when_free' : 'act.day')}
          value={typed.day}
          onChange={(change) => set({ day: change.target.value })}
        />
      )}
      {event && event !== 'arrive' && !(isDiscreet && event === 'accept') && (
        <TextAreaField
          label={t(`act.${noteLabel}`)}
          hint={t('act.note_both')}
          rows={3}
          maxLength={1000}
          value={typed.note}
          onChange={(change) => set({ note: change.target.value })}
        />
      )}
    </>
  )
}

interface AnswerFormProps {
  look: Look
  onAnswered: (isOver: boolean) => void
}

function AnswerForm({ look, onAnswered }: AnswerFormProps) {
  const { t, label, sentence } = useWords()
  const [typed, setTyped] = useState<Typed>({
    event: '',
    choice: '',
    day: '',
    time: '',
    isOpen: false,
    note: '',
  })
  const [wrong, setWrong] = useState<string>()
  const [isSending, setSending] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const written = writtenFrom(typed, look.is_discreet)
    if (typeof written === 'string') return setWrong(t(`act.${written}`))
    setSending(true)
    const heard = await post<{ is_over: boolean }>('answer-by-link', { token: letterIn(), answer: written })
    setSending(false)
    if (heard.problem) return setWrong(sentence(heard.problem))
    onAnswered(heard.data.is_over)
  }
  return (
    <form className="ui-form" onSubmit={(event) => void send(event)} noValidate>
      <RadioList
        legend={t('answer.ask')}
        options={look.moves.map((value) => ({ value, label: label('act', value) }))}
        value={typed.event}
        onChange={(event) => {
          setWrong(undefined)
          setTyped({ ...typed, event, choice: '', day: event === 'arrive' ? today() : '' })
        }}
      />
      <Fields
        typed={typed}
        set={(fields) => setTyped({ ...typed, ...fields })}
        isDiscreet={look.is_discreet}
      />
      {wrong && (
        <Notice meaning="att" live="alert">
          {wrong}
        </Notice>
      )}
      <Button variant="primary" size="public" type="submit" loading={isSending}>
        {t('answer.send')}
      </Button>
    </form>
  )
}

export function AnswerPage() {
  const { t, locale, sentence } = useWords()
  const [heard, setHeard] = useState<Heard<Look>>()
  const [answered, setAnswered] = useState<{ isOver: boolean }>()
  useEffect(() => {
    const look = () => void post<Look>('look-by-link', { token: letterIn() }).then(setHeard)
    look()
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [])
  if (answered)
    return (
      <Notice meaning="ok" live="polite" size="public" title={t('answer.thanks')}>
        {t(answered.isOver ? 'answer.thanks_over' : 'answer.thanks_more')}
      </Notice>
    )
  if (!heard) return <Skeleton label={t('answer.loading')} shape="block" />
  if (heard.problem)
    return (
      <Empty level={1} title={t('answer.title')} drawing="paper">
        {sentence(heard.problem)}
      </Empty>
    )
  const look = heard.data
  return (
    <div className="ui-stack">
      <h1>{t('answer.title')}</h1>
      <p>
        {t('answer.line', {
          sender: `${look.sender_name} (${look.network_name})`,
          service: look.service_name,
        })}
      </p>
      <Asked look={look} />
      {look.moves.length > 0 ? (
        <AnswerForm look={look} onAnswered={(isOver) => setAnswered({ isOver })} />
      ) : (
        <Notice meaning="neu">{t('answer.nothing')}</Notice>
      )}
      <p className="referral-second">
        {t('answer.expires', { day: formatDay(locale, dayInItaly(look.expires_at)) })}
      </p>
    </div>
  )
}
