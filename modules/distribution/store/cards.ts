// The SQL of cards. The join to whose they are goes through the row policies of persons: the hub finds nothing there.
import { answering } from '#core/kernel'
import { readCardCode } from '../domain/codes.ts'
import { type CardLine, cards } from '../queries/cards.ts'

const ofMine = `
  select c.card_id, c.code, c.unit_id, u.name as unit_name, c.organisation_id, o.short_name as organisation_name, c.to_unit_id, c.to_organisation_id,
    h.name as hub_name, c.adults, c.young_people, c.children, c.babies, c.diets, c.allergens, c.language, c.programme, c.programme_from,
    c.programme_until, c.state, c.state_reason, c.issued_on, l.person_id, s.on_day as last_served_on
  from distribution.cards c
  join network.units u on u.network_id = c.network_id and u.unit_id = c.unit_id
  join network.organisations o on o.network_id = c.network_id and o.organisation_id = c.organisation_id
  join network.units h on h.network_id = c.network_id and h.unit_id = c.to_unit_id
  left join distribution.card_links l on l.network_id = c.network_id and l.card_id = c.card_id
  left join distribution.last_served s on s.network_id = c.network_id and s.recipient_id = c.card_id and s.organisation_id = c.to_organisation_id
  where c.network_id = $1 and ($2::uuid is null or c.card_id = $2) and ($3::text is null or c.code = $3) and ($4::uuid is null or l.person_id = $4)
  order by c.state, c.code limit 500`

export const cardsAnswering = answering(cards, {
  statements: ({ card_id, code, person_id }, { network_id }) => [
    {
      name: 'cards of mine',
      text: ofMine,
      values: [
        network_id,
        card_id ?? null,
        code === undefined ? null : (readCardCode(code) ?? '-'),
        person_id ?? null,
      ],
    },
  ],
  tell: ([rows = []], { me }) => ({
    cards: (rows as unknown as CardLine[]).map((row) => ({
      ...row,
      is_mine: me.grants.some((grant) => grant.unit_ids.includes(row.unit_id)),
    })),
  }),
})
