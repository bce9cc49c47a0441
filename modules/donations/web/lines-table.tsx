// The lines of a delivery, as they stand.
import { type Column, Table } from '#core/ui'
import type { LineLook } from '../queries/arrivals.ts'
import { State } from './parts.tsx'
import { type RoomWords, useWords } from './words.ts'

export const lotLine = (line: LineLook, { t, day }: RoomWords): string => {
  const until = line.use_by
    ? t('screen.look.until', { day: day(line.use_by) })
    : line.best_before
      ? t('screen.look.best', { day: day(line.best_before) })
      : ''
  return [line.lot_code, line.supplier_lot, until].filter(Boolean).join(' · ')
}

export const amountLine = (line: LineLook, { n, quantity }: RoomWords): string => {
  const all = quantity(line.quantity, line.unit_name)
  return line.packaging && line.packages ? `${n(line.packages)} × ${line.packaging}, ${all}` : all
}

export function LinesTable({ lines }: { lines: readonly LineLook[] }) {
  const words = useWords()
  const { t, n, nameOf } = words
  const found = (line: LineLook): string => {
    if (line.state === 'waiting') return ''
    const told = [
      line.rejected > 0 && `${t('screen.look.rejected')} ${n(line.rejected)}`,
      line.missing > 0 && `${t('screen.look.missing')} ${n(line.missing)}`,
      line.reason,
    ]
    return told.filter(Boolean).join(', ')
  }
  const columns: Column<LineLook>[] = [
    { key: 'what', title: t('screen.arrivals.what'), names: true, cell: nameOf },
    { key: 'lot', title: t('screen.receive.lot'), cell: (line) => lotLine(line, words) },
    {
      key: 'amount',
      title: t('screen.receive.amount'),
      number: true,
      cell: (line) => amountLine(line, words),
    },
    {
      key: 'state',
      title: t('screen.arrivals.state'),
      cell: (line) => (
        <>
          <State state={line.state} group="line_state" /> {found(line)}
        </>
      ),
    },
  ]
  return (
    <Table
      caption={t('screen.one.lines')}
      columns={columns}
      rows={lines.slice(0, 500)}
      rowKey={(line) => line.line_id}
    />
  )
}
