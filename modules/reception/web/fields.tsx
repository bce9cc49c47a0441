// Fields that return in this room: a language, a municipality by its first letters, somebody already known.
import { useState } from 'react'
import { askOnce, useAsk } from '#core/http/web'
import { Button, Field, Notice, SelectField } from '#core/ui'
import { findPersonalTraces } from '#people'
import { languages, useWords } from './words.ts'

interface Picked<V> {
  value: V
  onChange: (value: V) => void
}

export function LanguageField({
  label,
  empty,
  value,
  onChange,
}: Picked<string> & { label: string; empty: string }) {
  const { language } = useWords()
  return (
    <SelectField
      label={label}
      empty={empty}
      value={value}
      options={languages.map((code) => ({ value: code, label: language(code) }))}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

interface Found {
  municipalities: { istat_code: string; name: string; province_sign: string }[]
}

export function MunicipalityField({
  value,
  optional,
  onChange,
}: Picked<{ code: string; name: string } | null> & { optional?: string }) {
  const { t } = useWords()
  const [letters, setLetters] = useState('')
  const prefix = letters.trim()
  const { data } = useAsk<Found>(
    'network.municipalities',
    { prefix, limit: 6 },
    { isOn: prefix.length >= 2 && value === null },
  )
  const choose = (code: string, name: string) => {
    onChange({ code, name })
    setLetters(name)
  }
  return (
    <div>
      <Field
        label={t('screen.take.municipality')}
        optional={optional}
        hint={t('screen.take.municipality_hint')}
        value={value?.name ?? letters}
        autoComplete="off"
        onChange={(event) => {
          setLetters(event.target.value)
          onChange(null)
        }}
      />
      {value === null && prefix.length >= 2 && (
        <div className="ui-acts">
          {data?.municipalities.map((each) => (
            <Button key={each.istat_code} size="small" onClick={() => choose(each.istat_code, each.name)}>
              {`${each.name} (${each.province_sign})`}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

export interface Known {
  person_id: string
  /** What who asks may call them. */
  name: string
  code: string
}

/** Searched by what people call them, only in the units of who searches. */
export function KnownField({ value, onChange }: Picked<Known | null>) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const [found, setFound] = useState<Known[]>()
  const look = async (typed: string) => {
    setText(typed)
    if (typed.trim().length < 2) return setFound(undefined)
    const { data } = await askOnce<{ persons: Known[] }>(
      'people.search-nicknames',
      { text: typed.trim() },
      true,
    )
    setFound(data?.persons.slice(0, 5) ?? [])
  }
  if (value)
    return (
      <Notice
        meaning="info"
        icon="user"
        act={
          <Button size="small" onClick={() => onChange(null)}>
            {t('screen.arrive.person_off')}
          </Button>
        }
      >
        {value.name}
      </Notice>
    )
  return (
    <div>
      <Field
        kind="search"
        label={t('screen.arrive.person')}
        hint={t('screen.arrive.person_hint')}
        optional={t('screen.optional')}
        value={text}
        onChange={(event) => void look(event.target.value)}
      />
      <div className="ui-acts" aria-live="polite">
        {found?.map((person) => (
          <Button key={person.person_id} size="small" icon="user" onClick={() => onChange(person)}>
            {person.name === person.code ? person.code : `${person.name} · ${person.code}`}
          </Button>
        ))}
        {found?.length === 0 && <p className="ui-note">{t('screen.arrive.person_none')}</p>}
      </div>
    </div>
  )
}

/** A word of warning while writing: it never blocks. */
export function NameWarning({ text }: { text: string }) {
  const { t } = useWords()
  const trace = findPersonalTraces(text)[0]
  if (!trace) return null
  return (
    <Notice meaning="att" live="polite">
      {t('screen.document.names', { what: `“${text.slice(trace.start, trace.end)}”` })}
    </Notice>
  )
}
