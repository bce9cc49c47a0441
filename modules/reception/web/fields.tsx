// Fields that return in this room: a language, a municipality by its first letters, somebody already known.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Field, Notice, SelectField } from '#core/ui'
import { findPersonalTraces } from '#people'
import { type PickedPerson, PickPerson } from '#people/web'
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

export type Known = PickedPerson

/** By name, nickname or code, only among those who asks may see. */
export function KnownField({ value, onChange }: Picked<Known | null>) {
  const { t } = useWords()
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
    <PickPerson
      label={t('screen.arrive.person')}
      hint={t('screen.arrive.person_hint')}
      optional={t('screen.optional')}
      nobody={t('screen.arrive.person_none')}
      onPick={onChange}
    />
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
