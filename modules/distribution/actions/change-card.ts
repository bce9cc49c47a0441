// A household changes: somebody is born, somebody leaves, the card is stopped for a while or for good.

import { z } from 'zod'
import { action, dayInItaly, id, line, locked, notFound, refuse, update } from '#core/kernel'
import { Card, type CardRecord, cardStates, peopleOf } from '../domain/card.ts'
import { cardFacts } from './issue-card.ts'

const ofOne = {
  verb: 'card.issue',
  needs: ({ card_id }: { card_id: string }) => ({ cards: locked(Card, { card_id }) }),
} as const
export const placeOfCard = ({ unit_id, organisation_id }: CardRecord) => ({ unit_id, organisation_id })

export const changeCard = action('distribution.change-card', {
  ...ofOne,
  input: z.object({ card_id: id(), ...cardFacts }),
  on: ({ cards }) => placeOfCard(cards[0] ?? notFound()),
  decide: ({ cards }, { card_id, ...facts }) => {
    if (cards[0]?.state === 'closed') refuse('distribution.card-closed', { code: cards[0].code })
    if (peopleOf(facts) === 0) refuse('distribution.cards-hold-somebody')
    return { changes: [update(Card, { card_id }, facts)] }
  },
})

export const setCardState = action('distribution.set-card-state', {
  ...ofOne,
  input: z.object({ card_id: id(), state: z.enum(cardStates), reason: line(200).nullable().default(null) }),
  on: ({ cards }) => placeOfCard(cards[0] ?? notFound()),
  decide: ({ cards }, { card_id, state, reason }, moment) => {
    const card = cards[0] ?? notFound()
    if (card.state === 'closed') refuse('distribution.card-closed', { code: card.code })
    if (state !== 'active' && !reason?.trim()) refuse('distribution.reason-needed')
    const ended_on = state === 'closed' ? dayInItaly(moment.at) : null
    return { changes: [update(Card, { card_id }, { state, state_reason: reason?.trim() || null, ended_on })] }
  },
})
