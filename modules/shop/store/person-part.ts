// What this room tells of one person when they ask for it: how their points came and went. Whose card it was is forgotten below,
// by the distribution; points without it are nobody's.
import type { Row } from '#core/kernel'
import { type PersonPart, sectionsOf, tellsPart } from '#people/server'

const columns = [
  { key: 'on_day', it: 'Giorno', en: 'Day' },
  { key: 'what', it: 'Che cosa', en: 'What' },
  { key: 'code', it: 'Tessera', en: 'Card' },
  { key: 'points', it: 'Punti', en: 'Points' },
  { key: 'month', it: 'Punti del mese', en: 'Points of the month' },
]

export const shopPart: PersonPart = tellsPart({
  room: 'shop',
  statement: ({ network_id, rights_request_id }) => ({
    name: 'export of shop',
    text: 'select shop.export_of($1, $2) as told',
    values: [network_id, rights_request_id],
  }),
  tell: ([row]) =>
    sectionsOf((row?.told ?? []) as Row[], {
      title: { it: 'I tuoi punti all’emporio', en: 'Your points at the shop' },
      columns,
    }),
})
