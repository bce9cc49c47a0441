// The story as it is told: somebody rings the line and says nothing of who they are; days later a family comes to the
// listening centre, and is handed over to the municipality.
export interface Relative {
  given: string
  born: string
  gender: string
  place: string
}

export const family = 'Collina'
export const mother: Relative = {
  given: 'Noura',
  born: '1990-03-12',
  gender: 'Donna',
  place: 'Persona di riferimento',
}
/** The infant is eight months old today, whenever today is. */
const monthsAgo = (months: number): string => {
  const day = new Date()
  day.setUTCMonth(day.getUTCMonth() - months, 15)
  return day.toISOString().slice(0, 10)
}
/** Fourteen and more: each may come alone. */
export const grown: Relative[] = [
  { given: 'Hamid', born: '1987-11-02', gender: 'Uomo', place: 'Coniuge' },
  { given: 'Amal', born: monthsAgo(15 * 12), gender: 'Donna', place: 'Figlio o figlia' },
]
export const small: Relative[] = [
  { given: 'Yassin', born: monthsAgo(7 * 12), gender: 'Uomo', place: 'Figlio o figlia' },
  { given: 'Leila', born: monthsAgo(8), gender: 'Donna', place: 'Figlio o figlia' },
]
export const children = ['Amal', 'Yassin', 'Leila']
export const nameOf = ({ given }: Relative): string => `${given} ${family}`

export const call = 'Cinque in casa, la più piccola ha otto mesi. Non sanno come arrivare a fine mese.'
export const agreement = 'Accordo tra centro di ascolto e Comune'
export const service = 'Servizio sociale di base'
export const summary = 'Cinque persone, una di otto mesi, nessuna entrata da settembre.'
