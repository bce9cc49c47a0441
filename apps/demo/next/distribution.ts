// Who goes home with what, at NEXT's hub: cards without names, requests at every step, a bag half made, a family with a baby
// served last week. People are invented.
import { newId } from '#core/kernel'
import { cardCode } from '#distribution'
import { does, type Telling } from '../told.ts'
import { type HubStore, openHubStore } from './store.ts'

interface Card {
  card_id: string
  code: string
}
type Heads = Partial<Record<'adults' | 'young_people' | 'children' | 'babies', number>>
type Eats = { diets?: string[]; allergens?: string[]; language?: string }

const [head, hand] = ['paolo.gatti', 'nadia.locatelli']

const issue = async (
  telling: Telling,
  store: HubStore,
  { by = ['marco.bassi', 'listening'], ...told }: Heads & Eats & { by?: [string, string] },
): Promise<Card> => {
  const card_id = newId()
  const plain = {
    adults: 1,
    young_people: 0,
    children: 0,
    babies: 0,
    diets: [],
    allergens: [],
    language: null,
  }
  const input = { card_id, unit_id: telling.cast.units[by[1]], to_unit_id: store.unit_id, ...plain, ...told }
  await does(telling, by[0], ['distribution.issue-card', input, telling.at(18)])
  return { card_id, code: cardCode(card_id) }
}

const enter = (
  telling: Telling,
  { card_id }: Card,
  { estimates, counts }: { estimates: string[]; counts: Record<string, number> },
) => {
  const year = telling.at(0).slice(0, 4)
  const none = {
    under_18: 0,
    from_18_to_29: 0,
    women: 0,
    over_65: 0,
    disabled: 0,
    third_country: 0,
    minority: 0,
    homeless: 0,
  }
  const file = { programme_file_id: newId(), card_id, programme: 'eu_food', proof: 'isee' }
  const days = { begins_on: `${year}-01-01`, ends_on: `${Number(year) + 1}-06-30` }
  const input = { ...file, ...days, counts: { ...none, ...counts, estimates } }
  return does(telling, 'marco.bassi', ['distribution.open-programme-file', input, telling.at(17)])
}

interface Wish {
  days: number
  lines: [string, number][]
  card?: Card
  kind?: string
  people?: number
  by?: [string, string]
  note?: string
  is_draft?: boolean
}

export const ask = async (telling: Telling, store: HubStore, wish: Wish): Promise<string> => {
  const goods_request_id = newId()
  const [who, unit] = wish.by ?? ['marco.bassi', 'listening']
  const lines = wish.lines.map(([key, quantity]) =>
    key in store.items ? { item_id: store.items[key], quantity } : { category: key, quantity },
  )
  const whom = wish.card
    ? { recipient_kind: 'household', card_id: wish.card.card_id }
    : { recipient_kind: wish.kind ?? 'partner', people: wish.people ?? 20 }
  const where = { goods_request_id, unit_id: telling.cast.units[unit], to_unit_id: store.unit_id }
  const input = { ...where, ...whom, lines, note: wish.note ?? null, is_draft: wish.is_draft ?? false }
  await does(telling, who, ['distribution.ask-goods', input, telling.at(wish.days)])
  return goods_request_id
}

export const keepAside = async (
  telling: Telling,
  store: HubStore,
  told: { id: string; card?: Card; days: number },
) => {
  const { id, card, days } = told
  // Of today, the hours after now all become now: the yes stands on the evening before.
  const yes = days === 0 ? telling.at(1, 18) : telling.at(days, 10)
  await does(telling, head, ['distribution.approve-request', { goods_request_id: id }, yes])
  const input = {
    ...{ goods_request_ids: [id], organisation_id: store.organisation_id, to_unit_id: store.unit_id },
    ...{ item_ids: Object.values(store.items), card_ids: card ? [card.card_id] : [] },
  }
  await does(telling, head, ['distribution.allocate', input, telling.at(days, 11)])
}

/** The parts kept aside, as the database tells them in the order of their birth. */
const partsOf = async (telling: Telling, id: string) =>
  (
    await telling.teller.database.read(telling.cast.actors[hand]?.token as never, [
      {
        name: 'demo parts',
        text: 'select part_id, item_id from distribution.parts where network_id = $1 and goods_request_id = $2 order by part_id',
        values: [telling.cast.network_id, id],
      },
    ])
  ).rows[0] ?? []

export const pick = async (
  telling: Telling,
  id: string,
  { most = 99, days }: { most?: number; days: number },
) => {
  const parts = (await partsOf(telling, id)).slice(0, most)
  for (const { part_id, item_id } of parts)
    await does(telling, hand, [
      'distribution.pick-part',
      { goods_request_id: id, part_id, item_id, read: null },
      telling.at(days, 12),
    ])
  return [...new Set(parts.map((part) => String(part.item_id)))]
}

const handOver = async (
  telling: Telling,
  store: HubStore,
  told: { id: string; card?: Card; unit?: string; days: number },
) => {
  const { id, card, unit, days } = told
  const item_ids = await pick(telling, id, { days })
  await does(telling, hand, ['distribution.make-ready', { goods_request_id: id }, telling.at(days, 13)])
  const recipient_id = card?.card_id ?? telling.cast.units[unit ?? 'listening']
  const proof = card ? { proof: 'card', card_code: card.code } : { proof: 'none', card_code: null }
  const what = { handover_id: newId(), goods_request_id: id, organisation_id: store.organisation_id }
  const input = { ...what, card_id: card?.card_id ?? null, recipient_id, item_ids, ...proof }
  await does(telling, hand, ['distribution.hand-over', input, telling.at(days, 15)])
}

interface Cards {
  family: Card
  alone: Card
  old: Card
  allergic: Card
}

const issueAll = async (telling: Telling, store: HubStore, samira: string): Promise<Cards> => {
  const heads = { adults: 2, children: 2, babies: 1 }
  const family = await issue(telling, store, { ...heads, diets: ['no_pork'], language: 'ar' })
  const whose = { card_id: family.card_id, person_id: samira }
  await does(telling, 'marco.bassi', ['distribution.link-card', whose, telling.at(14)])
  await enter(telling, family, {
    counts: { under_18: 3, women: 2, third_country: 5 },
    estimates: ['third_country'],
  })
  const alone = await issue(telling, store, { adults: 1 })
  const old = await issue(telling, store, { adults: 2, by: ['carla.mazza', 'social'] })
  const allergic = await issue(telling, store, { young_people: 1, children: 1, allergens: ['milk'] })
  return { family, alone, old, allergic }
}

const lines = (told: string): [string, number][] =>
  told.split(', ').map((each) => {
    const [key = '', quantity] = each.split(' ')
    return [key, Number(quantity)]
  })

/** What has left the hub, and what is ready. */
const tellGiven = async (telling: Telling, store: HubStore, { family, alone }: Cards): Promise<void> => {
  const first = lines('pasta 6, rice 3, oil 2, baby_milk 2, nappies 2')
  const served = await ask(telling, store, { days: 9, card: family, lines: first })
  await keepAside(telling, store, { id: served, card: family, days: 8 })
  await handOver(telling, store, { id: served, card: family, days: 7 })
  const many = await ask(telling, store, { days: 6, people: 25, lines: lines('biscuits_pack 12, tuna 24') })
  await keepAside(telling, store, { id: many, days: 5 })
  await handOver(telling, store, { id: many, days: 3 })
  const ready = await ask(telling, store, { days: 3, card: alone, lines: lines('rice 2, tuna 4, soap 2') })
  await keepAside(telling, store, { id: ready, card: alone, days: 2 })
  await pick(telling, ready, { days: 1 })
  await does(telling, hand, ['distribution.make-ready', { goods_request_id: ready }, telling.at(1, 13)])
}

/** What is being prepared now, and what waits for an answer. */
const tellMoving = async (
  telling: Telling,
  store: HubStore,
  { family, old, allergic }: Cards,
): Promise<void> => {
  const bag = lines('milk_fresh 4, apples 3000, pasta 8, tuna 12, baby_milk 2, nappies 2')
  const half = await ask(telling, store, { days: 1, card: family, note: 'Ritirano alle 11.', lines: bag })
  await keepAside(telling, store, { id: half, card: family, days: 0 })
  await pick(telling, half, { most: 3, days: 0 })
  const pots = lines('pasta 40, oil 6, fruit 20000')
  const kitchen = await ask(telling, store, { days: 1, kind: 'canteen', people: 60, lines: pots })
  await keepAside(telling, store, { id: kitchen, days: 0 })
  const by: [string, string] = ['carla.mazza', 'social']
  const waits = await ask(telling, store, { days: 1, card: old, by, lines: lines('pasta 4, tuna 4') })
  await does(telling, head, ['distribution.approve-request', { goods_request_id: waits }, telling.at(1, 18)])
  const some = lines('rice 3, breakfast_biscuits 2, soap 3')
  await ask(telling, store, { days: 0, card: allergic, lines: some })
  await ask(telling, store, { days: 0, people: 18, is_draft: true, lines: lines('soap 20') })
}

export const tellDistribution = async (telling: Telling, samira: string): Promise<HubStore> => {
  const store = await openHubStore(telling)
  const cards = await issueAll(telling, store, samira)
  await tellGiven(telling, store, cards)
  await tellMoving(telling, store, cards)
  return store
}
