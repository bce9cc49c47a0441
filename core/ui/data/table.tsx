// Many things of one kind, to read across and sort. Below 760 each row becomes a card with its column names,
// so nobody has to push the page sideways. A row opens from its first word, with a click or Enter.
import { type KeyboardEvent, type MouseEvent, type ReactNode, useId } from 'react'
import { TextLink } from '../act/go.tsx'
import { SortOnPhone, TableHead } from './table-head.tsx'
import type { Column, Sort, SortDirection, TableProps } from './table-props.ts'

export type { Column, Sort, SortDirection, TableProps }

function openedByMouse(event: MouseEvent<HTMLElement>): boolean {
  const target = event.target
  return target instanceof Element && target.closest('a,button,input,select,label') === null
}

/** J and K (or the arrows) walk along the names of the rows. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { j: 1, J: 1, ArrowDown: 1, k: -1, K: -1, ArrowUp: -1 }[event.key]
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-name]')]
  const here = names.findIndex((name) => name.contains(document.activeElement))
  const target = names[here + step]?.querySelector<HTMLElement>('a,button')
  if (here < 0 || !target) return
  event.preventDefault()
  target.focus()
}

interface NameProps<Row> {
  table: TableProps<Row>
  row: Row
  isSelected: boolean
  children: ReactNode
}

function Name<Row>({ table, row, isSelected, children }: NameProps<Row>) {
  if (table.rowHref) {
    return (
      <TextLink href={table.rowHref(row)} className="ui-row-name">
        {children}
      </TextLink>
    )
  }
  if (!table.onOpen) return children
  return (
    <button
      type="button"
      className="ui-row-name"
      aria-current={isSelected || undefined}
      onClick={() => table.onOpen?.(row)}
    >
      {children}
    </button>
  )
}

function TableRow<Row>({ table, row }: { table: TableProps<Row>; row: Row }) {
  const { columns, rowKey, onOpen, rowHref, selected } = table
  const nameKey = (columns.find((column) => column.names) ?? columns[0])?.key
  const opens = Boolean(onOpen || rowHref)
  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (!opens || !openedByMouse(event)) return
    if (onOpen) onOpen(row)
    else event.currentTarget.querySelector<HTMLElement>('.ui-row-name')?.click()
  }
  const isSelected = selected !== undefined && selected === rowKey(row)
  return (
    <tr
      role="row"
      className={opens ? 'ui-row-opens' : undefined}
      aria-selected={isSelected || undefined}
      onClick={onClick}
    >
      {columns.map((column) => {
        const isName = column.key === nameKey
        const Cell = isName ? 'th' : 'td'
        return (
          <Cell
            key={column.key}
            role={isName ? 'rowheader' : 'cell'}
            scope={isName ? 'row' : undefined}
            data-title={column.title}
            data-row-name={isName || undefined}
            className={column.number ? 'ui-number' : undefined}
          >
            {isName ? (
              <Name table={table} row={row} isSelected={isSelected}>
                {column.cell(row)}
              </Name>
            ) : (
              column.cell(row)
            )}
          </Cell>
        )
      })}
    </tr>
  )
}

function Footer<Row>({ table }: { table: TableProps<Row> }) {
  if (!table.footer || table.rows.length === 0) return null
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        {table.columns.map((column) => (
          <td
            key={column.key}
            role="cell"
            data-title={column.title}
            className={column.number ? 'ui-number' : undefined}
          >
            {table.footer?.[column.key]}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}

export function Table<Row>(table: TableProps<Row>) {
  const captionId = useId()
  const { caption, rows, rowKey, instead, cards = true } = table
  return (
    <div className={`ui-table-room${cards ? ' ui-table-cards' : ''}`}>
      {cards && <SortOnPhone {...table} />}
      <table className="ui-table" role="table" aria-labelledby={captionId} onKeyDown={walk}>
        <caption id={captionId} className="ui-heard">
          {caption}
        </caption>
        <TableHead {...table} />
        {!instead && (
          <tbody role="rowgroup">
            {rows.map((row) => (
              <TableRow key={rowKey(row)} table={table} row={row} />
            ))}
          </tbody>
        )}
        <Footer table={table} />
      </table>
      {instead && <div className="ui-table-instead">{instead}</div>}
    </div>
  )
}
