// Says whose card it is, so that it is found from the page of the person. The hub is never told.

import { z } from 'zod'
import { action, id, insert, maybe, notFound, one, refuse } from '#core/kernel'
import { Person } from '#people'
import { Card, CardLink } from '../domain/card.ts'
import { placeOfCard } from './change-card.ts'

export const linkCard = action('distribution.link-card', {
  input: z.object({ card_id: id(), person_id: id() }),
  verb: 'card.link',
  needs: ({ card_id, person_id }) => ({
    card: one(Card, { card_id }),
    person: maybe(Person, { person_id }),
    before: maybe(CardLink, { card_id }),
  }),
  on: ({ card }) => placeOfCard(card),
  decide: ({ card, person, before }, { card_id, person_id }) => {
    if (before) refuse('distribution.card-links-pk')
    if (!person) notFound()
    const { unit_id, organisation_id } = card
    return { changes: [insert(CardLink, { card_id, person_id, unit_id, organisation_id })] }
  },
})
