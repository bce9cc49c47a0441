// While the phone is being answered: does somebody follow them already? One asks with a click, and learns whom to call.
import { type KeyboardEvent, useState } from 'react'
import { askOnce } from '#core/http/web'
import { Button, Field, Notice, Segmented } from '#core/ui'
import type { AlreadyKnown as Answer } from '../queries/already-known.ts'
import { useMatching } from './matching-words.ts'
import './matching.css'

type By = 'name' | 'nickname'
const nothing = { given_name: '', family_name: '', birth: '', called: '' }
type Typed = typeof nothing

/** A day as Italians write it, or a year; undefined when it is neither. */
export const readBirth = (text: string): { birth_date: string } | { birth_year: number } | undefined => {
  const year = /^\s*((?:19|20)\d\d)\s*$/.exec(text)?.[1]
  if (year) return { birth_year: Number(year) }
  const [, day, month, of] = /^\s*(\d{1,2})[./ -](\d{1,2})[./ -]((?:19|20)\d\d)\s*$/.exec(text) ?? []
  if (!day || !month || !of) return undefined
  const birth_date = `${of}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const read = new Date(`${birth_date}T12:00:00Z`)
  const isDay = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(birth_date)
  return isDay ? { birth_date } : undefined
}

function Told({ answer }: { answer: Answer }) {
  const { t } = useMatching()
  if (answer.contacts.length === 0) return <Notice meaning="info">{t('matching.known.no')}</Notice>
  return (
    <>
      {answer.contacts.map(({ name, phone }) => (
        <Notice key={name + phone} meaning="att" title={t('matching.known.yes', { name })}>
          {phone ? (
            <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{t('matching.known.call', { phone })}</a>
          ) : (
            t('matching.known.no_phone')
          )}
        </Notice>
      ))}
    </>
  )
}

const useAsking = (by: By, typed: Typed) => {
  const { t, problem } = useMatching()
  const [answer, setAnswer] = useState<Answer>()
  const [wrong, setWrong] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const read = (): Record<string, unknown> | string => {
    if (by === 'nickname') {
      const called = typed.called.trim()
      return called.length < 2 ? t('matching.known.called_missing') : { called }
    }
    const [given_name, family_name] = [typed.given_name.trim(), typed.family_name.trim()]
    if (!given_name || !family_name || !typed.birth.trim()) return t('matching.known.name_missing')
    const birth = readBirth(typed.birth)
    return birth ? { named: { given_name, family_name, ...birth } } : t('matching.known.birth_wrong')
  }
  const ask = async () => {
    const input = read()
    setAnswer(undefined)
    if (typeof input === 'string') return setWrong(input)
    setWrong(undefined)
    setBusy(true)
    const asked = await askOnce<Answer>('people.already-known', input, true)
    setBusy(false)
    if (asked.problem) setWrong(problem(asked.problem))
    else setAnswer(asked.data)
  }
  const forget = () => {
    setAnswer(undefined)
    setWrong(undefined)
  }
  return { answer, wrong, isBusy, ask, forget }
}

function Fields({ by, typed, change }: { by: By; typed: Typed; change: (fields: Partial<Typed>) => void }) {
  const { t } = useMatching()
  const field = (name: keyof Typed) => ({
    label: t(`matching.known.${name}`),
    value: typed[name],
    maxLength: name === 'called' ? 60 : 80,
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  })
  if (by === 'nickname') return <Field {...field('called')} hint={t('matching.known.called_hint')} />
  return (
    <>
      <Field {...field('given_name')} />
      <Field {...field('family_name')} />
      <Field {...field('birth')} hint={t('matching.known.birth_hint')} />
    </>
  )
}

/** Stands inside the form of a call: Enter asks, and does not send the call. */
export function AlreadyKnown() {
  const { t } = useMatching()
  const [by, setBy] = useState<By>('name')
  const [typed, setTyped] = useState<Typed>(nothing)
  const { answer, wrong, isBusy, ask, forget } = useAsking(by, typed)
  const change = (fields: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...fields }))
    forget()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    void ask()
  }
  return (
    <details className="people-known">
      <summary>{t('matching.known.title')}</summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in a field below asks instead of sending the call */}
      <div className="ui-stack" onKeyDown={onKeyDown}>
        <p className="ui-note">{t('matching.known.hint')}</p>
        <Segmented
          label={t('matching.known.by')}
          value={by}
          options={[
            { value: 'name', label: t('matching.known.by_name') },
            { value: 'nickname', label: t('matching.known.by_nickname') },
          ]}
          onChange={(value) => {
            setBy(value)
            forget()
          }}
        />
        <Fields by={by} typed={typed} change={change} />
        <div>
          <Button icon="search" loading={isBusy} onClick={() => void ask()}>
            {t('matching.known.ask')}
          </Button>
        </div>
        <div className="ui-stack" aria-live="polite">
          {wrong && <Notice meaning="att">{wrong}</Notice>}
          {answer && <Told answer={answer} />}
        </div>
      </div>
    </details>
  )
}
