// What a table is told: its columns, its rows, the order, what a row opens.
import type { ReactNode } from 'react'

export type SortDirection = 'ascending' | 'descending'
export interface Sort {
  key: string
  direction: SortDirection
}

export interface Column<Row> {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end of the cell, with tabular figures. */
  number?: boolean
  sortable?: boolean
  /** The cell that names the row and opens it; the first column unless told. */
  names?: boolean
  width?: string
}

export interface TableProps<Row> {
  /** What the table lists, for those who listen. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Where a row leads; otherwise onOpen makes its name a button. */
  rowHref?: (row: Row) => string
  onOpen?: (row: Row) => void
  selected?: string
  sort?: Sort
  onSort?: (sort: Sort) => void
  /** Name of the sorting choice on a phone: "Ordina per". */
  sortLabel?: string
  /** Totals, by column key, only where they mean something. */
  footer?: Readonly<Record<string, ReactNode>>
  /** Shown in place of the rows: an Empty or a Skeleton. */
  instead?: ReactNode
  /** false for small tables that fit a phone as they are. */
  cards?: boolean
}
