// Who it is: nobody known (the slip speaks for them), or somebody this unit follows, found by nickname or code.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Chips, Field } from '#core/ui'
import { useWords } from './words.ts'

export interface SomeoneKnown {
  person_id: string
  label: string
}

interface Found {
  persons: { person_id: string; nickname: string | null; code: string }[]
}

interface WhoFieldProps {
  value: SomeoneKnown | null
  onChange: (value: SomeoneKnown | null) => void
}

export function WhoField({ value, onChange }: WhoFieldProps) {
  const { t } = useWords()
  const [isKnown, setKnown] = useState(value !== null)
  const [text, setText] = useState('')
  const isAsking = isKnown && value === null && text.trim().length > 1
  const { data } = useAsk<Found>(
    'people.search-nicknames',
    { text: text.trim() },
    { isPrivate: true, isOn: isAsking },
  )
  const persons = isAsking ? (data?.persons ?? []) : []
  return (
    <>
      <Chips
        legend={t('new.who')}
        value={isKnown ? 'known' : 'anonymous'}
        onChange={(said) => {
          setKnown(said === 'known')
          if (said !== 'known') onChange(null)
        }}
        options={[
          { value: 'anonymous' as const, label: t('new.who_anonymous') },
          { value: 'known' as const, label: t('new.who_known') },
        ]}
      />
      {isKnown && value && (
        <p className="ui-acts">
          <strong>{value.label}</strong>
          <Button variant="quiet" size="small" icon="close" onClick={() => onChange(null)}>
            {t('new.change')}
          </Button>
        </p>
      )}
      {isKnown && !value && (
        <>
          <Field
            kind="search"
            label={t('new.who_find')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <div className="ui-acts" aria-live="polite">
            {persons.slice(0, 8).map((each) => (
              <Button
                key={each.person_id}
                size="small"
                onClick={() => onChange({ person_id: each.person_id, label: each.nickname ?? each.code })}
              >
                {each.nickname ? `${each.nickname} · ${each.code}` : each.code}
              </Button>
            ))}
            {isAsking && data && persons.length === 0 && <p>{t('new.who_none')}</p>}
          </div>
        </>
      )}
    </>
  )
}
