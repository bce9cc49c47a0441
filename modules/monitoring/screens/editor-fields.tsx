// What is counted and how: one question after the other, each asked only where it makes sense.
import { ChipsMany, Field, RadioList, SelectField, type SelectOption } from '#core/ui'
import { choices, isMeasure } from '../domain/choices.ts'
import { times } from '../domain/definition.ts'
import { sourceOf, subjectMeasures, sumMeasures } from '../domain/measures.ts'
import type { BookAnswer } from '../queries/book.ts'
import { type EditorForm, lasts, measuresOf, sidesOf } from './editor-form.ts'
import type { Words } from './words.ts'

export interface EditorProps {
  form: EditorForm
  set(change: Partial<EditorForm>): void
  book: BookAnswer
  words: Words
  faults: Partial<Record<keyof EditorForm, string>>
  idOf(name: keyof EditorForm): string
}

/** Everything the rooms tell in one way, by room. */
const thingsToCount = (names: readonly string[], words: Words): SelectOption[] =>
  names.filter(isMeasure).map((name) => ({
    value: name,
    label: `${words.roomTitle(sourceOf(name))}: ${words.label(choices[name].words)}`,
  }))

const hows = ['sum', 'distinct', 'ratio', 'share'] as const
const isOnce = ({ how }: EditorForm) => how === 'distinct' || how === 'share'

export function NameAndHow({ form, set, words, faults, idOf }: EditorProps) {
  const { t } = words
  const text = (name: 'label_it' | 'label_en') => ({
    id: idOf(name),
    value: form[name],
    error: faults[name],
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  })
  return (
    <>
      <Field {...text('label_it')} label={t('editor.label_it')} />
      <Field {...text('label_en')} label={t('editor.label_en')} optional={t('editor.optional')} />
      <RadioList
        legend={t('editor.how')}
        value={form.how}
        onChange={(how) =>
          set({
            how: how as EditorForm['how'],
            measure: '',
            others: [],
            under: '',
            kinds: [],
            dimensions: [],
            time: 'in_period',
          })
        }
        options={hows.map((value) => ({ value, label: t(`editor.how_${value}`) }))}
      />
    </>
  )
}

function Kinds({ form, set, book, words }: EditorProps) {
  const [first = ''] = measuresOf(form)
  if (!isMeasure(first) || !choices[first].sides.includes('kind')) return null
  const known = book.kinds
    .filter(({ measure }) => measuresOf(form).includes(measure))
    .flatMap(({ kinds }) => kinds)
  const all = [...new Set([...known, ...form.kinds])]
  if (all.length === 0) return null
  const named = new Map(book.things.map(({ code, label }) => [code, label]))
  return (
    <ChipsMany
      legend={words.t('editor.kinds')}
      values={form.kinds}
      onChange={(kinds) => set({ kinds })}
      options={all.map((code) => ({ value: code, label: words.part('kind', code, named.get(code) ?? null) }))}
    />
  )
}

function Once({ form, set, words, idOf, faults }: EditorProps) {
  const { t } = words
  const which = ['subjects', 'new_subjects'] as const
  return (
    <>
      <SelectField
        label={t('editor.which')}
        value={form.which}
        options={which.map((value) => ({ value, label: t(`editor.which_${value}`) }))}
        onChange={(event) => set({ which: event.target.value as EditorForm['which'] })}
      />
      {lasts(form) && (
        <Field
          kind="number"
          label={t('editor.least_days')}
          value={form.least_days}
          onChange={(event) => set({ least_days: event.target.value })}
        />
      )}
      {form.how === 'share' && (
        <Field
          id={idOf('population')}
          kind="number"
          label={t('editor.population')}
          value={form.population}
          error={faults.population}
          onChange={(event) => set({ population: event.target.value })}
        />
      )}
    </>
  )
}

export function What(props: EditorProps) {
  const { form, set, words, idOf, faults } = props
  const { t } = words
  const once = isOnce(form)
  const names = once ? subjectMeasures : sumMeasures
  const rest = subjectMeasures.filter((name) => name !== form.measure && choices[name].unit === unitOf(form))
  return (
    <>
      <SelectField
        id={idOf('measure')}
        label={t('editor.what')}
        value={form.measure}
        empty={t('editor.choose')}
        error={faults.measure}
        options={thingsToCount(names, words)}
        onChange={(event) => set({ measure: event.target.value, others: [], kinds: [], dimensions: [] })}
      />
      {once && form.measure !== '' && rest.length > 0 && (
        <ChipsMany
          legend={t('editor.what_more')}
          values={form.others}
          onChange={(others) => set({ others })}
          options={rest.map((value) => ({ value, label: words.label(choices[value].words) }))}
        />
      )}
      {form.how === 'ratio' && (
        <SelectField
          id={idOf('under')}
          label={t('editor.under')}
          value={form.under}
          empty={t('editor.choose')}
          error={faults.under}
          options={thingsToCount(sumMeasures, words)}
          onChange={(event) => set({ under: event.target.value })}
        />
      )}
      <Kinds {...props} />
      {once && form.measure !== '' && <Once {...props} />}
    </>
  )
}

const unitOf = ({ measure }: EditorForm): string => (isMeasure(measure) ? choices[measure].unit : '')

export function TimeAndSides({ form, set, words }: EditorProps) {
  const { t } = words
  const open = times.filter((time) => time !== 'snapshot_at_end' || (isOnce(form) && lasts(form)))
  const sides = sidesOf(form)
  return (
    <>
      <SelectField
        label={t('editor.time')}
        value={form.time}
        options={open.map((value) => ({ value, label: t(`editor.time_${value}`) }))}
        onChange={(event) => set({ time: event.target.value as EditorForm['time'] })}
      />
      {sides.length > 0 && form.how !== 'ratio' && (
        <ChipsMany
          legend={t('editor.sides')}
          values={form.dimensions}
          onChange={(dimensions) => set({ dimensions })}
          options={sides.map((value) => ({ value, label: t(`dimension.${value}`) }))}
        />
      )}
    </>
  )
}
