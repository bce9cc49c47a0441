// A household enters a public programme: on what proof, from when until when, and how many of them fall under each heading
// of the yearly table. The hub is told that they are in, and the days; the headings stay with who issued the card.

import { z } from 'zod'
import { action, dayText, id, insert, locked, maybe, notFound, refuse, update } from '#core/kernel'
import { programmes } from '#goods'
import { Card, ProgrammeFile, peopleOf, proofs, RecipientCount } from '../domain/card.ts'
import { placeOfCard } from './change-card.ts'

const { total: _, card_id: __, unit_id: ___, organisation_id: ____, ...counted } = RecipientCount.schema.shape

export const openProgrammeFile = action('distribution.open-programme-file', {
  input: z.object({
    programme_file_id: id(),
    card_id: id(),
    programme: z.enum(programmes),
    proof: z.enum(proofs),
    begins_on: dayText(),
    ends_on: dayText(),
    counts: z.object(counted),
  }),
  verb: 'card.issue',
  needs: ({ card_id }) => ({
    cards: locked(Card, { card_id }),
    before: maybe(RecipientCount, { card_id }),
  }),
  on: ({ cards }) => placeOfCard(cards[0] ?? notFound()),
  decide: ({ cards, before }, { counts, ...file }, moment) => {
    const card = cards[0] ?? notFound()
    const { card_id, unit_id, organisation_id, to_unit_id } = card
    if (card.state === 'closed') refuse('distribution.card-closed', { code: card.code })
    if (file.ends_on < file.begins_on) refuse('distribution.programme-files-days-in-order')
    const total = peopleOf(card)
    const { estimates, ...heads } = counts
    const ages = heads.under_18 + heads.from_18_to_29 + heads.over_65
    if (Math.max(ages, ...Object.values(heads)) > total)
      refuse('distribution.recipient-counts-within-the-household', { total })
    const row = { card_id, unit_id, organisation_id, total, ...heads, estimates }
    const days = {
      programme: file.programme,
      programme_from: file.begins_on,
      programme_until: file.ends_on,
    }
    return {
      changes: [
        insert(ProgrammeFile, {
          ...file,
          unit_id,
          organisation_id,
          to_unit_id,
          worker_id: moment.me.worker_id,
        }),
        before ? update(RecipientCount, { card_id }, row) : insert(RecipientCount, row),
        update(Card, { card_id }, days),
      ],
    }
  },
})
