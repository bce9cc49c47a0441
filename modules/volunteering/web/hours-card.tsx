// The hours given, month by month: figures for reports, no names.
import { useAsk } from '#core/http/web'
import { Card, type Column, Table } from '#core/ui'
import type { HoursByMonth } from '../queries/turns.ts'
import { useWords } from './words.ts'

type Month = HoursByMonth['months'][number]

export function HoursCard({ organisation_id, year }: { organisation_id: string; year: number }) {
  const { t, month, hours, number } = useWords()
  const { data } = useAsk<HoursByMonth>('volunteering.hours', { organisation_id, year })
  if (!data) return null
  const sum = (of: (each: Month) => number) => data.months.reduce((all, each) => all + of(each), 0)
  const columns: Column<Month>[] = [
    { key: 'month', title: t('screen.month'), names: true, cell: (each) => month(each.month) },
    {
      key: 'present',
      title: t('screen.people'),
      number: true,
      cell: (each) => (
        <>
          {number(each.present)}
          {each.guests > 0 && (
            <div className="turn-quiet">{t('screen.guests_among', { count: each.guests })}</div>
          )}
        </>
      ),
    },
    { key: 'absent', title: t('screen.absent'), number: true, cell: (each) => number(each.absent) },
    { key: 'hours', title: t('screen.hours_sum'), number: true, cell: (each) => hours(each.quarters) },
  ]
  const footer = {
    month: t('screen.total'),
    present: number(sum((each) => each.present)),
    absent: number(sum((each) => each.absent)),
    hours: hours(sum((each) => each.quarters)),
  }
  const title = t('screen.given', { year: String(year) })
  return (
    <Card title={title} flush>
      {data.months.length === 0 ? (
        <p className="turn-row">{t('screen.none_given', { year: String(year) })}</p>
      ) : (
        <Table
          caption={title}
          columns={columns}
          rows={data.months}
          rowKey={(each) => each.month}
          footer={footer}
        />
      )}
    </Card>
  )
}
