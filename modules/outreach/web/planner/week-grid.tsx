// The week by unit and day. Arrows walk along it, Enter opens, and an empty evening can be planned where it stands.
import { type KeyboardEvent, useRef, useState } from 'react'
import { Icon } from '#core/ui'
import type { ShiftCard } from '../../queries/pieces.ts'
import { kindIcon } from '../shift-look.ts'
import { useWords, type Words } from '../words.ts'
import { ShiftTile } from './shift-tile.tsx'
import { type Cell, cellAfter, type WeekRow, type WeekUnit } from './week-board.ts'

export interface WeekBoardProps {
  rows: readonly WeekRow[]
  days: readonly string[]
  today: string
  title: string
  chosen: string | undefined
  onOpen: (shift: ShiftCard) => void
  onPlan: (unit: WeekUnit, day: string) => void
}

const nameOfCell = ({ row, day }: Cell): string => `${row}-${day}`

/** One stop of the Tab key for the whole board; the arrows move it. */
const useWalking = (size: { rows: number; days: number }) => {
  const board = useRef<HTMLTableElement>(null)
  const [here, setHere] = useState<Cell>({ row: 0, day: 0 })
  const goTo = (cell: Cell) => {
    setHere(cell)
    board.current?.querySelector<HTMLElement>(`[data-cell="${nameOfCell(cell)}"]`)?.focus()
  }
  const within = (event: KeyboardEvent<HTMLElement>): HTMLElement | undefined => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const cell = (event.target as HTMLElement).closest('td')
    if (!step || !cell) return undefined
    const tiles = [...cell.querySelectorAll<HTMLElement>('[data-cell]')]
    return tiles[tiles.indexOf(event.target as HTMLElement) + step]
  }
  const onKeyDown = (cell: Cell) => (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const neighbour = within(event)
    const next = cellAfter(event.key, cell, size)
    if (!neighbour && !next) return
    event.preventDefault()
    if (neighbour) neighbour.focus()
    else if (next) goTo(next)
  }
  return { board, here, setHere, onKeyDown }
}

function UnitHead({ unit, words }: { unit: WeekUnit; words: Words }) {
  const note =
    unit.kind === 'mobile' ? (unit.vehicle ?? words.tell('kind', unit.kind)) : words.tell('kind', unit.kind)
  return (
    <th scope="row" className="outreach-unit">
      <Icon name={kindIcon(unit.kind)} />
      <span className="outreach-unit-name">{unit.name}</span>
      {note !== unit.name && <span className="outreach-unit-note">{note}</span>}
    </th>
  )
}

interface DayCellProps {
  board: WeekBoardProps
  row: WeekRow
  at: Cell
  walk: ReturnType<typeof useWalking>
  words: Words
}

function DayCell({ board, row, at, walk, words }: DayCellProps) {
  const { days, chosen, onOpen, onPlan, today } = board
  const day = days[at.day] ?? ''
  const shifts = row.days[at.day] ?? []
  const cell = nameOfCell(at)
  const isHere = walk.here.row === at.row && walk.here.day === at.day
  const named = { unit: row.unit.name, day: words.longDay(day) }
  const reach = {
    'data-cell': cell,
    tabIndex: isHere ? 0 : -1,
    onKeyDown: walk.onKeyDown(at),
    onFocus: () => walk.setHere(at),
  }
  return (
    <td className={day === today ? 'outreach-day-now' : undefined}>
      {shifts.map((shift) => (
        <ShiftTile
          key={shift.shift_id}
          shift={shift}
          isChosen={shift.shift_id === chosen}
          tabIndex={reach.tabIndex}
          cell={cell}
          onOpen={() => onOpen(shift)}
          onKeyDown={reach.onKeyDown}
        />
      ))}
      {shifts.length === 0 && row.unit.may_plan && (
        <button
          type="button"
          className="outreach-free"
          aria-label={words.t('plan.add_here', named)}
          onClick={() => onPlan(row.unit, day)}
          {...reach}
        >
          <Icon name="plus" />
        </button>
      )}
      {shifts.length === 0 && !row.unit.may_plan && (
        <span
          className="outreach-free outreach-free-still"
          role="img"
          aria-label={words.t('plan.free', named)}
          {...reach}
        />
      )}
    </td>
  )
}

export function WeekGrid(board: WeekBoardProps) {
  const words = useWords()
  const { rows, days, today, title } = board
  const walk = useWalking({ rows: rows.length, days: days.length })
  return (
    <table className="outreach-week" ref={walk.board}>
      <caption className="ui-heard">
        {title}. {words.t('plan.keys')}
      </caption>
      <thead>
        <tr>
          <td className="outreach-corner" />
          {days.map((day) => (
            <th
              key={day}
              scope="col"
              className={day === today ? 'outreach-day-now' : undefined}
              aria-current={day === today ? 'date' : undefined}
            >
              {words.columnDay(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.unit.unit_id}>
            <UnitHead unit={row.unit} words={words} />
            {days.map((day, on) => (
              <DayCell
                key={day}
                board={board}
                row={row}
                at={{ row: at, day: on }}
                walk={walk}
                words={words}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
