// The card of a thing: how it is kept, what it weighs, what is in it, how it comes packed. Written once, used at every scan,
// every gift and every report.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Check, Field, SelectField } from '#core/ui'
import { type ItemRecord, itemUnits, storages } from '../domain/item.ts'
import { centsWritten, numberOrNothing } from '../scan/quantity.ts'
import { families, listsIt } from '../texts/lists.ts'
import { ActForm, useFields } from './act-form.tsx'
import { useWords, type Words } from './words.ts'

const text = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value)
const euro = (cents: number | null | undefined): string =>
  cents === null || cents === undefined ? '' : (cents / 100).toFixed(2).replace('.', ',')

const begun = (thing: ItemRecord | undefined) => ({
  kind: thing?.kind ?? 'good',
  name_it: thing?.name_it ?? '',
  name_en: thing?.name_en ?? '',
  unit_name: thing?.unit_name ?? 'piece',
  category: thing?.category ?? 'pasta',
  storage: thing?.storage ?? 'ambient',
  grams: text(thing?.grams),
  portion_grams: text(thing?.portion_grams),
  grace: text(thing?.days_after_best_before ?? 0),
  low_at: text(thing?.low_at ?? 0),
  value: euro(thing?.value_cents),
})

/** A key people never see: from the name, made free of doubles by a tail. */
const keyFrom = (name: string): string =>
  `${name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, 30)}_${newId().replaceAll('-', '').slice(-6)}`.replace(/^_/, 'x_')

type Marks = Record<'allergens' | 'diets', string[]>

const useThing = (thing: ItemRecord | undefined, { t }: Words) => {
  const form = useFields(begun(thing))
  const [item_id] = useState(() => thing?.item_id ?? newId())
  const [marks, setMarks] = useState<Marks>({ allergens: thing?.allergens ?? [], diets: thing?.diets ?? [] })
  const mark = (list: keyof Marks, code: string, isOn: boolean) =>
    setMarks((before) => ({
      ...before,
      [list]: isOn ? [...before[list], code] : before[list].filter((each) => each !== code),
    }))
  const write = () => {
    const { values } = form
    const isKit = values.kind === 'kit'
    const isGram = !isKit && values.unit_name === 'gram'
    const grams = isGram ? 1 : numberOrNothing(values.grams)
    const portion_grams = numberOrNothing(values.portion_grams)
    const [grace, low_at] = [numberOrNothing(values.grace), numberOrNothing(values.low_at)]
    const value_cents = centsWritten(values.value)
    const faults = form.missing([
      ['name_it', values.name_it.trim() === '', t('thing.bad_name')],
      ['grams', grams === undefined || grams === 0, t('thing.bad_number')],
      ['portion_grams', portion_grams === undefined || portion_grams === 0, t('thing.bad_number')],
      ['grace', grace === undefined || (grace ?? 0) > 730, t('thing.bad_number')],
      ['low_at', low_at === undefined, t('thing.bad_number')],
      ['value', value_cents === undefined, t('thing.bad_number')],
    ])
    if (faults.length > 0) return faults
    const name_it = values.name_it.trim()
    const told = {
      item_id,
      name_it,
      name_en: values.name_en.trim() || name_it,
      category: isKit ? 'kit' : values.category,
      icon: thing?.icon ?? (isKit ? 'kit' : 'box'),
      low_at: low_at ?? 0,
      days_after_best_before: grace ?? 0,
      is_active: true,
      storage: values.storage,
      grams,
      portion_grams,
      ...marks,
      value_cents,
    }
    if (thing) return { action: 'goods.change-item', input: told }
    const unit_name = isKit ? 'piece' : values.unit_name
    const born = { key: keyFrom(name_it), unit_name, kind: isKit ? 'kit' : 'good', hr_item: null }
    return { action: 'goods.add-item', input: { ...told, ...born, test_kind: null, compartment: 'base' } }
  }
  return { form, marks, mark, write }
}

const categories = (words: Words) =>
  Object.values(families)
    .flat()
    .map((value) => ({ value: value as string, label: words.category(value) }))
    .sort((a, b) => a.label.localeCompare(b.label))

function Marked(props: {
  list: keyof Marks
  marks: Marks
  mark: (list: keyof Marks, code: string, isOn: boolean) => void
}) {
  const { t } = useWords()
  const { list, marks, mark } = props
  const codes = Object.keys(list === 'allergens' ? listsIt.allergen : listsIt.diet)
  const word = (code: string) =>
    list === 'allergens' ? t(`allergen.${code as 'milk'}`) : t(`diet.${code as 'vegan'}`)
  return (
    <fieldset className="goods-marks">
      <legend>{t(`thing.${list}`)}</legend>
      {codes.map((code) => (
        <Check
          key={code}
          label={word(code)}
          checked={marks[list].includes(code)}
          onChange={(event) => mark(list, code, event.target.checked)}
        />
      ))}
    </fieldset>
  )
}

export function ThingDialog({ thing, onClose }: { thing?: ItemRecord; onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const { form, marks, mark, write } = useThing(thing, words)
  const { field, values } = form
  const title = thing ? t('thing.change', { item: words.nameOf(thing) }) : t('thing.new_title')
  const optional = t('optional')
  const isKit = values.kind === 'kit'
  return (
    <ActForm
      open
      title={title}
      verb={t('thing.save')}
      onClose={onClose}
      write={write}
      onFaults={form.setFaults}
    >
      <Field label={t('thing.name_it')} maxLength={80} {...field('name_it')} />
      <Field label={t('thing.name_en')} maxLength={80} optional={optional} {...field('name_en')} />
      {!thing && (
        <SelectField
          label={t('thing.kind')}
          options={(['good', 'kit'] as const).map((value) => ({ value, label: t(`thing.kind_${value}`) }))}
          {...field('kind')}
        />
      )}
      {!thing && !isKit && (
        <SelectField
          label={t('thing.unit')}
          options={itemUnits
            .filter((unit) => unit !== 'kg')
            .map((value) => ({ value, label: words.unit(value) }))}
          {...field('unit_name')}
        />
      )}
      {!isKit && (
        <SelectField label={t('thing.category')} options={categories(words)} {...field('category')} />
      )}
      <SelectField
        label={t('thing.storage')}
        options={storages.map((value) => ({ value, label: t(`storage.${value}`) }))}
        {...field('storage')}
      />
      {(isKit || values.unit_name !== 'gram') && (
        <Field label={t('thing.grams')} kind="number" optional={optional} {...field('grams')} />
      )}
      <Field label={t('thing.portion')} kind="number" optional={optional} {...field('portion_grams')} />
      <Field label={t('thing.grace')} kind="number" {...field('grace')} />
      <Field label={t('thing.low')} kind="number" {...field('low_at')} />
      <Field label={t('thing.value')} optional={optional} {...field('value')} />
      <Marked list="allergens" {...{ marks, mark }} />
      <Marked list="diets" {...{ marks, mark }} />
    </ActForm>
  )
}
