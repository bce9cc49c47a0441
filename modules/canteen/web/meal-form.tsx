// A meal told, or told anew: two numbers are enough; who ate and the programme open below for who knows more.
import { dayInItaly } from '#core/kernel'
import { Field, RadioList, SelectField } from '#core/ui'
import { servings } from '../domain/meal-count.ts'
import { ActDialog } from './act-dialog.tsx'
import { MealParts } from './meal-parts.tsx'
import { type MealFormProps, type MealFormState, useMealForm } from './use-meal-form.ts'

function Which({ form: { words, which, setWhich, idOf } }: { form: MealFormState }) {
  const { t, label } = words
  return (
    <div className="meal-pair">
      <Field
        id={idOf('day')}
        kind="date"
        label={t('form.day')}
        max={dayInItaly(new Date().toISOString())}
        value={which.on_day}
        onChange={(event) => setWhich({ ...which, on_day: event.target.value })}
      />
      <SelectField
        label={t('form.serving')}
        options={servings.map((value) => ({ value, label: label('serving', value) }))}
        value={which.serving}
        onChange={(event) => setWhich({ ...which, serving: event.target.value })}
      />
    </div>
  )
}

function Counted({ form: { words, draft, setDraft, idOf } }: { form: MealFormState }) {
  const { t } = words
  return (
    <>
      <RadioList
        legend={t('form.how')}
        value={draft.is_estimate ? 'estimated' : 'counted'}
        options={(['counted', 'estimated'] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
        onChange={(value) => setDraft({ ...draft, is_estimate: value === 'estimated' })}
      />
      {draft.is_estimate && (
        <Field
          id={idOf('method')}
          label={t('form.method')}
          hint={t('form.method_hint')}
          maxLength={200}
          value={draft.method}
          onChange={(event) => setDraft({ ...draft, method: event.target.value })}
        />
      )}
    </>
  )
}

export function MealForm(props: MealFormProps) {
  const form = useMealForm(props)
  const { t, label, day } = form.words
  const { meal, onClose } = props
  const spoken = meal && { serving: label('serving', meal.serving).toLowerCase(), day: day(meal.on_day) }
  return (
    <ActDialog
      title={spoken ? t('form.title_amend', spoken) : t('form.title_new')}
      verb={t(meal ? 'form.amend' : 'form.save')}
      onClose={onClose}
      write={form.write}
    >
      {!meal && <Which form={form} />}
      <div className="meal-pair">
        <Field {...form.field('portions')} />
        <Field {...form.field('persons')} />
      </div>
      <Counted form={form} />
      <Field {...form.field('wasted')} optional={t('screen.optional')} />
      <MealParts form={form} />
      {meal && (
        <Field
          id={form.idOf('reason')}
          label={t('form.reason')}
          hint={t('form.reason_hint')}
          maxLength={200}
          value={form.reason}
          onChange={(event) => form.setReason(event.target.value)}
        />
      )}
    </ActDialog>
  )
}
