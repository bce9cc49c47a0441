// "Is it somebody we know?", inside a form of any room: looked up as one is called, by name, nickname, code or year of birth,
// among those who ask may see. Beside each what tells two of the same name apart.
import { useEffect, useRef, useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Field, Notice } from '#core/ui'
import type { SearchAnswer } from '../queries/search.ts'
import { shortest, useRested } from './find-person.tsx'
import { useMatching } from './matching-words.ts'
import './matching.css'

export interface PickedPerson {
  person_id: string
  /** What who asks may call them. */
  name: string
}

export interface PickPersonProps {
  label: string
  hint?: string
  optional?: string
  /** Said where nobody is found: what to do then is the room's. */
  nobody?: string
  onPick: (person: PickedPerson) => void
}

export function PickPerson({ label, hint, optional, nobody, onPick }: PickPersonProps) {
  const { t, nameOf, birthOf, problem: sentence } = useMatching()
  const [typed, setTyped] = useState('')
  const text = useRested(typed.trim())
  const isOn = text.length >= shortest
  const { data, problem } = useAsk<SearchAnswer>(
    'people.search',
    { text: isOn ? text : '-', most: 8 },
    { isPrivate: true, isOn },
  )
  const persons = isOn && !problem ? data?.persons : undefined
  const told = useRef<HTMLDivElement>(null)
  // At the foot of a long form they would come where nobody looks.
  useEffect(() => {
    if (persons) told.current?.scrollIntoView({ block: 'nearest' })
  }, [persons])
  return (
    <div className="people-pick">
      <Field
        kind="search"
        label={label}
        hint={hint ?? t('matching.find_hint')}
        optional={optional}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        // Inside a form of another room Enter would send what is not finished.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <div ref={told} aria-live="polite">
        {isOn && problem && <Notice meaning="att">{sentence(problem)}</Notice>}
        {persons?.length === 0 && <p className="ui-note">{nobody ?? t('matching.find_none')}</p>}
        {persons && persons.length > 0 && (
          <ul className="people-found">
            {persons.map((person) => (
              <li key={person.person_id}>
                <Button
                  size="small"
                  icon="user"
                  onClick={() => onPick({ person_id: person.person_id, name: nameOf(person) })}
                >
                  {nameOf(person)}
                </Button>{' '}
                <span className="ui-note">
                  {[nameOf(person) === person.code ? null : person.code, birthOf(person), person.unit_name]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
        {persons && data?.is_full && <p className="ui-note">{t('matching.find_full')}</p>}
      </div>
    </div>
  )
}
