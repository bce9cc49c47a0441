// How one thing comes packed: a tin, a case of twenty-four, with the number printed under the bars.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Field } from '#core/ui'
import { gtinOf } from '../domain/gtin.ts'
import type { ItemRecord } from '../domain/item.ts'
import type { PackagingRecord } from '../domain/packaging.ts'
import { quantityWritten } from '../scan/quantity.ts'
import { ActForm, useFields } from './act-form.tsx'
import { useWords } from './words.ts'

export interface PacksDialogProps {
  thing: ItemRecord
  packagings: readonly PackagingRecord[]
  onClose: () => void
}

export function PacksDialog({ thing, packagings, onClose }: PacksDialogProps) {
  const words = useWords()
  const { t } = words
  const [packaging_id] = useState(() => newId())
  const form = useFields({ name: '', quantity: '', gtin: '' })
  const { field, values } = form
  const mine = packagings.filter((each) => each.item_id === thing.item_id)
  const write = () => {
    const quantity = quantityWritten(thing.unit_name, values.quantity)
    const gtin = values.gtin.trim() || null
    const faults = form.missing([
      ['name', values.name.trim() === '', t('thing.bad_name')],
      ['quantity', quantity === undefined, t('form.quantity')],
      ['gtin', gtin !== null && gtinOf(gtin) === undefined, t('problems.gtin-wrong', { gtin: gtin ?? '' })],
    ])
    if (faults.length > 0) return faults
    const input = { packaging_id, item_id: thing.item_id, name: values.name.trim(), quantity, gtin }
    return { action: 'goods.keep-packaging', input }
  }
  const title = `${t('thing.packs')}: ${words.nameOf(thing)}`
  return (
    <ActForm
      open
      title={title}
      verb={t('thing.pack_add')}
      onClose={onClose}
      write={write}
      onFaults={form.setFaults}
    >
      {mine.length > 0 && (
        <ul>
          {mine.map((each) => (
            <li key={each.packaging_id}>
              {t('thing.pack_line', {
                name: each.name,
                quantity: words.amount(thing.unit_name, each.quantity),
              })}
              {each.gtin && ` · ${t('thing.pack_number', { gtin: each.gtin })}`}
            </li>
          ))}
        </ul>
      )}
      <Field label={t('thing.pack_name')} maxLength={60} {...field('name')} />
      <Field label={t('thing.pack_quantity')} unit={words.unit(thing.unit_name)} {...field('quantity')} />
      <Field label={t('thing.pack_gtin')} optional={t('optional')} maxLength={20} {...field('gtin')} />
    </ActForm>
  )
}
