// The same three statements wherever services are shown: pages, doors, hours of one network.
import type { Noun, Statement } from '#core/kernel'
import { Location } from '../domain/location.ts'
import { Schedule } from '../domain/schedule.ts'
import { Service } from '../domain/service.ts'

export const columnsOf = (noun: unknown, as: string): string =>
  (noun as Noun).columns.map((column) => `${as}.${column.name}`).join(', ')

/** Narrows the services `s`; its values begin at $2. One name, one text: statements are kept by their name. */
export interface Chosen {
  name: string
  where: string
  values: unknown[]
}

export const serviceColumns = columnsOf(Service, 's')

export const servicesStatement = (network_id: string, { name, where, values }: Chosen): Statement => ({
  name: `services ${name}`,
  text: `select ${serviceColumns}, o.name as organisation_name, u.name as unit_name, w.name as steward_name
         from services.services s
         join network.organisations o on o.network_id = $1 and o.organisation_id = s.organisation_id
         left join network.units u on u.network_id = $1 and u.unit_id = s.unit_id
         left join access.workers w on w.network_id = $1 and w.worker_id = s.steward_id
         where s.network_id = $1 and ${where} order by s.name, s.service_id limit 2000`,
  values: [network_id, ...values],
})

export const doorsStatement = (network_id: string, { name, where, values }: Chosen): Statement => ({
  name: `doors ${name}`,
  text: `select ${columnsOf(Location, 'l')}, m.name as municipality_name, m.province_sign
         from services.locations l
         join services.services s on s.network_id = $1 and s.service_id = l.service_id
         left join lateral (select n.name, n.province_sign from network.municipalities n
           where n.istat_code = l.municipality_code and n.superseded_at is null order by n.valid_from desc limit 1) m on true
         where l.network_id = $1 and l.ended_on is null and ${where} order by l.location_id limit 6000`,
  values: [network_id, ...values],
})

export const hoursStatement = (network_id: string, { name, where, values }: Chosen): Statement => ({
  name: `hours ${name}`,
  text: `select ${columnsOf(Schedule, 'h')} from services.schedules h
         join services.services s on s.network_id = $1 and s.service_id = h.service_id
         where h.network_id = $1 and h.ended_at is null and ${where}
         order by h.service_id, h.freq desc, h.opens_at, h.schedule_id limit 20000`,
  values: [network_id, ...values],
})
