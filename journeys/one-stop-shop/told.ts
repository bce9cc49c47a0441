// The story as it is told: who comes to the one stop shop of Latina, and what each of the squad writes of them.
import { newCanary } from '../support/canaries.ts'

export const person = {
  given: 'Selim',
  family: 'Ombra',
  born: '1991-05-17',
  state: 'Bangladesh',
} as const
export const fullName = `${person.given} ${person.family}`

/** Who joins, as what, and the one part beside the base that they are let to see. */
export const squad = {
  lawyer: { key: 'tommaso.ricci', name: 'Tommaso Ricci', profile: 'Legale', sees: 'Documenti e permessi' },
  psychologist: { key: 'ada.bruno', name: 'Ada Bruno', profile: 'Psicologia', sees: 'Salute' },
  mediator: { key: 'samir.haddad', name: 'Samir Haddad', profile: 'Mediazione', sees: 'Area sociale' },
} as const
export type Member = (typeof squad)[keyof typeof squad]
/** Of the municipality, without an account: listed, and sees nothing. */
export const outside = { name: 'Nora Villa', body: 'Comune di Latina' } as const

/** A word of each part that must stay in it. */
export const canaries = {
  social: newCanary().name,
  legal: newCanary().name,
  health: newCanary().name,
}

export const look: Record<string, number | null> = {
  'Reddito e debiti': 1,
  'Lavoro e formazione': 1,
  'Le giornate': 2,
  Casa: 1,
  'Relazioni in casa': null,
  Benessere: 2,
  Salute: 3,
  'Sostanze e rischi': 4,
  'Vita di ogni giorno': 3,
  'Documenti e diritti': 1,
  'Rete di persone': 2,
  Partecipazione: 2,
  Giustizia: 5,
  Lingua: 2,
  'Essere genitori': null,
}

export const plan = {
  quote: 'Voglio un letto e i documenti in ordine.',
  goal: 'Riavere il permesso di soggiorno',
  support: 'Il consulente legale dello sportello',
  step: 'Domanda di rinnovo presentata',
} as const
