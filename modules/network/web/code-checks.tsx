// Several codes chosen with a mark each: compartments, purposes.
import { useId } from 'react'
import { Check } from '#core/ui'

interface CodeChecksProps {
  id?: string
  legend: string
  options: readonly { code: string; label: string; hint?: string; disabled?: boolean }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  error?: string
}

export function CodeChecks({ id, legend, options, chosen, onChange, error }: CodeChecksProps) {
  const made = useId()
  const own = id ?? made
  const toggle = (code: string) =>
    onChange(chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code])
  return (
    <fieldset className="network-checks" aria-describedby={error ? `${own}-error` : undefined}>
      <legend>{legend}</legend>
      {options.map(({ code, label, hint, disabled }, at) => (
        <Check
          key={code}
          id={at === 0 ? own : `${own}-${code}`}
          label={label}
          hint={hint}
          checked={chosen.includes(code)}
          disabled={disabled}
          onChange={() => toggle(code)}
        />
      ))}
      {error && (
        <p id={`${own}-error`} className="ui-field-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}
