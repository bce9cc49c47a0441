// Who it is: nobody known (the slip speaks for them), or somebody this unit follows, found as they are called.
import { useState } from 'react'
import { Button, Chips } from '#core/ui'
import { PickPerson } from '#people/web'
import { useWords } from './words.ts'

export interface SomeoneKnown {
  person_id: string
  label: string
}

interface WhoFieldProps {
  value: SomeoneKnown | null
  onChange: (value: SomeoneKnown | null) => void
}

export function WhoField({ value, onChange }: WhoFieldProps) {
  const { t } = useWords()
  const [isKnown, setKnown] = useState(value !== null)
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
        <PickPerson
          label={t('new.who_find')}
          nobody={t('new.who_none')}
          onPick={({ person_id, name }) => onChange({ person_id, label: name })}
        />
      )}
    </>
  )
}
