// The ground of the HSDS tests: a service that says everything, one that says the least, and all that may not be told.
import Fastify from 'fastify'
import { expect } from 'vitest'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { foundTerritory, type Territory } from '#network/makers'
import { aLocation, aService, someHours } from '../../makers.ts'
import { addOpenServices } from '../../open/routes.ts'
import { addHsds } from '../routes.ts'

type Told = Parameters<typeof aService>[2]
const hidden = 'Vicolo Nascosto 7'

const putting =
  (territory: Territory, ids: Record<string, string>) =>
  async (name: string, more: Told, where?: object | null) => {
    const { coordinator, lead_id, mobile_id } = territory
    const service = aService(lead_id, more?.is_external ? null : mobile_id, more)
    const { service_id } = service
    ids[name] = service_id
    const location = { ...aLocation(), ...where }
    const answers = [
      await coordinator.act('services.add-service', service),
      ...(where === null
        ? []
        : [
            await coordinator.act('services.set-location', { service_id, location }),
            await coordinator.act('services.set-hours', {
              service_id,
              hours: [
                ...someHours(),
                { ...someHours()[0], location_id: location.location_id, note: 'Suona' },
              ],
            }),
          ]),
    ]
    expect(answers.map((answer) => answer.problem)).toEqual(answers.map(() => undefined))
    return { service_id, location_id: location.location_id }
  }

const everything = {
  name: 'Dormitorio con tutto',
  description: 'Un letto, una doccia e la colazione.',
  type: 'night_shelter',
  areas: ['poverty_adults_homeless' as const, 'multi_user' as const],
  access_ways: ['walk_in' as const, 'emergency' as const],
  how_to_enter: 'Suona il campanello dopo le 19:30.',
  alert_text: 'Chiuso il 25 dicembre',
  eligibility_text: 'Per chi non ha casa',
  eligibility: { field: 'is_homeless' as const, is: true },
  minimum_age: 18,
  maximum_age: 99,
  gender_policy: 'women' as const,
  pets_allowed: true,
  accepts_irregular: 'emergency_only' as const,
  cost_text: '1 euro a notte',
  is_free: false,
  languages: ['it', 'ar', 'fr'],
  documents: ['identity_document' as const, 'tax_code' as const],
  interpreter: true,
  wait_days: 3,
  capacity_total: 12,
  capacity_free: 2,
  phone: '+39 035 000 0000',
  email: 'dormitorio@example.org',
  web: 'https://example.org/dormitorio',
  functions: ['limited_night_stay' as const, 'meals' as const],
  leps_code: 'LEPS.3',
}

const plant = async (territory: Territory): Promise<Record<string, string>> => {
  const ids: Record<string, string> = {}
  const put = putting(territory, ids)
  await put('all', { ...everything, steward_id: territory.coordinator.worker_id })
  await put('least', { description: '', areas: [], access_ways: [], languages: [] }, null)
  await put('town', { name: 'Solo il comune' }, { precision: 'municipality' })
  await put(
    'online',
    { name: 'In rete' },
    {
      kind: 'virtual',
      address: null,
      postal_code: null,
      municipality_code: null,
      lat: null,
      lon: null,
      url: 'https://example.org',
    },
  )
  await put('outside', { name: 'Mensa del convento', is_external: true, provider_name: 'Convento inventato' })
  await put('network', { name: 'Solo per la rete', visibility: 'network' })
  const refuge = await put('refuge', { name: 'Casa Ginestra', visibility: 'secret' }, { precision: 'secret' })
  const shelter = await put(
    'shelter',
    { name: 'Centro antiviolenza', type: 'anti_violence' },
    { precision: 'secret' },
  )
  for (const place of [refuge, shelter])
    await territory.coordinator.act('services.set-secret-address', { ...place, address_text: hidden })
  await put('ended', { name: 'Non c’è più' })
  await territory.coordinator.act('services.close-service', { service_id: ids.ended, ended_on: '2026-01-01' })
  return ids
}

export const openGround = async () => {
  const database = await openTestDatabase()
  const territory = await foundTerritory(database)
  await fromBelow(
    database,
    `insert into network.municipalities values ('016198', '1861-03-17', null, 'I628', 'Seriate', null, '016', 'BG', '03', null, null, ' seriate ', null)`,
    [],
  )
  const ids = await plant(territory)
  const server = Fastify()
  const house = { database, clock: { now: () => Date.now() }, public_url: 'https://example.org' }
  addHsds(server, house)
  addOpenServices(server, house)
  return {
    ...{ ids, database, territory },
    get: async (path: string) => {
      const reply = await server.inject({ method: 'GET', url: path })
      return {
        status: reply.statusCode,
        type: String(reply.headers['content-type']),
        body: reply.json(),
        text: reply.body,
      }
    },
    close: async () => {
      await server.close()
      await database.close()
    },
  }
}
