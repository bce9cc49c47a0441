// A page of the directory as HSDS 3.0 tells it: the flat record of lists, and the whole one with all that hangs from it.
import type { OpenService } from '../queries/open-service.ts'
import { it } from '../texts/it.ts'
import { idOf } from './ids.ts'
import { scheduleOf, serviceAtLocationOf } from './location.ts'
import { organizationIdOf } from './organization.ts'
import { filled, type Json } from './shape.ts'
import { attributeOf } from './taxonomies.ts'

const statuses: Record<string, string> = { temporarily_closed: 'temporarily closed' }

const enteringOf = (service: OpenService): string | null => {
  const ways = service.access_ways.map((way) => it.access[way])
  return [...ways, service.how_to_enter].filter(Boolean).join('. ') || null
}

const eligibilityOf = (service: OpenService): string | null => {
  const said = [
    service.eligibility_text,
    service.gender_policy === 'everyone' ? null : it.gender_policy[service.gender_policy],
    service.accepts_irregular === 'no' ? 'Serve un permesso di soggiorno' : null,
    service.accepts_irregular === 'emergency_only' ? 'Senza permesso di soggiorno solo per urgenze' : null,
  ].filter(Boolean)
  return said.join('. ') || null
}

/** One-to-one fields only. */
export const flatServiceOf = (service: OpenService): Json =>
  filled({
    id: service.service_id,
    organization_id: organizationIdOf(service),
    name: service.name,
    description: service.description || null,
    url: service.web,
    email: service.email,
    status: statuses[service.status] ?? service.status,
    interpretation_services: service.interpreter ? 'C’è chi traduce' : null,
    application_process: enteringOf(service),
    fees_description: service.is_free ? 'Gratis' : service.cost_text,
    wait_time: service.wait_days === null ? null : `${service.wait_days} giorni`,
    eligibility_description: eligibilityOf(service),
    minimum_age: service.minimum_age,
    maximum_age: service.maximum_age,
    assured_date: service.assured_on,
    alert: service.alert_text,
    last_modified: new Date(service.changed_at).toISOString(),
  })

const languageName = new Intl.DisplayNames(['it'], { type: 'language' })

const attributesOf = (service: OpenService): Json[] => {
  const { service_id } = service
  return [
    ...(service.type in it.type ? [attributeOf(service_id, 'service_type', service.type)] : []),
    ...service.areas.map((area) => attributeOf(service_id, 'service_area', area)),
    attributeOf(service_id, 'threshold', service.threshold),
    ...service.functions.map((each) => attributeOf(service_id, 'service_post_function', each)),
    ...(service.leps_code
      ? [
          {
            id: idOf('attribute', service_id, 'leps', service.leps_code),
            link_id: service_id,
            link_entity: 'service',
            link_type: 'leps',
            value: service.leps_code,
          },
        ]
      : []),
  ]
}

/** All that hangs from a service, with who runs it. */
export const wholeServiceOf = (service: OpenService, organizations: Json[]): Json => {
  const { service_id } = service
  const id = (...parts: string[]) => idOf(service_id, ...parts)
  return filled({
    ...flatServiceOf(service),
    organization: organizations.find((each) => each.id === organizationIdOf(service)),
    phones: service.phone ? [{ id: id('phone'), service_id, number: service.phone }] : [],
    schedules: service.schedules
      .filter((hours) => hours.location_id === null)
      .map((hours) => scheduleOf(hours, service_id)),
    service_at_locations: service.locations.map((door) => serviceAtLocationOf(door, service)),
    languages: service.languages.map((code) => ({
      id: id('language', code),
      service_id,
      code,
      name: languageName.of(code) ?? code,
    })),
    cost_options: service.is_free
      ? [{ id: id('cost'), service_id, option: 'Gratis', amount: 0, currency: 'EUR' }]
      : service.cost_text
        ? [{ id: id('cost'), service_id, amount_description: service.cost_text, currency: 'EUR' }]
        : [],
    required_documents: service.documents.map((code) => ({
      id: id('document', code),
      service_id,
      document: it.paper[code],
    })),
    attributes: attributesOf(service),
  })
}
