// What this room tells of one person when they ask for it, and how it forgets them: whose card it was, what they could not eat.
import type { Row } from '#core/kernel'
import { forgetsPerson, type PersonPart, sectionsOf, tellsPart } from '#people/server'

const columns = [
  { key: 'on_day', it: 'Giorno', en: 'Day' },
  { key: 'what', it: 'Che cosa', en: 'What' },
  { key: 'code', it: 'Tessera', en: 'Card' },
  { key: 'people', it: 'Per quante persone', en: 'For how many people' },
  { key: 'eats', it: 'Cibi, o che cosa non mangiate', en: 'Food, or what you do not eat' },
  { key: 'language', it: 'Lingua', en: 'Language' },
  { key: 'programme_until', it: 'Nel programma UE fino al', en: 'In the EU programme until' },
  { key: 'state', it: 'Stato o prova', en: 'State or proof' },
]

export const distributionPart: PersonPart = tellsPart({
  room: 'distribution',
  statement: ({ network_id, rights_request_id }) => ({
    name: 'export of distribution',
    text: 'select distribution.export_of($1, $2) as told',
    values: [network_id, rights_request_id],
  }),
  tell: ([row]) =>
    sectionsOf((row?.told ?? []) as Row[], {
      title: { it: 'Beni che hai ricevuto', en: 'Goods you received' },
      columns,
    }),
})

export const distributionForgets = forgetsPerson({
  room: 'distribution',
  text: 'select distribution.forget_person($1, $2, $3)',
})
