// A new version of the formula: five numbers.
import { useId, useState } from 'react'
import { Field } from '#core/ui'
import type { FormulaTold } from '../../queries/rules.ts'
import { ActDialog } from '../act-dialog.tsx'
import { useWords } from '../words.ts'
import { wholeUpTo } from './whole.ts'

const parts = ['base', 'per_adult', 'per_young_person', 'per_child', 'per_baby'] as const
type PartName = (typeof parts)[number]

export interface FormulaDialogProps {
  formula: FormulaTold | null
  organisation_id: string
  onClose: () => void
}

export function FormulaDialog({ formula, organisation_id, onClose }: FormulaDialogProps) {
  const { t } = useWords()
  const id = useId()
  const [values, setValues] = useState(
    () =>
      Object.fromEntries(parts.map((part) => [part, formula ? String(formula[part]) : ''])) as Record<
        PartName,
        string
      >,
  )
  const write = () => {
    const numbers = parts.map((part) => [part, wholeUpTo(1000, values[part])] as const)
    const faults = numbers
      .filter(([, value]) => value === undefined)
      .map(([part]) => ({ id: `${id}-${part}`, text: `${t(`rules.${part}`)}: ${t('rules.number')}` }))
    if (faults.length > 0) return faults
    return { action: 'shop.set-formula', input: { organisation_id, ...Object.fromEntries(numbers) } }
  }
  return (
    <ActDialog
      title={t(formula ? 'rules.change' : 'rules.begin')}
      verb={t('screen.save')}
      onClose={onClose}
      write={write}
    >
      <p>{t(formula ? 'rules.change_text' : 'rules.begin_text')}</p>
      {parts.map((part) => (
        <Field
          key={part}
          id={`${id}-${part}`}
          kind="number"
          label={t(`rules.${part}`)}
          value={values[part]}
          onChange={(event) => setValues({ ...values, [part]: event.target.value })}
        />
      ))}
    </ActDialog>
  )
}
