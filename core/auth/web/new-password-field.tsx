// Choosing a password: how long, and what makes a good one, said before and not after.
import { useText } from '#core/i18n/web'
import { Field } from '#core/ui'
import { texts } from '../texts/index.ts'

interface NewPasswordFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  error?: string
  id?: string
  size?: 'desk' | 'public'
}

export function NewPasswordField({ label, value, onChange, error, id, size }: NewPasswordFieldProps) {
  const t = useText(texts)
  return (
    <Field
      id={id}
      label={label}
      hint={t('invitation.password_hint')}
      kind="password"
      size={size}
      name="new-password"
      autoComplete="new-password"
      words={{ show: t('show'), hide: t('hide') }}
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
