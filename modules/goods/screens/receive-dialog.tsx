// Something arrived: what, how many, from whom, until when.
import { useState } from 'react'
import { newId, type Problem } from '#core/kernel'
import { Check, Field, SelectField } from '#core/ui'
import type { Catalogue } from '../queries/catalogue.ts'
import type { StockPlace } from '../queries/stock.ts'
import { quantityWritten } from '../scan/quantity.ts'
import { ActForm, useFields } from './act-form.tsx'
import { useWords, type Words } from './words.ts'

const sources = ['donation', 'purchase', 'eu_programme', 'transfer', 'unknown'] as const
export const arrivedAlready = 'goods.arrived-already'
const orNull = (text: string) => text.trim() || null
const blank = {
  item_id: '',
  quantity: '',
  location_id: '',
  source: 'donation',
  donor: '',
  supplier_lot: '',
  best_before: '',
  use_by: '',
}

export interface StoreDialogProps {
  places: readonly StockPlace[]
  catalogue: Catalogue
  onClose: () => void
}

const useArrival = (places: readonly StockPlace[], catalogue: Catalogue, t: Words['t']) => {
  const [lot_id] = useState(() => newId())
  const [is_in_quarantine, setAside] = useState(false)
  /** Asked only when the same lot came today already. */
  const [is_another, setAnother] = useState<boolean>()
  const form = useFields({ ...blank, location_id: places[0]?.location_id ?? '' })
  const { location_id, item_id, source, ...written } = form.values
  const write = () => {
    const unit = catalogue.items.find((item) => item.item_id === item_id)?.unit_name ?? 'piece'
    const quantity = quantityWritten(unit, written.quantity)
    const place = places.find((each) => each.location_id === location_id)
    const faults = form.missing([
      ['item_id', !item_id, t('form.item')],
      ['quantity', !quantity, t('form.quantity')],
      ['location_id', !place, t('form.place')],
    ])
    if (faults.length > 0) return faults
    const dates = { best_before: orNull(written.best_before), use_by: orNull(written.use_by) }
    const from = { source, donor: orNull(written.donor), supplier_lot: orNull(written.supplier_lot) }
    const what = { lot_id, organisation_id: place?.organisation_id, location_id, item_id, quantity }
    return {
      action: 'goods.receive-lot',
      input: { ...what, ...from, ...dates, is_in_quarantine, is_another },
    }
  }
  return { form, write, is_in_quarantine, setAside, is_another, setAnother }
}

export function ReceiveDialog({ places, catalogue, onClose }: StoreDialogProps) {
  const words = useWords()
  const { t } = words
  const { form, write, is_in_quarantine, setAside, is_another, setAnother } = useArrival(places, catalogue, t)
  const { field } = form
  const optional = t('optional')
  const items = catalogue.items
    .filter((item) => item.is_active && item.kind !== 'kit')
    .map((item) => ({ value: item.item_id, label: words.nameOf(item) }))
  const where = places.map((place) => ({ value: place.location_id, label: place.name }))
  const from = sources.map((source) => ({ value: source, label: t(`source.${source}`) }))
  const frame = {
    title: t('receive.title'),
    verb: t('receive.save'),
    onClose,
    write,
    onFaults: form.setFaults,
    onProblem: (problem?: Problem) => setAnother(problem?.code === arrivedAlready ? false : undefined),
  }
  return (
    <ActForm open {...frame}>
      <SelectField
        label={t('receive.item')}
        options={items}
        empty={t('receive.choose')}
        {...field('item_id')}
      />
      <Field label={t('receive.quantity')} kind="number" {...field('quantity')} />
      <SelectField label={t('receive.where')} options={where} {...field('location_id')} />
      <SelectField label={t('receive.source')} options={from} {...field('source')} />
      <Field label={t('receive.donor')} optional={optional} maxLength={120} {...field('donor')} />
      <Field label={t('receive.use_by')} optional={optional} kind="date" {...field('use_by')} />
      <Field label={t('receive.best_before')} optional={optional} kind="date" {...field('best_before')} />
      <Field
        label={t('receive.supplier_lot')}
        optional={optional}
        maxLength={60}
        {...field('supplier_lot')}
      />
      <Check
        label={t('receive.quarantine')}
        checked={is_in_quarantine}
        onChange={(event) => setAside(event.target.checked)}
      />
      {is_another !== undefined && (
        <Check
          label={t('receive.another')}
          checked={is_another}
          onChange={(event) => setAnother(event.target.checked)}
        />
      )}
    </ActForm>
  )
}
