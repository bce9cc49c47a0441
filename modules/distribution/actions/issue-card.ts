// A household gets a card of the hub: how many, of which age, what they cannot eat. No name is asked.

import { z } from 'zod'
import { action, dayInItaly, id, insert, one, refuse } from '#core/kernel'
import { Unit } from '#network'
import { Card, peopleOf } from '../domain/card.ts'
import { cardCode } from '../domain/codes.ts'

const { adults, young_people, children, babies, diets, allergens, language } = Card.schema.shape
export const cardFacts = { adults, young_people, children, babies, diets, allergens, language }

export const issueCard = action('distribution.issue-card', {
  input: z.object({
    card_id: id(),
    unit_id: id(),
    /** The hub where it is good. */
    to_unit_id: id(),
    ...cardFacts,
  }),
  verb: 'card.issue',
  needs: ({ unit_id, to_unit_id }) => ({
    unit: one(Unit, { unit_id }),
    hub: one(Unit, { unit_id: to_unit_id }),
  }),
  on: ({ unit }) => ({ unit_id: unit.unit_id, organisation_id: unit.organisation_id }),
  decide: ({ unit, hub }, told, moment) => {
    if (hub.kind !== 'hub') refuse('distribution.not-a-hub', { name: hub.name })
    if (peopleOf(told) === 0) refuse('distribution.cards-hold-somebody')
    const code = cardCode(told.card_id)
    const card = {
      ...told,
      code,
      organisation_id: unit.organisation_id,
      worker_id: moment.me.worker_id,
      to_organisation_id: hub.organisation_id,
      programme: null,
      programme_from: null,
      programme_until: null,
      state: 'active' as const,
      state_reason: null,
      issued_on: dayInItaly(moment.at),
      ended_on: null,
    }
    return { changes: [insert(Card, card)], answer: { code } }
  },
})
