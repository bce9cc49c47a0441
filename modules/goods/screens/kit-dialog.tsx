// Kits are made from what lies in the store.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Field, Notice, SelectField } from '#core/ui'
import { ActForm, useFields, wholeNumber } from './act-form.tsx'
import type { StoreDialogProps } from './receive-dialog.tsx'
import { useWords } from './words.ts'

export function KitDialog({ places, catalogue, onClose }: StoreDialogProps) {
  const words = useWords()
  const { t } = words
  const [lot_id] = useState(() => newId())
  const hubs = places.filter((place) => place.kind === 'hub')
  const form = useFields({ kit: '', quantity: '', hub: hubs[0]?.location_id ?? '' })
  const { values, field } = form
  const kits = catalogue.items.filter((item) => item.kind === 'kit' && item.is_active)
  const isDescribed = ({ item_id }: { item_id: string }) =>
    catalogue.kit_parts.some(({ kit_item_id }) => kit_item_id === item_id)
  const parts = catalogue.kit_parts
    .filter((part) => part.kit_item_id === values.kit)
    .map((part) => ({ part, item: catalogue.items.find((item) => item.item_id === part.item_id) }))
    .map(({ part, item }) => `${words.number(part.quantity)} ${item ? words.nameOf(item) : ''}`)
  const write = () => {
    const quantity = wholeNumber(values.quantity)
    const hub = hubs.find((place) => place.location_id === values.hub)
    const faults = form.missing([
      ['kit', !values.kit, t('form.item')],
      ['quantity', !quantity, t('form.quantity')],
      ['hub', !hub, t('form.place')],
    ])
    if (faults.length > 0) return faults
    const shelf_ids = places
      .filter(({ kind, parent_id }) => kind === 'shelf' && parent_id === values.hub)
      .map(({ location_id }) => location_id)
    const where = { organisation_id: hub?.organisation_id, location_id: values.hub, shelf_ids }
    return {
      action: 'goods.assemble-kit',
      input: { lot_id, ...where, kit_item_id: values.kit, quantity },
    }
  }
  return (
    <ActForm
      open
      title={t('kit.title')}
      verb={t('kit.save')}
      onClose={onClose}
      write={write}
      onFaults={form.setFaults}
    >
      {!kits.some(isDescribed) && <Notice meaning="info">{t('kit.none')}</Notice>}
      <SelectField
        label={t('kit.kit')}
        options={kits.map((kit) => ({ value: kit.item_id, label: words.nameOf(kit) }))}
        empty={t('receive.choose')}
        hint={parts.length > 0 ? t('kit.contains', { parts: parts.join(', ') }) : t('kit.words')}
        {...field('kit')}
      />
      <Field label={t('kit.quantity')} kind="number" {...field('quantity')} />
      {hubs.length > 1 && (
        <SelectField
          label={t('receive.where')}
          options={hubs.map((hub) => ({ value: hub.location_id, label: hub.name }))}
          {...field('hub')}
        />
      )}
    </ActForm>
  )
}
