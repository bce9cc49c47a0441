// What lay where at the end of a past day.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly } from '#core/kernel'
import { type Column, Empty, Field, Notice, Sheet, Skeleton, Table } from '#core/ui'
import type { StockAt } from '../queries/stock-at.ts'
import { useWords } from './words.ts'

type Line = StockAt['rows'][number]

function Told({ on_day }: { on_day: string }) {
  const words = useWords()
  const { t } = words
  const { data, problem } = useAsk<StockAt>('goods.stock-at', { on_day })
  if (problem) return <Notice meaning="att">{words.problem(problem)}</Notice>
  if (!data) return <Skeleton label={t('loading')} />
  if (data.rows.length === 0)
    return (
      <Empty drawing="box" title={t('past_day.nothing')} level={3}>
        {words.day(on_day)}
      </Empty>
    )
  const columns: Column<Line>[] = [
    { key: 'item', title: t('table.item'), names: true, cell: (line) => words.nameOf(line) },
    {
      key: 'quantity',
      title: t('table.quantity'),
      number: true,
      cell: (line) => words.amount(line.unit_name, line.quantity),
    },
    { key: 'place', title: t('past_day.place'), cell: (line) => line.place },
    { key: 'lot', title: t('past_day.lot'), cell: (line) => line.lot_code ?? t('lot.unknown') },
  ]
  return (
    <Table
      caption={t('past_day.caption', { day: words.day(on_day) })}
      columns={columns}
      rows={data.rows}
      rowKey={(line) => `${line.location_id}/${line.lot_id}/${line.item_id}`}
    />
  )
}

export function PastDaySheet({ now, onClose }: { now: Date; onClose: () => void }) {
  const { t } = useWords()
  const yesterday = dayInItaly(new Date(now.getTime() - 86_400_000).toISOString())
  const [on_day, setDay] = useState(yesterday)
  return (
    <Sheet open onClose={onClose} title={t('past_day.title')} close={t('close')}>
      <div className="ui-stack">
        <Field
          label={t('past_day.day')}
          kind="date"
          value={on_day}
          max={dayInItaly(now.toISOString())}
          onChange={(event) => setDay(event.target.value)}
        />
        {/^\d{4}-\d{2}-\d{2}$/.test(on_day) && <Told on_day={on_day} />}
      </div>
    </Sheet>
  )
}
