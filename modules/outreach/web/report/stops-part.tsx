// Where the crew stopped, from when to when, and what was seen there.
import { Card, Table } from '#core/ui'
import type { ShiftPage } from '../../queries/shift-page.ts'
import { useWords } from '../words.ts'

type Stop = ShiftPage['stops'][number]

export function StopsPart({ page }: { page: ShiftPage }) {
  const { t, tell, time, number } = useWords()
  const at = (instant: string | null) => (instant ? time(instant) : '–')
  const name = (stop: Stop) => (
    <>
      {stop.label ?? t('report.stops.unnamed')}
      {stop.tags.length > 0 && (
        <span className="outreach-under">{stop.tags.map((tag) => tell('tag', tag)).join(', ')}</span>
      )}
    </>
  )
  if (page.stops.length === 0) {
    return (
      <Card title={t('report.stops.title')}>
        <p className="outreach-second">{t('report.stops.none')}</p>
      </Card>
    )
  }
  return (
    <Card title={t('report.stops.title')} count={page.stops.length} flush>
      <Table<Stop>
        caption={t('report.stops.title')}
        rows={page.stops}
        rowKey={(stop) => stop.stop_id}
        rowHref={undefined}
        columns={[
          { key: 'place', title: t('report.stops.place'), names: true, cell: name },
          {
            key: 'planned',
            title: t('report.stops.planned'),
            number: true,
            cell: (stop) => at(stop.planned_at),
          },
          {
            key: 'arrived',
            title: t('report.stops.arrived'),
            number: true,
            cell: (stop) => at(stop.arrived_at),
          },
          { key: 'left', title: t('report.stops.left'), number: true, cell: (stop) => at(stop.left_at) },
          {
            key: 'seen',
            title: t('report.stops.seen'),
            number: true,
            cell: (stop) => number(stop.people_seen),
          },
          {
            key: 'contacts',
            title: t('report.stops.contacts'),
            number: true,
            cell: (stop) => <b>{number(stop.contacts)}</b>,
          },
          {
            key: 'ground',
            title: t('report.stops.ground'),
            number: true,
            cell: (stop) => number(stop.syringes_collected),
          },
        ]}
      />
    </Card>
  )
}
