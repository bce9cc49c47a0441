// The services found, one in each row: what it is, where, whether it is open now, whether there is room.
import { Badge, type Column, Table } from '#core/ui'
import type { ServiceSeen } from '../queries/shapes.ts'
import { openingLook, useWords, type Words } from './words.ts'

function Marks({ service }: { service: ServiceSeen }) {
  const { t } = useWords()
  return (
    <>
      {service.visibility === 'secret' && <Badge meaning="sens">{t('screen.secret')}</Badge>}
      {service.is_external && <Badge meaning="neu">{t('screen.outside')}</Badge>}
      {service.visibility === 'network' && <Badge meaning="neu">{t('screen.network_only')}</Badge>}
    </>
  )
}

const whereOf = (service: ServiceSeen): string =>
  [...new Set(service.locations.map((door) => door.municipality_name).filter(Boolean))].join(', ')

const roomOf = ({ capacity_total: total, capacity_free: free }: ServiceSeen, { t }: Words): string => {
  if (total === null) return ''
  return free === null ? t('screen.room_unknown', { total }) : t('screen.room_of', { free, total })
}

const columnsOf = (words: Words): Column<ServiceSeen>[] => [
  {
    key: 'name',
    title: words.t('screen.name'),
    names: true,
    cell: (service) => service.name,
  },
  {
    key: 'type',
    title: words.t('screen.type'),
    cell: (service) => (
      <span className="services-kind">
        {words.label('type', service.type)} <Marks service={service} />
      </span>
    ),
  },
  { key: 'where', title: words.t('screen.where'), cell: whereOf },
  {
    key: 'now',
    title: words.t('screen.now'),
    cell: (service) => (
      <Badge meaning={openingLook[service.opening.state]} inTable>
        {words.opening(service.opening)}
      </Badge>
    ),
  },
  { key: 'room', title: words.t('screen.room'), cell: (service) => roomOf(service, words) },
  {
    key: 'confirmed',
    title: words.t('screen.confirmed'),
    cell: (service) =>
      service.is_stale ? (
        <Badge meaning="att" inTable>
          {words.t('screen.to_confirm')}
        </Badge>
      ) : (
        words.t('screen.confirmed_on', { day: words.day(service.assured_on) })
      ),
  },
]

interface ServicesTableProps {
  services: ServiceSeen[]
  selected: string | undefined
  onOpen: (service_id: string) => void
}

export function ServicesTable({ services, selected, onOpen }: ServicesTableProps) {
  const words = useWords()
  return (
    <Table
      caption={words.t('screen.table')}
      columns={columnsOf(words)}
      rows={services}
      rowKey={(service) => service.service_id}
      selected={selected}
      onOpen={(service) => onOpen(service.service_id)}
    />
  )
}
