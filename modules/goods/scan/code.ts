// What a scan says, before anybody asks the store: a label of ours, a number printed by a maker, a pallet, or words.

/** What a carton, a tin or a pallet says of itself. */
export interface PrintedFacts {
  /** Fourteen digits; of the things inside when the label speaks of a case. */
  gtin: string | null
  /** Given by a shop or by us (20 to 29): it means something only where it was given. */
  is_in_house: boolean
  /** How many of them the label counts: a case, a pallet. */
  quantity: number | null
  supplier_lot: string | null
  serial: string | null
  produced_on: string | null
  packed_on: string | null
  best_before: string | null
  use_by: string | null
  net_grams: number | null
  /** The pallet or parcel itself: eighteen digits. */
  sscc: string | null
}

export type FaultWhy = 'check-digit' | 'length' | 'unknown-part' | 'empty' | 'date' | 'twice' | 'too-long'

/** Something printed that cannot be so. `part` is what it speaks of; `right` the digit that would make it true. */
export interface CodeFault {
  why: FaultWhy
  part: string
  value: string
  right?: string
}

export type Code =
  | { kind: 'lot'; lot_code: string }
  | { kind: 'shelf'; shelf_code: string }
  | { kind: 'card'; card_code: string }
  /** `faults`: dates that no calendar has; everything else the label says holds. */
  | ({ kind: 'printed'; faults: CodeFault[] } & PrintedFacts)
  | { kind: 'wrong'; fault: CodeFault }
  /** No code we know: perhaps a shelf or a lot number, written by hand. */
  | { kind: 'words'; text: string }
  | { kind: 'nothing' }
