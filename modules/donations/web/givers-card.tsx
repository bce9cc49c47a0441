// Kilograms by giver in any time, for who keeps their papers.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly } from '#core/kernel'
import { Card, type Column, Empty, Field, Table } from '#core/ui'
import type { ByGiver, GiverRow } from '../queries/by-giver.ts'
import { Answered } from './parts.tsx'
import { useWords } from './words.ts'

function GiversTable({ givers }: { givers: readonly GiverRow[] }) {
  const { t, n, kilos, label } = useWords()
  const weight = (key: 'brought' | 'given' | 'thrown'): Column<GiverRow> => ({
    key,
    title: t(`screen.givers.${key}`),
    number: true,
    cell: (row) => (row[key] === 0 ? '–' : kilos(row[key])),
  })
  const columns: Column<GiverRow>[] = [
    {
      key: 'name',
      title: t('screen.donors.name'),
      names: true,
      cell: (row) => row.name ?? label('donor_kind', row.kind),
    },
    { key: 'gifts', title: t('screen.donors.gifts'), number: true, cell: (row) => n(row.gifts) },
    weight('brought'),
    weight('given'),
    weight('thrown'),
    { key: 'portions', title: t('screen.givers.portions'), number: true, cell: (row) => n(row.portions) },
    { key: 'unweighed', title: t('screen.givers.unweighed'), number: true, cell: (row) => n(row.unweighed) },
  ]
  return (
    <Table
      caption={t('screen.givers.title')}
      columns={columns}
      rows={givers}
      rowKey={(row) => row.donor_id}
      rowHref={(row) => `/donors/${row.donor_id}`}
      instead={
        givers.length === 0 ? (
          <Empty title={t('screen.givers.none')} drawing="box" level={3}>
            {t('screen.givers.none_text')}
          </Empty>
        ) : undefined
      }
    />
  )
}

export function GiversCard({ organisation_id }: { organisation_id: string }) {
  const { t } = useWords()
  const today = dayInItaly(new Date().toISOString())
  const [from_day, setFrom] = useState(`${today.slice(0, 4)}-01-01`)
  const [to_day, setTo] = useState(today)
  const isRight = from_day !== '' && to_day !== '' && from_day <= to_day
  const asked = useAsk<ByGiver>(
    'donations.by-giver',
    { organisation_id, from_day, to_day },
    { isOn: isRight },
  )
  return (
    <Card title={t('screen.givers.title')}>
      <div className="ui-stack">
        <div className="donations-choices">
          <Field
            label={t('screen.donor.from')}
            kind="date"
            value={from_day}
            onChange={(event) => setFrom(event.target.value)}
          />
          <Field
            label={t('screen.donor.to')}
            kind="date"
            value={to_day}
            error={isRight ? undefined : t('screen.givers.days_backwards')}
            onChange={(event) => setTo(event.target.value)}
          />
        </div>
        {isRight && <Answered asked={asked}>{({ givers }) => <GiversTable givers={givers} />}</Answered>}
        <p className="ui-note">{t('screen.givers.note')}</p>
      </div>
    </Card>
  )
}
