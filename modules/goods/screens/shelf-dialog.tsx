// A new shelf: where it stands, what its label says, how it keeps.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Field, SelectField } from '#core/ui'
import { storages } from '../domain/item.ts'
import type { StockPlace } from '../queries/stock.ts'
import { ActForm, useFields } from './act-form.tsx'
import { useWords } from './words.ts'

export function ShelfDialog({ stores, onClose }: { stores: readonly StockPlace[]; onClose: () => void }) {
  const { t } = useWords()
  const [location_id] = useState(() => newId())
  const form = useFields({ parent_id: stores[0]?.location_id ?? '', code: '', name: '', storage: 'ambient' })
  const { field, values } = form
  const code = values.code.trim().toUpperCase()
  const store = stores.find((each) => each.location_id === values.parent_id)
  const write = () => {
    const faults = form.missing([
      ['parent_id', !store, t('form.place')],
      ['code', !/^[A-Z0-9][A-Z0-9-]{0,19}$/.test(code), t('shelves.bad_code')],
      ['name', values.name.trim() === '', t('thing.bad_name')],
    ])
    if (faults.length > 0) return faults
    const { parent_id, storage } = values
    const organisation_id = store?.organisation_id
    const input = { location_id, organisation_id, parent_id, code, name: values.name.trim(), storage }
    return { action: 'goods.open-shelf', input }
  }
  const frame = { title: t('shelves.question'), verb: t('shelves.save'), onClose, write }
  return (
    <ActForm open {...frame} onFaults={form.setFaults}>
      {stores.length > 1 && (
        <SelectField
          label={t('shelves.store')}
          options={stores.map((each) => ({ value: each.location_id, label: each.name }))}
          {...field('parent_id')}
        />
      )}
      <Field label={t('shelves.code')} hint={t('shelves.code_hint')} maxLength={20} {...field('code')} />
      <Field label={t('shelves.name')} maxLength={120} {...field('name')} />
      <SelectField
        label={t('shelves.storage')}
        options={storages.map((value) => ({ value, label: t(`storage.${value}`) }))}
        {...field('storage')}
      />
    </ActForm>
  )
}
