// Who it is: nobody known (the slip speaks for them), or somebody this unit follows, found as they are called.
import { Button, Chips } from '#core/ui'
import { PickPerson } from '#people/web'
import { useWords } from './words.ts'

export interface SomeoneKnown {
  person_id: string
  label: string
}

interface WhoFieldProps {
  value: SomeoneKnown | null
  /** Said to be somebody we know, also before they are found. */
  isKnown: boolean
  onChange: (value: SomeoneKnown | null, isKnown: boolean) => void
}

export function WhoField({ value, isKnown, onChange }: WhoFieldProps) {
  const { t } = useWords()
  return (
    <>
      <Chips
        legend={t('new.who')}
        value={isKnown ? 'known' : 'anonymous'}
        onChange={(said) => onChange(said === 'known' ? value : null, said === 'known')}
        options={[
          { value: 'anonymous' as const, label: t('new.who_anonymous') },
          { value: 'known' as const, label: t('new.who_known') },
        ]}
      />
      {isKnown && value && (
        <p className="ui-acts">
          <strong>{value.label}</strong>
          <Button variant="quiet" size="small" icon="close" onClick={() => onChange(null, true)}>
            {t('new.change')}
          </Button>
        </p>
      )}
      {isKnown && !value && (
        <PickPerson
          label={t('new.who_find')}
          nobody={t('new.who_none')}
          onPick={({ person_id, name }) => onChange({ person_id, label: name }, true)}
        />
      )}
    </>
  )
}
