// A few words that must be enough to be understood, later and by others.
import { TextAreaField } from '#core/ui'
import { useWords } from './words.ts'

export function SomeWords({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange(said: string): void
}) {
  const { t } = useWords()
  return (
    <TextAreaField
      label={label}
      hint={t('acts.some_words')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
