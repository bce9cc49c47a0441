// The names of the columns, and the arrow that says which one leads. On a phone the same choice is a menu.
import { useId } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { Column, Sort, TableProps } from './table-props.ts'

function turned(sort: Sort | undefined, key: string): Sort {
  const up = sort?.key === key && sort.direction === 'ascending'
  return { key, direction: up ? 'descending' : 'ascending' }
}

function HeadCell<Row>({
  column,
  sort,
  onSort,
}: Pick<TableProps<Row>, 'sort' | 'onSort'> & { column: Column<Row> }) {
  const sorted = sort?.key === column.key ? sort.direction : undefined
  const canSort = column.sortable && onSort
  return (
    <th
      scope="col"
      role="columnheader"
      aria-sort={sorted ?? (canSort ? 'none' : undefined)}
      className={column.number ? 'ui-number' : undefined}
      style={column.width ? { width: column.width } : undefined}
    >
      {canSort ? (
        <button type="button" className="ui-sort" onClick={() => onSort(turned(sort, column.key))}>
          {column.title}
          {sorted && <Icon name={sorted === 'ascending' ? 'arrow-up' : 'arrow-down'} size={16} />}
        </button>
      ) : (
        column.title
      )}
    </th>
  )
}

export function SortOnPhone<Row>({ columns, sort, onSort, sortLabel }: TableProps<Row>) {
  const id = useId()
  if (!onSort || !sortLabel) return null
  return (
    <div className="ui-sort-choice ui-no-print">
      <label htmlFor={id}>{sortLabel}</label>
      <span className="ui-select">
        <select
          id={id}
          className="ui-control"
          value={sort?.key ?? ''}
          onChange={(event) => onSort({ key: event.target.value, direction: 'ascending' })}
        >
          {columns
            .filter((column) => column.sortable)
            .map((column) => (
              <option key={column.key} value={column.key}>
                {column.title}
              </option>
            ))}
        </select>
        <Icon name="chevron-down" size={16} />
      </span>
    </div>
  )
}

export function TableHead<Row>({ columns, sort, onSort }: TableProps<Row>) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  )
}
