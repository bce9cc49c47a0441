// What has happened before the tin is found to be bad: it went to seven households, two partners and a street unit. Over HTTP:
// asking and preparing by hand are walked in the parcel.
import { newId } from '#core/kernel'
import { mustAct } from '../street/outings.ts'
import type { HttpPerson } from '../support/http-person.ts'
import { type Arrived, type Card, type Hub, issueCard, unitOf } from './hub.ts'

export interface Tuna extends Arrived {
  supplier_lot: string
  shelf: string
}
interface Hands {
  paolo: HttpPerson
  marco: HttpPerson
}
interface Body {
  organisation_id: string
  short_name: string
}

const giving = (hub: Hub, tuna: Tuna, quantity: number) => ({
  ...{ handover_id: newId(), organisation_id: hub.organisation_id, hub_unit_id: hub.unit_id },
  ...{ card_id: null, partner_id: null, people: null, is_occasional: false, reason: 'Un carico in più' },
  ...{ proof: 'none', card_code: null },
  lines: [
    {
      item_id: hub.item('tuna').item_id,
      quantity,
      lot_id: tuna.lot_id,
      location_id: hub.shelf(tuna.shelf),
    },
  ],
})

/** Of this very lot, two tins for a card. */
export const giveToCard = (paolo: HttpPerson, hub: Hub, { tuna, card }: { tuna: Tuna; card: Card }) =>
  paolo.post('/api/distribution/give-now', {
    ...giving(hub, tuna, 2),
    recipient_kind: 'household',
    card_id: card.card_id,
  })

const giveToPartner = async (paolo: HttpPerson, hub: Hub, { tuna, name }: { tuna: Tuna; name: string }) => {
  const { organisations } = await paolo.ask<{ organisations: Body[] }>('network/organisations')
  const partner_id = organisations.find(({ short_name }) => short_name === name)?.organisation_id
  const told = { ...giving(hub, tuna, 10), recipient_kind: 'partner', partner_id, people: 20 }
  await mustAct(paolo, 'distribution.give-now', told)
}

/** Marco goes out with the street unit too, and asks for it. */
export const joinStreet = async (silvia: HttpPerson, marco: HttpPerson): Promise<string> => {
  const { unit_id, organisation_id } = await unitOf(silvia, 'Strada Bergamo')
  const { worker_id } = await marco.ask<{ worker_id: string }>('network/me')
  const grant = { grant_id: newId(), worker_id, organisation_id, unit_id, role: 'outreach_operator' }
  await mustAct(silvia, 'network.give-role', grant)
  return unit_id
}

interface PickingAnswer {
  requests: {
    request: { goods_request_id: string }
    parts: { part_id: string; item_id: string; lot_id: string }[]
  }[]
}

const giveToStreet = async ({ paolo, marco }: Hands, hub: Hub, unit_id: string): Promise<void> => {
  const goods_request_id = newId()
  const { item_id } = hub.item('tuna')
  const asked = { goods_request_id, unit_id, to_unit_id: hub.unit_id, recipient_kind: 'unit', people: 15 }
  await mustAct(marco, 'distribution.ask-goods', { ...asked, lines: [{ item_id, quantity: 6 }] })
  await mustAct(paolo, 'distribution.approve-request', { goods_request_id })
  await mustAct(paolo, 'distribution.allocate', {
    ...{
      organisation_id: hub.organisation_id,
      to_unit_id: hub.unit_id,
      goods_request_ids: [goods_request_id],
    },
    ...{ item_ids: [item_id], card_ids: [], occasional_ids: [] },
  })
  const { requests } = await paolo.ask<PickingAnswer>('distribution/picking')
  const bag = requests.find(({ request }) => request.goods_request_id === goods_request_id)
  for (const { part_id } of bag?.parts ?? [])
    await mustAct(paolo, 'distribution.pick-part', { goods_request_id, part_id, item_id, read: null })
  await mustAct(paolo, 'distribution.make-ready', { goods_request_id })
  await mustAct(paolo, 'distribution.hand-over', {
    ...{ handover_id: newId(), goods_request_id, organisation_id: hub.organisation_id, card_id: null },
    ...{ recipient_id: unit_id, item_ids: [item_id], proof: 'none', card_code: null },
  })
}

export const partners = ['Comune di Bergamo', 'Diakonia']

/** Answers the cards that received some. */
export const giveTuna = async (
  hands: Hands & { silvia: HttpPerson },
  hub: Hub,
  tuna: Tuna,
): Promise<Card[]> => {
  const unit_id = await joinStreet(hands.silvia, hands.marco)
  // What expires first goes first: the street unit takes of this lot too.
  await giveToStreet(hands, hub, unit_id)
  for (const name of partners) await giveToPartner(hands.paolo, hub, { tuna, name })
  const cards: Card[] = []
  for (let i = 0; i < 7; i++) {
    const card = await issueCard(hands.marco, hub, 2)
    const answer = (await (await giveToCard(hands.paolo, hub, { tuna, card })).json()) as { outcome?: string }
    if (answer.outcome !== 'accepted') throw new Error(`Nothing was given: ${JSON.stringify(answer)}`)
    cards.push(card)
  }
  return cards
}
