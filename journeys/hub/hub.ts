// The hub of the demo, and what somebody may ask of it over HTTP: to lay out what a story needs before it begins, and to
// compare what was with what is.
import { newId } from '#core/kernel'
import { mustAct } from '../street/outings.ts'
import type { HttpPerson } from '../support/http-person.ts'

const day_ms = 86_400_000
/** So many days from today. */
export const dayIn = (days: number): string => new Date(Date.now() + days * day_ms).toISOString().slice(0, 10)

interface Me {
  organisation_id: string
  units: { unit_id: string; kind: string; name: string; organisation_id: string }[]
}
interface Lot {
  lot_id: string | null
  code: string | null
  quantity: number
  state: string
  is_usable: boolean
  programme: string | null
}
interface Stock {
  places: {
    location_id: string
    organisation_id: string
    code: string | null
    kind: string
    items: { item_id: string; key: string; name_it: string; lots: Lot[] }[]
  }[]
}

export interface Hub {
  organisation_id: string
  unit_id: string
  /** The shelf with this label. */
  shelf: (code: string) => string
  item: (key: string) => { item_id: string; name_it: string }
}

const stockOf = (who: HttpPerson) => who.ask<Stock>('goods/stock')

export const unitOf = async (who: HttpPerson, name: string) => {
  const { units } = await who.ask<Me>('network/units')
  const unit = units.find((each) => each.name === name)
  if (!unit) throw new Error(`No unit is called ${name}`)
  return unit
}

export const hubOf = async (paolo: HttpPerson): Promise<Hub> => {
  const { organisation_id } = await paolo.ask<Me>('network/me')
  const { unit_id } = await unitOf(paolo, 'Hub dei beni')
  const { places } = await stockOf(paolo)
  const { items } = await paolo.ask<{ items: { item_id: string; key: string; name_it: string }[] }>(
    'goods/catalogue',
  )
  const found = <T>(what: T | undefined, name: string): T => {
    if (what === undefined) throw new Error(`The hub of the demo has no ${name}`)
    return what
  }
  return {
    organisation_id,
    unit_id,
    shelf: (code) =>
      found(
        places.find((place) => place.code === code),
        code,
      ).location_id,
    item: (key) =>
      found(
        items.find((item) => item.key === `next_${key}`),
        key,
      ),
  }
}

/** Everything of a lot that lies in the store now. */
export const lying = async (who: HttpPerson, lot_id: string): Promise<number> => {
  const { places } = await stockOf(who)
  const lots = places.flatMap((place) => place.items).flatMap((item) => item.lots)
  return lots.filter((lot) => lot.lot_id === lot_id).reduce((sum, lot) => sum + lot.quantity, 0)
}

export interface Arrived {
  lot_id: string
  code: string
}

/** Something arrives on a shelf, good until so many days from now. */
export const receive = async (
  paolo: HttpPerson,
  hub: Hub,
  told: { key: string; shelf: string; quantity: number; days: number; more?: Record<string, unknown> },
): Promise<Arrived> => {
  const lot_id = newId()
  const what = { lot_id, organisation_id: hub.organisation_id, item_id: hub.item(told.key).item_id }
  await mustAct(paolo, 'goods.receive-lot', {
    ...what,
    location_id: hub.shelf(told.shelf),
    quantity: told.quantity,
    source: 'donation',
    best_before: dayIn(told.days),
    ...told.more,
  })
  const { places } = await stockOf(paolo)
  const lots = places.flatMap((place) => place.items).flatMap((item) => item.lots)
  return { lot_id, code: lots.find((lot) => lot.lot_id === lot_id)?.code ?? '' }
}

export interface Card {
  card_id: string
  code: string
}
export interface CardSeen extends Card {
  adults: number
  young_people: number
  children: number
  babies: number
  person_id: string | null
}

/** What is asked about a card stays out of the address. */
export const cardsSeen = async (who: HttpPerson, asked: { code?: string } = {}): Promise<CardSeen[]> => {
  const answer = await who.post('/api/distribution/cards', asked)
  if (!answer.ok) throw new Error(`The cards were refused: ${await answer.text()}`)
  return ((await answer.json()) as { cards: CardSeen[] }).cards
}

/** A card of the listening centre, for so many adults. */
export const issueCard = async (marco: HttpPerson, hub: Hub, adults: number): Promise<Card> => {
  const card_id = newId()
  const { unit_id } = await unitOf(marco, 'Centro di ascolto')
  await mustAct(marco, 'distribution.issue-card', {
    ...{ card_id, unit_id, to_unit_id: hub.unit_id, adults, young_people: 0, children: 0, babies: 0 },
    ...{ diets: [], allergens: [], language: null },
  })
  const card = (await cardsSeen(marco)).find((each) => each.card_id === card_id)
  return { card_id, code: card?.code ?? '' }
}
