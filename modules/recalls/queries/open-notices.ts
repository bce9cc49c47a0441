// What anybody reads of a recall, without an account.
export interface OpenNotice {
  code: string
  title: string
  brand: string | null
  danger: string
  what_to_do: string
  call_whom: string
  phone: string
  body_name: string
  notice_by: string
  notice_number: string | null
  notice_on: string
  notice_link: string | null
  gtin: string | null
  supplier_lot: string | null
  supplier_lot_to: string | null
  expires_from: string | null
  expires_to: string | null
  published_on: string
  /** Null while it is open. */
  closed_on: string | null
  /** It was opened by mistake: the product is good. */
  is_mistake: boolean
  items: { name_it: string; name_en: string }[]
  lots: { supplier_lot: string | null; best_before: string | null; use_by: string | null }[]
}

export interface OpenNotices {
  network: { key: string; name: string; is_demo: boolean }
  notices: OpenNotice[]
}
