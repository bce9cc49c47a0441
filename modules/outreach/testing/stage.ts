// What the tests of this room say again and again: meet someone, look at the van, start a night with it empty.
import type { Database } from '#core/db'
import type { Problem, Row } from '#core/kernel'
import { newId } from '#core/kernel'
import type { StockAnswer } from '#goods'
import { stockAnswering } from '#goods/server'
import { foundTerritory, type Hand } from '#network/makers'
import type { ContactList, ShiftPage } from '../index.ts'
import { aContact, accepted, type Night, type Outing, openNight, startedShift } from '../makers.ts'
import { contactsAnswering, shiftPageAnswering } from '../server.ts'

export const code = async (doing: Promise<{ problem?: Problem }>): Promise<string | undefined> =>
  (await doing).problem?.code

export const page = async (hand: Hand, shift_id: string): Promise<ShiftPage> =>
  (await hand.ask(shiftPageAnswering, { shift_id })) as ShiftPage

export const list = async (hand: Hand, shift_id: string): Promise<ContactList['contacts']> =>
  ((await hand.ask(contactsAnswering, { shift_id })) as ContactList).contacts

type Given = Parameters<typeof aContact>[0]

export const meet = (outing: Outing, more: Partial<Given> = {}) =>
  aContact({
    shift_id: outing.shift_id,
    van_location_id: outing.van_location_id,
    stop_id: outing.plan.stops?.[0]?.stop_id,
    ...more,
  })

export interface Stage extends Night {
  kit(key: string, quantity?: number): { item_id: string; quantity: number }[]
  syringes(
    direction: 'distributed' | 'returned_used',
    quantity: number,
  ): NonNullable<Given['harm_reduction']>[number]
  /** How many the book says are on the van. */
  held(key: string): Promise<number>
  counting(left: Record<string, number>): { item_id: string; counted: number }[]
  /** A started outing whose van holds exactly its list. */
  startNight(more?: Parameters<Night['outing']>[0]): Promise<Outing>
  /** The facts of a shift as a person of the unit reads them. */
  factsOf(hand: Hand, shift_id: string): Promise<Row[]>
}

/** All that the usual list puts on the van. */
export const full = { cold_kit: 4, health_kit: 2, syringe: 20, hcv_test: 2, hiv_test: 2 }

const vanOf = async ({ here, van_location_id }: Night) => {
  const told = (await here.warehouse.ask(stockAnswering, { location_id: van_location_id })) as StockAnswer
  return told.places[0]?.items ?? []
}

const emptied = async (night: Night): Promise<void> => {
  const lines = (await vanOf(night)).flatMap(({ item_id, lots }) =>
    lots.map(({ lot_id, quantity }) => ({ item_id, lot_id, quantity })),
  )
  if (lines.length === 0) return
  const { here, store, van_location_id: from_location_id } = night
  const move = { organisation_id: here.lead_id, from_location_id, to_location_id: store.hub_id, lines }
  await accepted(here.warehouse.act('goods.move-stock', move))
}

export const openStage = async (database: Database): Promise<Stage> => {
  const here = await foundTerritory(database)
  const night = await openNight(here)
  const { item } = night
  return {
    ...night,
    kit: (key, quantity = 1) => [{ item_id: item(key), quantity }],
    syringes: (direction, quantity) => ({
      hr_item: 'syringe_1ml',
      direction,
      quantity,
      item_id: item('syringe'),
      method: 'counted',
    }),
    held: async (key) => (await vanOf(night)).find((each) => each.item_id === item(key))?.total ?? 0,
    counting: (left) => Object.entries(left).map(([key, counted]) => ({ item_id: item(key), counted })),
    startNight: async (more) => {
      await emptied(night)
      const outing = night.outing(more)
      await startedShift(outing)
      return outing
    },
    factsOf: async (hand, shift_id) => {
      const text = 'select * from outreach.facts where network_id = $1 and shift_id = $2'
      const { rows } = await database.read(hand.token, [
        { name: `facts ${newId()}`, text, values: [here.network_id, shift_id] },
      ])
      return rows[0] ?? []
    },
  }
}
