// The number somebody calls from, while it is being typed: earlier calls of this line, and whose number it is. Whoever may
// not see persons sees calls alone. A number is not a person: the screen says so before anybody says a name aloud.
import { useEffect, useState } from 'react'
import { askOnce } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Badge, Button, Field, Notice } from '#core/ui'
import { readPhone } from '#people'
import type { EarlierCalls } from '../../queries/earlier-calls.ts'
import type { Known } from '../fields.tsx'
import { useWords } from '../words.ts'

interface Asked {
  of: string
  found?: EarlierCalls
  problem?: Problem
}
/** Nobody dials faster than this; fewer questions, and fewer lines in the book of readings. */
const rest_ms = 350

const useEarlier = (unit_id: string, typed: string): Asked | undefined => {
  const number = readPhone(typed)
  const [asked, setAsked] = useState<Asked>()
  useEffect(() => {
    if (!number) return
    let isOld = false
    const wait = setTimeout(async () => {
      const { data, problem } = await askOnce<EarlierCalls>(
        'reception.earlier-calls',
        { unit_id, phone: number },
        true,
      )
      // A later digit was faster.
      if (!isOld) setAsked({ of: number, ...(data ? { found: data } : { problem }) })
    }, rest_ms)
    return () => {
      isOld = true
      clearTimeout(wait)
    }
  }, [number, unit_id])
  return number && asked?.of === number ? asked : undefined
}

function Call({ call }: { call: EarlierCalls['calls'][number] }) {
  const { when, many, label } = useWords()
  const about = many('need', call.topics)
  return (
    <li>
      {when(call.at)} · {call.worker_name}
      {about && ` · ${about}`}
      {call.outcome && ` · ${label('call_outcome', call.outcome)}`}{' '}
      {call.state !== 'closed' && call.state !== 'documented' && (
        <Badge meaning="att">{label('call_state', call.state)}</Badge>
      )}
      {call.note && <div className="ui-note reception-told">{call.note}</div>}
    </li>
  )
}

interface FoundProps {
  found: EarlierCalls
  onPerson?: (person: Known) => void
}

function Found({ found, onPerson }: FoundProps) {
  const { t } = useWords()
  if (found.calls.length + found.persons.length === 0)
    return <p className="ui-note">{t('screen.caller.first')}</p>
  return (
    <Notice
      meaning="info"
      icon="telephone"
      title={
        found.calls.length > 0
          ? t('screen.caller.again', { count: found.calls.length })
          : t('screen.caller.known')
      }
    >
      {found.persons.length > 0 && <p>{t('screen.caller.ask_who')}</p>}
      {onPerson && (
        <div className="ui-acts">
          {found.persons.map(({ person_id, name, others_answer }) => (
            <Button key={person_id} size="small" icon="user" onClick={() => onPerson({ person_id, name })}>
              {t(others_answer ? 'screen.caller.perhaps' : 'screen.caller.is', { name })}
            </Button>
          ))}
        </div>
      )}
      <ul className="reception-earlier">
        {found.calls.map((call) => (
          <Call key={call.call_id} call={call} />
        ))}
      </ul>
    </Notice>
  )
}

interface CallerProps extends Pick<FoundProps, 'onPerson'> {
  unit_id: string
  label: string
  hint: string
  value: string
  onChange: (typed: string) => void
}

export function CallerField({ unit_id, label, hint, value, onChange, onPerson }: CallerProps) {
  const { t, sentence } = useWords()
  const asked = useEarlier(unit_id, value)
  return (
    <div>
      <Field
        kind="tel"
        label={label}
        hint={hint}
        optional={t('screen.optional')}
        maxLength={40}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <div className="reception-caller" aria-live="polite">
        {asked?.found && <Found found={asked.found} {...(onPerson ? { onPerson } : {})} />}
        {asked?.problem && <Notice meaning="att">{sentence(asked.problem)}</Notice>}
      </div>
    </div>
  )
}
