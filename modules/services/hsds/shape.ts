// What is empty is left out: HSDS knows absent fields, never null ones.
export type Json = Record<string, unknown>

export const filled = (record: Json): Json =>
  Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )

export interface Page {
  page: number
  per_page: number
}

export const paged = <T>(all: readonly T[], { page, per_page }: Page) => {
  const pages = Math.max(1, Math.ceil(all.length / per_page))
  const contents = all.slice((page - 1) * per_page, page * per_page)
  return {
    total_items: all.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  }
}
