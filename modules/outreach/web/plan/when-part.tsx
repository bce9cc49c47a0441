// Which unit, which evening, from when to when, and what for.
import { useId } from 'react'
import { ChipsMany, Field, SelectField } from '#core/ui'
import { screenTexts } from '../../texts/screens/index.ts'
import { useWords } from '../words.ts'
import type { PartProps } from './stops-part.tsx'

export interface WhenPartProps extends PartProps {
  /** Units in which I may plan; a shift never changes unit. */
  units: readonly { unit_id: string; name: string }[]
  isFixed: boolean
  onUnit: (unit_id: string) => void
}

const goals = Object.keys(screenTexts.it.goal)

export function WhenPart({ draft, change, errorOf, units, isFixed, onUnit }: WhenPartProps) {
  const { t, tell } = useWords()
  const title = useId()
  return (
    <section className="outreach-part" aria-labelledby={title}>
      <h3 id={title}>{t('plan.form.when')}</h3>
      <SelectField
        label={t('plan.form.unit')}
        empty={t('plan.form.choose')}
        options={units.map((unit) => ({ value: unit.unit_id, label: unit.name }))}
        value={draft.unit_id}
        disabled={isFixed}
        onChange={(event) => onUnit(event.target.value)}
        {...errorOf('unit')}
      />
      <Field
        kind="date"
        label={t('plan.form.day')}
        value={draft.day}
        onChange={(event) => change({ day: event.target.value })}
        {...errorOf('day')}
      />
      <div className="outreach-pair">
        <Field
          kind="time"
          label={t('plan.form.from')}
          value={draft.from}
          onChange={(event) => change({ from: event.target.value })}
          {...errorOf('from')}
        />
        <Field
          kind="time"
          label={t('plan.form.to')}
          value={draft.to}
          onChange={(event) => change({ to: event.target.value })}
          {...errorOf('to')}
        />
      </div>
      <p className="ui-hint">{t('plan.form.to_hint')}</p>
      <ChipsMany
        legend={t('plan.form.goals')}
        options={goals.map((goal) => ({ value: goal, label: tell('goal', goal) }))}
        values={draft.goals}
        onChange={(values) => change({ goals: values })}
      />
    </section>
  )
}
