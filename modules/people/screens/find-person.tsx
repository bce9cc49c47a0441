// Looking somebody up, above the list: any alphabet, half a word, a nickname, a code, a year of birth. Why each is shown
// stands beside them, so that nobody opens the wrong page.
import './matching.css'
import { useEffect, useState } from 'react'
import { useAsk } from '#core/http/web'
import { Badge, Field, Notice, TextLink } from '#core/ui'
import type { SearchAnswer } from '../queries/search.ts'
import { useMatching } from './matching-words.ts'

const pause_ms = 350
export const shortest = 2

/** What was typed, once the fingers rest: sixty questions a minute are the most. */
export const useRested = (text: string): string => {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), pause_ms)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}

function Found({ answer }: { answer: SearchAnswer }) {
  const { t, nameOf, birthOf } = useMatching()
  if (answer.persons.length === 0) return <p className="ui-note">{t('matching.find_none')}</p>
  return (
    <>
      <ul className="people-found">
        {answer.persons.map((person) => (
          <li key={person.person_id}>
            <TextLink href={`/people/${person.person_id}`}>{nameOf(person)}</TextLink>{' '}
            <span className="ui-note">
              {[nameOf(person) === person.code ? null : person.code, birthOf(person), person.unit_name]
                .filter(Boolean)
                .join(' · ')}
            </span>{' '}
            <Badge meaning="neu">{t(`matching.because.${person.because}`)}</Badge>
          </li>
        ))}
      </ul>
      {answer.is_full && <p className="ui-note">{t('matching.find_full')}</p>}
    </>
  )
}

export function FindPerson() {
  const { t, problem: sentence } = useMatching()
  const [typed, setTyped] = useState('')
  const text = useRested(typed.trim())
  const isOn = text.length >= shortest
  const { data, problem } = useAsk<SearchAnswer>(
    'people.search',
    { text: isOn ? text : '-', most: 12 },
    { isPrivate: true, isOn },
  )
  return (
    <search className="people-find">
      <Field
        label={t('matching.find')}
        hint={t('matching.find_hint')}
        kind="search"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div aria-live="polite">
        {isOn && problem && <Notice meaning="att">{sentence(problem)}</Notice>}
        {isOn && !problem && data && <Found answer={data} />}
      </div>
    </search>
  )
}
