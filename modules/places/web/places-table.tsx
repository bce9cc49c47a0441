// The table of places: the peer of the map, with every figure in a cell of its own.

import { useState } from 'react'
import { formatNumber, type Sort, Table } from '#core/ui'
import type { MapPoint } from '../queries/shapes.ts'
import { useDays } from './days.ts'
import { StateBadge } from './state-badge.tsx'
import { useLabels } from './words.ts'

const sortable: Record<string, (point: MapPoint) => string | number> = {
  name: (point) => point.name,
  municipality: (point) => point.municipality_name ?? point.municipality_code,
  people: (point) => point.people_seen,
  observations: (point) => point.observations,
  visited: (point) => point.last_visited_on ?? '',
  review: (point) => point.review_due_on,
}

const sorted = (points: readonly MapPoint[], sort: Sort): MapPoint[] => {
  const key = sortable[sort.key] ?? sortable.name
  const turn = sort.direction === 'descending' ? -1 : 1
  return [...points].sort((a, b) => {
    const [x, y] = [key?.(a) ?? '', key?.(b) ?? '']
    return (
      turn *
      (typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'it'))
    )
  })
}

export function PlacesTable({ points, caption }: { points: readonly MapPoint[]; caption: string }) {
  const { t, many } = useLabels()
  const days = useDays()
  const [sort, setSort] = useState<Sort>({ key: 'people', direction: 'descending' })
  return (
    <Table<MapPoint>
      caption={caption}
      rows={sorted(points, sort)}
      rowKey={(point) => point.hotspot_id}
      rowHref={(point) => `/places/${point.hotspot_id}`}
      sort={sort}
      onSort={setSort}
      sortLabel={t('screen.order')}
      cards
      columns={[
        { key: 'name', title: t('screen.name'), cell: (point) => point.name, names: true, sortable: true },
        {
          key: 'municipality',
          title: t('screen.municipality'),
          cell: (point) => point.municipality_name ?? point.municipality_code,
          sortable: true,
        },
        {
          key: 'state',
          title: t('screen.state'),
          cell: (point) => <StateBadge place={point} today={days.today} inTable />,
        },
        { key: 'types', title: t('screen.seen_what'), cell: (point) => many('type', point.types) },
        {
          key: 'people',
          title: t('screen.people_short'),
          cell: (point) => formatNumber(point.people_seen, days.locale),
          number: true,
          sortable: true,
        },
        {
          key: 'observations',
          title: t('screen.observations'),
          cell: (point) => formatNumber(point.observations, days.locale),
          number: true,
          sortable: true,
        },
        {
          key: 'visited',
          title: t('screen.last_visit'),
          cell: (point) =>
            point.last_visited_on ? days.near(point.last_visited_on) : t('screen.never_visited'),
          sortable: true,
        },
        { key: 'unit', title: t('screen.followed_by'), cell: (point) => point.unit_name },
        {
          key: 'review',
          title: t('screen.review'),
          cell: (point) => days.near(point.review_due_on),
          sortable: true,
        },
      ]}
    />
  )
}
