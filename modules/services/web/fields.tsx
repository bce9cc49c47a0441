// Fields told as a list: each part of a page is a few of them, drawn and read back the same way.
import { useId, useState } from 'react'
import { Check, ChipsMany, Field, SelectField, TextAreaField } from '#core/ui'
import type { Fault } from './act-form.tsx'
import { TownsField } from './towns-field.tsx'
import { useWords, type Words } from './words.ts'

export type FieldName = keyof typeof import('../texts/screen-it.ts').screen.field
type Kind =
  | 'line'
  | 'text'
  | 'number'
  | 'decimal'
  | 'day'
  | 'time'
  | 'select'
  | 'yes_no'
  | 'check'
  | 'many'
  | 'codes'
  | 'towns'
export interface Spec {
  name: FieldName
  kind: Kind
  options?: { value: string; label: string }[]
  /** The empty choice of a select, when none is right, too. */
  empty?: string
  isNeeded?: boolean
  max?: number
}

export type Values = Record<string, unknown>
type Held = Record<string, string | boolean | string[]>

const heldOf = (kind: Kind, value: unknown): string | boolean | string[] => {
  if (kind === 'check') return value === true
  if (kind === 'many' || kind === 'towns') return (value as string[] | null) ?? []
  if (kind === 'codes') return ((value as string[] | null) ?? []).join(' ')
  if (kind === 'yes_no') return value === true ? 'yes' : value === false ? 'no' : ''
  return value === null || value === undefined ? '' : String(value)
}

const wrong = Symbol('wrong')

const numberIn = (kind: Kind, text: string): number | typeof wrong => {
  const shape = kind === 'number' ? /^\d{1,5}$/ : /^-?\d{1,3}([.,]\d{1,8})?$/
  return shape.test(text) ? Number(text.replace(',', '.')) : wrong
}

const readValue = ({ kind, isNeeded }: Spec, held: string | boolean | string[]): unknown => {
  if (typeof held !== 'string') return held
  const text = held.trim()
  if (kind === 'codes')
    return text
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter(Boolean)
  if (kind === 'yes_no') return text === '' ? null : text === 'yes'
  if (text === '') return isNeeded ? wrong : null
  return kind === 'number' || kind === 'decimal' ? numberIn(kind, text) : text
}

interface Telling {
  t: Words['t']
  idOf: (name: string) => string
}

const faultsOf = (specs: readonly Spec[], values: Values, { t, idOf }: Telling): Fault[] =>
  specs
    .filter(({ name }) => values[name] === wrong)
    .map(({ name, kind, isNeeded }) => {
      const label = t(`screen.field.${name}`)
      const isNumber = (kind === 'number' || kind === 'decimal') && !isNeeded
      return { id: idOf(name), text: t(isNumber ? 'screen.number' : 'screen.needed', { name: label }) }
    })

export const useFields = (specs: readonly Spec[], begin: Values) => {
  const words = useWords()
  const prefix = useId()
  const idOf = (name: string) => `${prefix}-${name}`
  const [held, setHeld] = useState<Held>(() =>
    Object.fromEntries(specs.map(({ name, kind }) => [name, heldOf(kind, begin[name])])),
  )
  const [faults, setFaults] = useState<Fault[]>([])
  const read = (): { values: Values; faults: Fault[] } => {
    const values = Object.fromEntries(
      specs.map((spec) => [spec.name, readValue(spec, held[spec.name] ?? '')]),
    )
    return { values, faults: faultsOf(specs, values, { t: words.t, idOf }) }
  }
  return {
    held,
    set: (name: string, value: string | boolean | string[]) =>
      setHeld((before) => ({ ...before, [name]: value })),
    read,
    setFaults,
    errorOf: (name: string) => faults.find((fault) => fault.id === idOf(name))?.text,
    idOf,
  }
}
type Form = ReturnType<typeof useFields>

function OneField({ spec, form }: { spec: Spec; form: Form }) {
  const { t } = useWords()
  const { name, kind, isNeeded } = spec
  const label = t(`screen.field.${name}`)
  const value = form.held[name]
  if (kind === 'check')
    return (
      <Check
        label={label}
        checked={value === true}
        onChange={(event) => form.set(name, event.target.checked)}
      />
    )
  if (kind === 'many')
    return (
      <ChipsMany
        legend={label}
        options={spec.options ?? []}
        values={value as string[]}
        onChange={(values) => form.set(name, [...values])}
      />
    )
  if (kind === 'towns')
    return <TownsField label={label} chosen={value as string[]} onChange={(codes) => form.set(name, codes)} />
  const common = {
    id: form.idOf(name),
    label,
    value: String(value ?? ''),
    error: form.errorOf(name),
    optional: isNeeded ? undefined : t('screen.optional'),
    onChange: (event: { target: { value: string } }) => form.set(name, event.target.value),
  }
  if (kind === 'text') return <TextAreaField {...common} rows={3} maxLength={spec.max ?? 500} />
  if (kind === 'select') return <SelectField {...common} options={spec.options ?? []} empty={spec.empty} />
  if (kind === 'yes_no')
    return (
      <SelectField
        {...common}
        options={[
          { value: 'yes', label: t('screen.yes') },
          { value: 'no', label: t('screen.no') },
        ]}
        empty={t('screen.not_said')}
      />
    )
  const drawn = { number: 'number', decimal: 'number', day: 'date', time: 'time' } as const
  return <Field {...common} kind={drawn[kind as keyof typeof drawn] ?? 'text'} maxLength={spec.max ?? 300} />
}

export function Fields({ specs, form }: { specs: readonly Spec[]; form: Form }) {
  return specs.map((spec) => <OneField key={spec.name} spec={spec} form={form} />)
}
