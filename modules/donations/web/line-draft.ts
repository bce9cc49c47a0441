// A line while it is written: as people write numbers, turned into what the store keeps.
import { newId } from '#core/kernel'
import { type Catalogue, gtinOf, type PrintedFacts } from '#goods'

export interface Draft {
  key: string
  item_id: string
  packaging_id: string
  amount: string
  supplier_lot: string
  gtin: string | null
  date_kind: 'none' | 'use_by' | 'best_before'
  date: string
  /** Kilograms, degrees and euros, as written. */
  weight: string
  temperature: string
  value: string
}

export const draftOf = (item_id: string, scanned?: PrintedFacts, packaging_id = ''): Draft => ({
  key: newId(),
  ...{ item_id, packaging_id, gtin: scanned?.gtin ?? null },
  amount: scanned?.quantity && !packaging_id ? String(scanned.quantity) : packaging_id ? '1' : '',
  supplier_lot: scanned?.supplier_lot ?? '',
  date_kind: scanned?.use_by ? 'use_by' : scanned?.best_before ? 'best_before' : 'none',
  date: scanned?.use_by ?? scanned?.best_before ?? '',
  weight: scanned?.net_grams ? String(scanned.net_grams / 1000) : '',
  ...{ temperature: '', value: '' },
})

export const decimal = (text: string): number | null => {
  const told = text.trim().replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(told) ? Number(told) : null
}

const times = (text: string, by: number): number | null => {
  const told = decimal(text)
  return told === null ? null : Math.round(told * by)
}

/** What is weighed is written in kilograms and kept in grams. */
export const lineOf = (draft: Draft, unit_name: string) => {
  const amount = times(draft.amount, unit_name === 'gram' && !draft.packaging_id ? 1000 : 1)
  return {
    item_id: draft.item_id,
    packaging_id: draft.packaging_id || null,
    packages: draft.packaging_id ? amount : null,
    quantity: draft.packaging_id ? null : amount,
    supplier_lot: draft.supplier_lot.trim() || null,
    gtin: draft.gtin,
    use_by: draft.date_kind === 'use_by' ? draft.date || null : null,
    best_before: draft.date_kind === 'best_before' ? draft.date || null : null,
    weight_grams: times(draft.weight, 1000),
    temperature_tenths: times(draft.temperature, 10),
    value_cents: times(draft.value, 100),
  }
}

/** The thing a code or a name stands for. */
export const findItem = (
  { items, packagings }: Catalogue,
  asked: { gtin: string | null; text: string },
): { item_id: string; packaging_id: string } | undefined => {
  const gtin = asked.gtin === null ? undefined : gtinOf(asked.gtin)
  const packed = gtin === undefined ? undefined : packagings.find((each) => each.gtin === gtin)
  if (packed) return { item_id: packed.item_id, packaging_id: packed.packaging_id }
  const text = asked.text.trim().toLowerCase()
  const able = items.filter((item) => item.is_active && item.kind !== 'kit')
  const named = able.filter((item) =>
    [item.name_it, item.name_en].some((name) => name.toLowerCase() === text),
  )
  const like = able.filter((item) =>
    [item.name_it, item.name_en].some((name) => name.toLowerCase().includes(text)),
  )
  const found = named[0] ?? (text.length > 2 && like.length === 1 ? like[0] : undefined)
  return found && { item_id: found.item_id, packaging_id: '' }
}
