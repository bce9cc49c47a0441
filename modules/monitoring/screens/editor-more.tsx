// Only a part of what is told; who answers for the figure, how often it is looked at, how it is called elsewhere; from when.
import { ChipsMany, Field, SelectField, TextAreaField } from '#core/ui'
import { type Dimension, type Filters, frequencies, levels } from '../domain/definition.ts'
import { traitCodes } from '../domain/draft.ts'
import type { BookAnswer } from '../queries/book.ts'
import type { EditorProps } from './editor-fields.tsx'
import { sidesOf } from './editor-form.ts'
import type { Words } from './words.ts'

const codesOf: Partial<Record<keyof Filters, [Dimension, readonly string[]]>> = {
  genders: ['gender', traitCodes.genders],
  age_bands: ['age_band', traitCodes.age_bands],
  citizenships: ['citizenship', traitCodes.citizenships],
}
const listed = ['districts', 'organisations', 'units'] as const

interface Part {
  key: keyof Filters
  options: { value: string; label: string }[]
}

/** The parts one may keep: traits only where all that is counted is told by them. */
const partsFor = (sides: readonly Dimension[], book: BookAnswer, words: Words): Part[] => [
  ...Object.entries(codesOf).flatMap(([key, [side, codes]]): Part[] =>
    sides.includes(side)
      ? [
          {
            key: key as keyof Filters,
            options: codes.map((value) => ({ value, label: words.part(side, value, null) })),
          },
        ]
      : [],
  ),
  ...listed
    .filter((key) => key !== 'districts' || sides.includes('district'))
    .map((key) => ({
      key,
      options: book[key].map(({ code, label }) => ({ value: code, label: words.label(label) })),
    })),
]

export function OnlyAPart({ form, set, book, words }: EditorProps) {
  const { t } = words
  const parts = partsFor(sidesOf(form), book, words).filter(({ options }) => options.length > 0)
  const isUsed = parts.some(({ key }) => form.filters[key].length > 0)
  return (
    <details className="monitoring-parts" open={isUsed || undefined}>
      <summary>{t('editor.filters')}</summary>
      <div className="monitoring-editor-parts">
        {parts.map(({ key, options }) => (
          <ChipsMany
            key={key}
            legend={t(`editor.${key}`)}
            values={form.filters[key]}
            onChange={(values) => set({ filters: { ...form.filters, [key]: values } })}
            options={options}
          />
        ))}
      </div>
    </details>
  )
}

export function WhoAndCodes({ form, set, book, words, faults, idOf }: EditorProps) {
  const { t } = words
  const choose = (name: 'level' | 'frequency', list: readonly string[]) => (
    <SelectField
      label={t(`editor.${name}`)}
      value={form[name]}
      empty={t('editor.none')}
      options={list.map((value) => ({ value, label: t(`editor.${name}_${value}` as 'editor.level_output') }))}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  )
  return (
    <details className="monitoring-parts">
      <summary>{t('editor.more')}</summary>
      <div className="monitoring-editor-parts">
        <SelectField
          label={t('editor.owner')}
          value={form.owner_id}
          empty={t('editor.none')}
          options={book.workers.map(({ code, label }) => ({ value: code, label: words.label(label) }))}
          onChange={(event) => set({ owner_id: event.target.value })}
        />
        {choose('frequency', frequencies)}
        {choose('level', levels)}
        <TextAreaField
          id={idOf('codes')}
          label={t('editor.codes')}
          hint={t('editor.codes_hint')}
          error={faults.codes}
          rows={3}
          value={form.codes}
          onChange={(event) => set({ codes: event.target.value })}
        />
      </div>
    </details>
  )
}

const disclosures = ['plain', 'people', 'sensitive'] as const

export function FromWhen({ form, set, words, faults, idOf }: EditorProps) {
  const { t } = words
  return (
    <>
      <SelectField
        label={t('editor.disclosure')}
        value={form.disclosure}
        options={disclosures.map((value) => ({ value, label: t(`editor.disclosure_${value}`) }))}
        onChange={(event) => set({ disclosure: event.target.value as (typeof disclosures)[number] })}
      />
      <Field
        id={idOf('applies_from')}
        kind="date"
        label={t('editor.applies_from')}
        value={form.applies_from}
        error={faults.applies_from}
        onChange={(event) => set({ applies_from: event.target.value })}
      />
      <Field
        label={t('editor.note')}
        optional={t('editor.optional')}
        value={form.note}
        onChange={(event) => set({ note: event.target.value })}
      />
    </>
  )
}
