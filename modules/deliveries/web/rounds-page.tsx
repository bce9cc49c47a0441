// "Giri di consegna": the rounds of the van from today on, and how those of the last month went.
import './deliveries.css'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly, daysAfter } from '#core/kernel'
import { Badge, Button, Card, type Column, Empty, Notice, PageHead, Skeleton, Table } from '#core/ui'
import type { RoundTold } from '../queries/rounds.ts'
import { RoundForm } from './round-form.tsx'
import { useWords, type Words } from './words.ts'

export const stateMeanings = { planned: 'neu', on_the_road: 'info', ended: 'ok', cancelled: 'dang' } as const

const columnsOf = ({ t, label, day }: Words): Column<RoundTold>[] => [
  { key: 'day', title: t('rounds.day'), names: true, cell: (each) => day(each.on_day) },
  {
    key: 'van',
    title: t('rounds.van'),
    cell: (each) => (
      <>
        {each.van_name ?? t('rounds.no_van')}
        <div className="deliv-quiet">{each.driver_name ?? t('rounds.no_driver')}</div>
      </>
    ),
  },
  {
    key: 'stops',
    title: t('rounds.stops'),
    cell: (each) => (
      <>
        {t('rounds.done', { told: each.told, stops: each.stops })}
        {each.back > 0 && <div className="deliv-quiet">{t('rounds.back', { count: each.back })}</div>}
      </>
    ),
  },
  {
    key: 'state',
    title: t('rounds.state'),
    cell: (each) => (
      <Badge meaning={stateMeanings[each.state as 'planned']} inTable>
        {label('round_state', each.state)}
      </Badge>
    ),
  },
]

function RoundTable({ title, rounds }: { title: string; rounds: RoundTold[] }) {
  const words = useWords()
  return (
    <Card title={title} count={rounds.length} flush>
      <Table
        caption={title}
        columns={columnsOf(words)}
        rows={rounds}
        rowKey={(each) => each.round_id}
        rowHref={(each) => `/rounds/${each.round_id}`}
      />
    </Card>
  )
}

export function RoundsPage() {
  const { t, sentence } = useWords()
  const [isNew, setNew] = useState(false)
  const today = dayInItaly(new Date().toISOString())
  const { data, problem, again } = useAsk<{ rounds: RoundTold[] }>('deliveries.rounds', {
    from_day: daysAfter(today, -30),
  })
  const rounds = data?.rounds ?? []
  const isNow = (each: RoundTold) => each.on_day >= today || each.state === 'on_the_road'
  const now = rounds.filter(isNow)
  const before = rounds.filter((each) => !isNow(each)).reverse()
  const wall = (
    <Button icon="maximize" href="/hub/board">
      {t('board.open')}
    </Button>
  )
  const add = (
    <Button variant="primary" icon="plus" onClick={() => setNew(true)}>
      {t('rounds.new')}
    </Button>
  )
  return (
    <div className="ui-stack">
      <PageHead
        title={t('rounds.title')}
        line={data && t('rounds.line', { count: now.length })}
        acts={
          <>
            {wall}
            {add}
          </>
        }
      />
      {problem && (
        <Notice meaning="att" act={<Button onClick={again}>{t('screen.again')}</Button>}>
          {sentence(problem, 'screen.not_read')}
        </Notice>
      )}
      {!data && !problem && <Skeleton label={t('screen.loading')} count={3} />}
      {data && now.length === 0 && (
        <Empty title={t('rounds.none')} drawing="van" act={add}>
          {t('rounds.none_text')}
        </Empty>
      )}
      {now.length > 0 && <RoundTable title={t('rounds.now')} rounds={now} />}
      {before.length > 0 && <RoundTable title={t('rounds.before')} rounds={before} />}
      {isNew && <RoundForm onClose={() => setNew(false)} />}
    </div>
  )
}
