// What will not be given in time if it goes on as in the last weeks, while there is still time to offer it to somebody.
import { useAsk } from '#core/http/web'
import { Button, Card, type Column, Notice, Skeleton, Table } from '#core/ui'
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
        <span className="goods-quiet goods-where">
          {[lot.code, lot.places.join(', ')].filter(Boolean).join(' · ')}
        </span>
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

interface InTimeProps {
  now: Date
  onOpen: (lot: LateLot) => void
}

/** Says so, too, when everything goes in time. */
export function InTimeCard({ now, onOpen }: InTimeProps) {
  const words = useWords()
  const { data, problem, again } = useAsk<WillExpire>('goods.will-expire')
  if (problem)
    return (
      <Notice meaning="att" act={<Button onClick={again}>{words.t('again')}</Button>}>
        {words.t('in_time.failed')} {words.problem(problem)}
      </Notice>
    )
  return (
    <Card title={words.t('in_time.title')} count={data?.lots.length || undefined} flush={data !== undefined}>
      {!data && <Skeleton label={words.t('loading')} count={2} />}
      {data && <Late told={data} now={now} onOpen={onOpen} />}
    </Card>
  )
}

export function Late({ told, now, onOpen }: InTimeProps & { told: WillExpire }) {
  const words = useWords()
  if (told.lots.length === 0) return <p className="goods-card-note">{words.t('in_time.nothing')}</p>
  return (
    <>
      <p className="goods-card-note">{words.t('in_time.caption')}.</p>
      <Table
        caption={words.t('in_time.caption')}
        columns={columnsIn(words, now)}
        rows={told.lots}
        rowKey={(lot) => lot.lot_id}
        onOpen={onOpen}
      />
      {told.more > 0 && <p className="goods-card-note">{words.t('in_time.more', { count: told.more })}</p>}
    </>
  )
}
