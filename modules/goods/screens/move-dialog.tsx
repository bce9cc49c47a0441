// From the store to a van and back, or to the bin. What expires first goes first, nobody has to choose.
import { Field, SelectField } from '#core/ui'
import type { StockPlace } from '../queries/stock.ts'
import { quantityWritten } from '../scan/quantity.ts'
import { ActForm, useFields } from './act-form.tsx'
import { useWords, type Words } from './words.ts'

export interface MoveDialogProps {
  places: readonly StockPlace[]
  /** The bin of each unit and of the store. */
  bins: readonly { location_id: string; unit_id: string | null }[]
  from?: string
  onClose: () => void
}

const useMove = ({ places, bins, from }: MoveDialogProps, t: Words['t']) => {
  const begin = from ?? places[0]?.location_id ?? ''
  const form = useFields({ from: begin, to: '', item_id: '', quantity: '', reason: '' })
  const { values } = form
  const origin = places.find((place) => place.location_id === values.from)
  const item = origin?.items.find((each) => each.item_id === values.item_id)
  const bin = bins.find((each) => each.unit_id === (origin?.unit_id ?? null))
  const isBin = bin !== undefined && values.to === bin.location_id
  const to = places
    .filter((place) => place !== origin && place.organisation_id === origin?.organisation_id)
    .map((place) => ({ value: place.location_id, label: place.name }))
  if (bin) to.push({ value: bin.location_id, label: t('move.waste') })
  const write = () => {
    const quantity = quantityWritten(item?.unit_name ?? 'piece', values.quantity)
    const faults = form.missing([
      ['to', !to.some((end) => end.value === values.to), t('form.place')],
      ['item_id', !item, t('form.item')],
      ['quantity', !quantity, t('form.quantity')],
      ['reason', isBin && values.reason.trim() === '', t('form.reason')],
    ])
    if (faults.length > 0) return faults
    const ends = { from_location_id: values.from, to_location_id: values.to }
    const lines = [{ item_id: values.item_id, quantity }]
    const reason = values.reason.trim() || null
    const input = { organisation_id: origin?.organisation_id, ...ends, lines, reason }
    return { action: 'goods.move-stock', input }
  }
  return { form, origin, item, to, isBin, write }
}

export function MoveDialog(props: MoveDialogProps) {
  const words = useWords()
  const { t } = words
  const { form, origin, item, to, isBin, write } = useMove(props, t)
  const { field } = form
  const choose = t('receive.choose')
  const from = props.places.map((place) => ({ value: place.location_id, label: place.name }))
  const items = (origin?.items ?? []).map((each) => ({ value: each.item_id, label: words.nameOf(each) }))
  const there = item && t('move.there', { amount: words.amount(item.unit_name, item.usable) })
  const frame = { title: t('move.title'), verb: t('move.save'), onClose: props.onClose }
  return (
    <ActForm open {...frame} write={write} onFaults={form.setFaults}>
      <SelectField label={t('move.from')} options={from} {...field('from')} />
      <SelectField label={t('move.to')} options={to} empty={choose} {...field('to')} />
      <SelectField
        label={t('move.item')}
        options={items}
        empty={choose}
        hint={t('move.words')}
        {...field('item_id')}
      />
      <Field
        label={t('move.quantity')}
        kind={item?.unit_name === 'gram' ? 'text' : 'number'}
        hint={there}
        unit={item && words.unit(item.unit_name)}
        {...field('quantity')}
      />
      {isBin && <Field label={t('move.reason')} maxLength={200} {...field('reason')} />}
    </ActForm>
  )
}
