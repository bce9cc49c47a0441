// The hub's hours of pick-up, who comes this week and who did not, and the van: one way that is over, one that leaves today. The
// doors are invented streets.
import { dayInItaly, daysAfter, newId } from '#core/kernel'
import { aWindow } from '#deliveries/makers'
import { aLocation } from '#services/makers'
import { actor, does, openService, type Telling } from '../told.ts'
import { ask, keepAside, pick } from './distribution.ts'
import type { HubStore } from './store.ts'

const [head, hand] = ['paolo.gatti', 'nadia.locatelli']

const doors: [service: string, unit: string, body: string, address: string, lat: number, lon: number][] = [
  ['Magazzino dei beni', 'hub', 'totem', 'Via dei Lanternai 14', 45.6838, 9.6512],
  ['Dispensa del centro di ascolto', 'listening', 'diakonia', 'Via del Mulino Spento 3', 45.7036, 9.6621],
  ['Sportello spesa sospesa', 'social', 'comune', 'Piazza della Pesa 7', 45.6907, 9.6934],
  ['Cucina della linea', 'line', 'lead', 'Via Fontana Asciutta 21', 45.6712, 9.6788],
]

const openDoors = async (telling: Telling): Promise<void> => {
  for (const [name, unit, body, address, lat, lon] of doors) {
    const service_id = await openService(telling, 'silvia.beretta', {
      ...{ unit, body, name, type: 'goods_hub', visibility: 'network', access_ways: ['referral_only'] },
    })
    const location = aLocation({
      address,
      lat,
      lon,
      how_to_reach: null,
      municipality_code: '016024',
      name: null,
    })
    await does(telling, 'silvia.beretta', ['services.set-location', { service_id, location }, telling.at(79)])
  }
}

/** Asked, kept aside, picked, ready. */
const makeReady = async (
  telling: Telling,
  store: HubStore,
  wish: { days: number; by: [string, string]; people: number; lines: [string, number][]; note?: string },
): Promise<string> => {
  const id = await ask(telling, store, { ...wish, kind: 'partner' })
  await keepAside(telling, store, { id, days: wish.days })
  await pick(telling, id, { days: wish.days })
  const now = telling.at(wish.days, 13)
  await does(telling, hand, ['distribution.make-ready', { goods_request_id: id }, now])
  return id
}

const openWindows = async (telling: Telling, store: HubStore): Promise<void> => {
  const where = { organisation_id: store.organisation_id, hub_unit_id: store.unit_id }
  const hours: [number, string, string, number][] = [
    ...[1, 2, 3, 4, 5, 6].map((day): [number, string, string, number] => [day, '09:00', '12:30', 6]),
    ...[2, 4].map((day): [number, string, string, number] => [day, '14:30', '17:30', 4]),
  ]
  for (const [weekday, opens_at, closes_at, capacity] of hours) {
    const window = aWindow({ ...where, weekday, opens_at, closes_at, capacity })
    await does(telling, head, ['deliveries.set-window', window, telling.at(30)])
  }
}

const partners: [who: string, unit: string][] = [
  ['marco.bassi', 'listening'],
  ['carla.mazza', 'social'],
  ['paola.testa', 'line'],
]

const planRound = async (
  telling: Telling,
  store: HubStore,
  told: { ids: string[]; days: number; note: string | null },
): Promise<string> => {
  const round_id = newId()
  const input = {
    ...{ round_id, organisation_id: store.organisation_id, hub_unit_id: store.unit_id },
    van_id: store.van_id,
    ...{ on_day: dayInItaly(telling.at(told.days)), driver_id: actor(telling.cast, hand).worker_id },
    ...{ note: told.note, goods_request_ids: told.ids },
  }
  await does(telling, head, ['deliveries.plan-round', input, telling.at(told.days, 14)])
  return round_id
}

const rows = async (telling: Telling, text: string, id: string) =>
  (
    await telling.teller.database.read(telling.cast.actors[hand]?.token as never, [
      { name: text.slice(0, 40), text, values: [telling.cast.network_id, id] },
    ])
  ).rows[0] ?? []

/** A way that is over: one took all, at the other nobody was. */
const tellOver = async (telling: Telling, store: HubStore): Promise<void> => {
  const ids: string[] = []
  for (const [who, unit] of partners.slice(0, 2))
    ids.push(await makeReady(telling, store, { days: 4, by: [who, unit], people: 12, lines: [['soap', 6]] }))
  const round_id = await planRound(telling, store, { ids, days: 4, note: null })
  const of = { round_id, organisation_id: store.organisation_id }
  const at = (hour: number) => telling.at(4, hour)
  const held = { goods_request_ids: ids, item_ids: [store.items.soap] }
  await does(telling, hand, ['deliveries.start-round', { ...of, ...held }, at(15)])
  const stops = await rows(
    telling,
    'select stop_id, goods_request_id from deliveries.stops where network_id = $1 and round_id = $2 order by position',
    round_id,
  )
  const [first, second] = stops as { stop_id: string; goods_request_id: string }[]
  if (!first || !second) throw new Error('The round of the demo has no stops')
  const delivered = {
    ...{ ...of, ...first, handover_id: newId(), recipient_id: telling.cast.units.listening },
    ...{ item_ids: [store.items.soap], proof: 'paper' },
  }
  await does(telling, hand, ['deliveries.deliver-stop', delivered, at(16)])
  const nobody = { ...of, stop_id: second.stop_id, outcome: 'not_there', reason: 'Chiuso per assemblea' }
  await does(telling, hand, ['deliveries.leave-stop', nobody, at(17)])
  const loads = await rows(
    telling,
    'select load_id, quantity - delivered as good from deliveries.loads where network_id = $1 and round_id = $2 and quantity > delivered',
    round_id,
  )
  await does(telling, hand, ['deliveries.end-round', { ...of, ...held, returns: loads }, at(18)])
}

const comes = (
  telling: Telling,
  store: HubStore,
  { id, day, hour, now }: { id: unknown; day: string; hour: string; now: string },
) => {
  const where = { hub_unit_id: store.unit_id, organisation_id: store.organisation_id }
  return does(telling, hand, [
    'deliveries.set-pickup',
    { goods_request_id: id, ...where, on_day: day, hour },
    now,
  ])
}

/** The next day the hub gives out: never a Sunday. */
const nextOpenDay = (today: string): string =>
  [1, 2].map((days) => daysAfter(today, days)).find(isOpen) ?? today
const isOpen = (day: string): boolean => new Date(`${day}T12:00:00Z`).getUTCDay() !== 0

/** Two partners say themselves when they come; one thinks again an hour later. */
const tellBooked = async (telling: Telling, store: HubStore): Promise<void> => {
  const on_day = nextOpenDay(dayInItaly(telling.at(0, 23)))
  const comers: [[string, string], string[], string][] = [
    [['marco.bassi', 'listening'], ['09:15', '10:30'], 'Veniamo con il furgone piccolo'],
    [['carla.mazza', 'social'], ['11:00'], 'Viene la portineria'],
  ]
  for (const [by, hours, note] of comers) {
    const lines: [string, number][] = [
      ['soap', 3],
      ['biscuits_pack', 2],
    ]
    const goods_request_id = await makeReady(telling, store, { days: 1, by, people: 15, lines, note })
    for (const hour of hours) {
      const wish = { goods_request_id, hub_unit_id: store.unit_id, on_day, hour }
      await does(telling, by[0], ['deliveries.book-pickup', wish, telling.at(0, 8)])
    }
  }
}

/** Households come in the next days; one should have come yesterday. What is fresh is kept for a day only: those have no hour. */
const tellPickups = async (telling: Telling, store: HubStore): Promise<void> => {
  const waiting = await rows(
    telling,
    `select goods_request_id, state, lapses_at from distribution.requests where network_id = $1 and to_unit_id = $2
      and recipient_kind = 'household' and state in ('approved', 'allocated', 'picked', 'ready') order by state desc, code`,
    store.unit_id,
  )
  const today = dayInItaly(telling.at(0, 23))
  const next = nextOpenDay(today)
  const stays = ({ lapses_at }: { lapses_at?: unknown }) =>
    !lapses_at || String(lapses_at) > `${next}T12:00:00.000Z`
  const hours = ['09:30', '10:00', '11:15']
  for (const [i, { goods_request_id, state }] of waiting.filter(stays).slice(0, 3).entries()) {
    const yesterday = daysAfter(today, -1)
    const isLate = state === 'ready' && isOpen(yesterday)
    const day = isLate ? yesterday : next
    const now = telling.at(isLate ? 2 : 0, 14)
    await comes(telling, store, { id: goods_request_id, day, hour: hours[i] ?? '11:30', now })
  }
}

export const tellDeliveries = async (telling: Telling, store: HubStore): Promise<void> => {
  await openDoors(telling)
  await openWindows(telling, store)
  await tellOver(telling, store)
  const lines: [string, number][] = [
    ['soap', 4],
    ['biscuits_pack', 2],
  ]
  const ids: string[] = []
  for (const [who, unit] of [partners[0], partners[2]] as [string, string][])
    ids.push(
      await makeReady(telling, store, {
        ...{ days: 1, by: [who, unit] as [string, string], people: 20, lines },
        note: 'Suonare al cancello grande',
      }),
    )
  const [back] = await rows(
    telling,
    `select q.goods_request_id from distribution.requests q where q.network_id = $1 and q.to_unit_id = $2 and q.state = 'ready'
      and exists (select 1 from deliveries.stops s where s.network_id = q.network_id and s.goods_request_id = q.goods_request_id
        and s.state = 'not_there')`,
    store.unit_id,
  )
  if (back) ids.push(String(back.goods_request_id))
  await planRound(telling, store, { ids, days: 0, note: 'Portare le cassette vuote' })
  await tellPickups(telling, store)
  await tellBooked(telling, store)
}
