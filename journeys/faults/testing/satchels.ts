// Three phones and the people around one person: of the unit that met them, of another unit of the same body, of another
// body. What each holds of the person is asked after everybody pulled.
import { expect } from 'vitest'
import type { PullReply } from '#core/sync'
import { syncPaths } from '#core/sync'
import type { Hand } from '#network/makers'
import { aName, aPerson, meetSomeone } from '#people/makers'
import { onePersonAnswering } from '#people/server'
import { type House, openFaultHouse } from './house.ts'
import { must, type Phone } from './phone.ts'

const enlisted = async ({ here }: House) => ({
  home: here.operator,
  near: here.neighbour,
  far: await here.enlist('outreach_operator', here.other_id, here.other_unit_id),
  nurse: await here.enlist('health_worker', here.other_id, here.other_unit_id),
  desk: await here.enlist('social_worker', here.lead_id, here.mobile_id),
  second: await here.enlist('social_worker', here.lead_id, here.mobile_id),
  privacy: await here.enlist('privacy_admin', here.lead_id),
})

export const went = async (answer: ReturnType<Hand['act']>): Promise<void> => {
  expect((await answer).problem).toBeUndefined()
}
export const holds = (phone: Phone, person_id: string): boolean =>
  phone.records('people.person').some((row) => row.person_id === person_id)
export const sees = async (hand: Hand, person_id: string): Promise<boolean> => {
  try {
    await hand.ask(onePersonAnswering, { person_id })
    return true
  } catch (error) {
    expect(error).toMatchObject({ problem: { code: 'core.not-found' } })
    return false
  }
}

export const openSatchels = async () => {
  const house = await openFaultHouse()
  const { here } = house
  const hands = await enlisted(house)
  const ready = async (hand: Hand): Promise<Phone> => {
    const phone = house.phone(hand)
    await phone.enrol()
    await phone.carry()
    return phone
  }
  await went(here.admin.act('network.set-role-clearance', { role: 'privacy_admin', compartments: ['base'] }))
  const phones = { home: await ready(hands.home), near: await ready(hands.near), far: await ready(hands.far) }
  return {
    ...{ house, here, hands, phones, ready },
    someone: (more: Record<string, unknown> = {}) =>
      meetSomeone(hands.home, aPerson(here.mobile_id, here.lead_id, more)),
    giveName: (person_id: string, more: Record<string, unknown> = {}) =>
      went(
        hands.desk.act('people.identify', {
          ...{ person_id, unit_id: here.mobile_id, notice: 'written', notice_language: 'it' },
          ...{ ...aName(more), attach_history: true },
        }),
      ),
    /** After the next pull of everybody: who holds this person. */
    holders: async (person_id: string): Promise<string[]> => {
      for (const phone of Object.values(phones)) await phone.pull()
      return Object.entries(phones).flatMap(([name, phone]) => (holds(phone, person_id) ? [name] : []))
    },
    /** What the next pull of this phone says, without taking it in. */
    nextPull: (hand: Hand, { cursor }: Pick<Phone, 'cursor'>) =>
      must<PullReply>(house.as(hand)('GET', `${syncPaths.pull}?since=${cursor}&limit=1000`)),
    /** A phone that pulled holds what one that carries anew would hold. */
    mustBeFresh: async (): Promise<void> => {
      for (const name of ['home', 'near', 'far'] as const) {
        await phones[name].pull()
        expect([name, phones[name].print()]).toEqual([name, (await ready(hands[name])).print()])
      }
    },
  }
}
export type Satchels = Awaited<ReturnType<typeof openSatchels>>
