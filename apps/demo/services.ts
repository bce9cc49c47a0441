// The directory of the demo: thirteen invented services, with numbers nobody answers and streets that are not there. One
// refuge, whose address only its own body reads; one page nobody confirmed for too long.
import { newId } from '#core/kernel'
import { aLocation, aService } from '#services/makers'
import { type Actor, actAs, type Cast, type Teller } from './people.ts'
import { type Page, pages } from './service-pages.ts'

/** "MO WE 09:00-12:00 holidays", or "MO 14:30-17:30 first". */
const hoursOf = (written: string) => {
  const words = written.split(' ')
  const [opens_at, closes_at] = (words.find((word) => word.includes('-')) ?? '').split('-')
  const isFirst = words.includes('first')
  return {
    location_id: null,
    freq: isFirst ? 'monthly' : 'weekly',
    nth: isFirst ? 1 : null,
    byday: words.filter((word) => /^[A-Z]{2}$/.test(word)),
    opens_at,
    closes_at,
    valid_from: null,
    valid_to: null,
    is_on_holidays: words.includes('holidays'),
    note: null,
  }
}

const tellPage = async (
  { database }: Teller,
  cast: Cast,
  told: { page: Page; now: string },
): Promise<void> => {
  const { page, now } = told
  const organisation_id = cast.organisations[page.body] as string
  const service = aService(organisation_id, page.unit ? (cast.units[page.unit] as string) : null, {
    is_external: false,
    areas: ['poverty_adults_homeless'],
    steward_id: page.steward ? (cast.actors[page.steward] as Actor).worker_id : null,
    ...page.told,
  })
  const { service_id } = service
  const location = aLocation({ how_to_reach: null, ...page.where })
  // The administrator of the network writes for bodies that have nobody here yet; only its own body knows a refuge.
  await actAs(database, cast.actors['marta.rota'] as Actor, {
    now,
    intents: [
      { action: 'services.add-service', input: service },
      { action: 'services.set-location', input: { service_id, location } },
      { action: 'services.set-hours', input: { service_id, hours: page.hours.map(hoursOf) } },
    ],
  })
  if (!page.secret || !page.steward) return
  const address = { service_id, location_id: location.location_id, address_text: page.secret }
  await actAs(database, cast.actors[page.steward] as Actor, {
    now,
    intents: [{ id: newId(), at: now, action: 'services.set-secret-address', input: address }],
  })
}

export const tellServices = async (teller: Teller, cast: Cast): Promise<void> => {
  const today = teller.clock.now()
  // The oldest first: ids and entries follow the days.
  const inOrder = [...pages].sort((a, b) => b.looked - a.looked)
  for (const page of inOrder)
    await tellPage(teller, cast, { page, now: new Date(today - page.looked * 86_400_000).toISOString() })
}
