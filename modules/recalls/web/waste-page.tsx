// What could not be given any more, by reason and weight; and the way to write it down.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly } from '#core/kernel'
import { Button, Card, type Column, Empty, Field, PageHead, Table } from '#core/ui'
import type { Waste } from '../queries/care.ts'
import { Page, useMe } from './room-state.tsx'
import { WasteDialog } from './waste-dialog.tsx'
import { useWords } from './words.ts'

interface Period {
  from_day: string
  to_day: string
}

const usePeriod = (): [Period, (next: Partial<Period>) => void] => {
  const asked = useSearch({ strict: false }) as Partial<Period>
  const navigate = useNavigate()
  const today = dayInItaly(new Date().toISOString())
  const period = { from_day: asked.from_day ?? `${today.slice(0, 4)}-01-01`, to_day: asked.to_day ?? today }
  return [
    period,
    (next) =>
      void navigate({ to: '.', search: { ...period, ...next } as never, replace: true, resetScroll: false }),
  ]
}

export function WastePage() {
  const { t } = useWords()
  const [period, choose] = usePeriod()
  const asked = useAsk<Waste>('recalls.waste', { ...period })
  return (
    <Page title={t('screen.waste.title')} asked={asked}>
      {(data) => <Whole data={data} period={period} choose={choose} />}
    </Page>
  )
}

function Whole({
  data,
  period,
  choose,
}: {
  data: Waste
  period: Period
  choose: (next: Partial<Period>) => void
}) {
  const { t, label, weight, number, nameOf, day } = useWords()
  const me = useMe()
  const [isWriting, write] = useState(false)
  const total = data.sums.reduce((sum, each) => sum + each.grams, 0)
  const unweighed = data.sums.reduce((sum, each) => sum + each.unweighed, 0)
  const amount = ({ quantity, unit_name }: Waste['disposals'][number]) =>
    unit_name === 'gram' ? weight(quantity) : number(quantity)
  const columns: Column<Waste['disposals'][number]>[] = [
    { key: 'what', title: t('screen.waste.what'), names: true, cell: (row) => nameOf(row) },
    { key: 'day', title: t('screen.waste.day'), cell: (row) => day(row.on_day) },
    { key: 'lot', title: t('screen.waste.lot'), cell: (row) => row.lot_code ?? '–' },
    { key: 'quantity', title: t('screen.waste.quantity'), number: true, cell: amount },
    {
      key: 'weight',
      title: t('screen.waste.weight'),
      number: true,
      cell: (row) => (row.grams === null ? '–' : weight(row.grams)),
    },
    { key: 'why', title: t('screen.waste.why'), cell: (row) => label('reason', row.reason) },
    { key: 'way', title: t('screen.waste.way'), cell: (row) => label('way', row.way) },
  ]
  return (
    <>
      <PageHead
        title={t('screen.waste.title')}
        line={`${weight(total)}${unweighed > 0 ? ` · ${t('screen.waste.unweighed', { count: unweighed })}` : ''}`}
        acts={
          <Button variant="primary" icon="plus" onClick={() => write(true)}>
            {t('screen.waste.write')}
          </Button>
        }
      />
      <div className="recalls-pair recalls-period">
        <Field
          kind="date"
          label={t('screen.waste.from')}
          value={period.from_day}
          onChange={(event) => event.target.value && choose({ from_day: event.target.value })}
        />
        <Field
          kind="date"
          label={t('screen.waste.to')}
          value={period.to_day}
          onChange={(event) => event.target.value && choose({ to_day: event.target.value })}
        />
      </div>
      <div className="ui-stack">
        {data.sums.length > 0 && (
          <Card title={t('screen.waste.why')}>
            <p className="recalls-sum">
              {data.sums.map((sum) => (
                <span key={`${sum.reason}${sum.way}`}>
                  <b>{weight(sum.grams)}</b> {label('reason', sum.reason)},{' '}
                  {label('way', sum.way).toLowerCase()}
                </span>
              ))}
            </p>
          </Card>
        )}
        <Card title={t('screen.waste.list')} count={data.disposals.length} flush>
          <Table
            caption={t('screen.waste.list')}
            columns={columns}
            rows={data.disposals}
            rowKey={(row) => row.disposal_id}
            instead={
              data.disposals.length === 0 ? (
                <Empty title={t('screen.waste.empty_title')} drawing="done" level={3}>
                  {t('screen.waste.empty_text')}
                </Empty>
              ) : undefined
            }
          />
        </Card>
      </div>
      {isWriting && <WasteDialog organisation_id={me?.organisation_id ?? ''} onClose={() => write(false)} />}
    </>
  )
}
