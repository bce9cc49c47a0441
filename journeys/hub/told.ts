// The story as it is told: a family rings, comes to the listening centre, and goes home with a bag. The hub knows a card.
import type { Relative } from '../first-call/told.ts'

export const call = 'Cinque in casa, con una bimba di pochi mesi: chiedono la spesa.'
export const mother: Relative = {
  given: 'Zenobia',
  born: '1991-05-20',
  gender: 'Donna',
  place: 'Persona di riferimento',
}
/** Two grown-ups, a girl of fifteen, a boy of seven, an infant. */
export const heads = { adults: '2', young_people: '1', children: '1', babies: '1' }
export const agesOf = {
  adults: 'Adulti',
  young_people: 'Ragazzi (14–17)',
  children: 'Bambini (2–13)',
  babies: 'Neonati (0–1)',
}
export const note = 'Ritirano domani mattina.'
