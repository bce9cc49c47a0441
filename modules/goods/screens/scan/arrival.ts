// From what a label says to a line of arrivals: pure, so that "scan once, write how many" is proved without a screen.
import type { FoundCode } from '../../queries/find-code.ts'
import { quantityWritten } from '../../scan/quantity.ts'

export interface Draft {
  gtin: string | null
  /** False: nobody wrote down yet what this number is. */
  is_known: boolean
  /** Given by a shop: it is not kept as the number of a package. */
  is_in_house: boolean
  item_id: string
  pack_name: string
  /** Of a number nobody wrote down: as typed, in the unit of the thing. */
  pack_size: string
  /** Of a known package, in the unit of the books. */
  pack: number | null
  /** Packages, or pieces when a package is one piece. */
  quantity: string
  supplier_lot: string
  best_before: string
  use_by: string
  /** Weighed by the label, for things counted in grams. */
  net_grams: number | null
  faults: NonNullable<FoundCode['printed']>['faults']
  /** Somebody else noted the same lot today; this hand says whether it is more of it. */
  is_another?: boolean
}

export const draftOf = (found: FoundCode): Draft | undefined => {
  const { printed, item, packaging } = found
  if (!printed?.gtin) return undefined
  return {
    gtin: printed.gtin,
    is_known: item !== null,
    is_in_house: printed.is_in_house,
    item_id: item?.item_id ?? '',
    pack_name: packaging?.name ?? '',
    pack_size: '1',
    pack: packaging?.quantity ?? null,
    quantity: printed.quantity ? String(printed.quantity) : '',
    supplier_lot: printed.supplier_lot ?? '',
    best_before: printed.best_before ?? '',
    use_by: printed.use_by ?? '',
    net_grams: printed.net_grams,
    faults: printed.faults,
  }
}

/** The next box of the same: same number, lot and days. */
export const isSame = (one: Draft, other: Draft): boolean =>
  (['gtin', 'supplier_lot', 'best_before', 'use_by'] as const).every((name) => one[name] === other[name])

const whole = (text: string): number | undefined =>
  /^\s*\d{1,6}\s*$/.test(text) && Number(text) > 0 ? Number(text) : undefined

/** Another box was read while the first waits for its number: the number grows by one. */
export const oneMore = (draft: Draft): Draft => ({
  ...draft,
  quantity: String((whole(draft.quantity) ?? 1) + 1),
})

/** How much one package holds; nothing while it is not written. */
export const packOf = (draft: Draft, unit: string): number | undefined =>
  draft.pack ?? quantityWritten(unit, draft.pack_size)

/** Weighed by the label or by the hand: then it is no matter of packages. */
export const isLoose = (draft: Draft, unit: string): boolean => {
  const pack = packOf(draft, unit)
  return (
    pack === 1 ||
    (unit === 'gram' && draft.net_grams === null && draft.pack === null && draft.pack_size === '1')
  )
}

/** In the unit of the books; nothing while a number is missing. What the label weighed counts for things in grams. */
export const totalOf = (draft: Draft, unit = 'piece'): number | undefined => {
  if (isLoose(draft, unit) && !(unit === 'gram' && draft.net_grams))
    return quantityWritten(unit, draft.quantity)
  const [packs, pack] = [whole(draft.quantity), packOf(draft, unit)]
  if (packs === undefined || pack === undefined) return undefined
  return packs * (unit === 'gram' && draft.net_grams ? draft.net_grams : pack)
}
