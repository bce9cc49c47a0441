// What will not be given in time if it goes on as in the last weeks, while there is still time to offer it to somebody.
import { useAsk } from '#core/http/web'
import { Card, type Column, Table } from '#core/ui'
import type { LateLot, WillExpire } from '../queries/will-expire.ts'
import { Expiry } from './expiry.tsx'
import { useWords, type Words } from './words.ts'

const columnsIn = (words: Words, now: Date): Column<LateLot>[] => [
  {
    key: 'thing',
    title: words.t('in_time.thing'),
    names: true,
    cell: (lot) => (
      <>
        {words.nameOf(lot)}
        <div className="goods-quiet">{[lot.code, lot.places.join(', ')].filter(Boolean).join(' · ')}</div>
      </>
    ),
  },
  {
    key: 'until',
    title: words.t('in_time.until'),
    cell: (lot) => <Expiry day={lot.usable_until} now={now} />,
  },
  {
    key: 'there',
    title: words.t('in_time.there'),
    number: true,
    cell: (lot) => words.amount(lot.unit_name, lot.quantity),
  },
  {
    key: 'week',
    title: words.t('in_time.week'),
    number: true,
    cell: (lot) => (lot.per_week > 0 ? words.amount(lot.unit_name, lot.per_week) : words.t('in_time.never')),
  },
  {
    key: 'left',
    title: words.t('in_time.left'),
    number: true,
    cell: (lot) => <b>{words.amount(lot.unit_name, lot.left)}</b>,
  },
]

/** Says nothing while everything goes in time. */
export function InTimeCard({ now }: { now: Date }) {
  const words = useWords()
  const { data } = useAsk<WillExpire>('goods.will-expire')
  if (!data || data.lots.length === 0) return null
  return (
    <Card title={words.t('in_time.title')} count={data.lots.length} flush>
      <Table
        caption={words.t('in_time.caption')}
        columns={columnsIn(words, now)}
        rows={data.lots}
        rowKey={(lot) => lot.lot_id}
      />
    </Card>
  )
}
