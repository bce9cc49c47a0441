// Within how many days each step of a file is due; the usual ones are those of the guidelines (domain 3.9, 3.11).
import { declaresTerms } from '#core/kernel'

const calendar = { counts: 'calendar' } as const

export const caseTerms = declaresTerms('cases', {
  case_intake: {
    ...{ days: 10, counts: 'working', least: 1, most: 60 },
    title: { it: 'Decidere di una richiesta', en: 'Decide on a request' },
  },
  case_assessment: {
    ...{ days: 30, ...calendar, least: 5, most: 180 },
    title: { it: 'Finire la valutazione', en: 'Finish the assessment' },
  },
  case_plan: {
    ...{ days: 30, ...calendar, least: 5, most: 180 },
    title: { it: 'Firmare il progetto', en: 'Sign the plan' },
  },
  case_review: {
    ...{ days: 90, ...calendar, least: 15, most: 180 },
    title: {
      it: 'Verificare chi non ha ancora un giorno di verifica',
      en: 'Review a file without a day for it',
    },
  },
  case_away: {
    ...{ days: 30, ...calendar, least: 7, most: 90 },
    title: { it: 'Riguardare un fascicolo sospeso', en: 'Look again at a suspended file' },
  },
  case_closing: {
    ...{ days: 15, ...calendar, least: 1, most: 60 },
    title: { it: 'Decidere di una chiusura proposta', en: 'Decide on a proposed closing' },
  },
  case_team: {
    ...{ days: 30, ...calendar, least: 5, most: 90 },
    title: { it: 'Prima riunione dell’équipe', en: 'First meeting of the team' },
  },
  case_minutes: {
    ...{ days: 5, counts: 'working', least: 1, most: 30 },
    title: { it: 'Scrivere il verbale di una riunione', en: 'Write the minutes of a meeting' },
  },
})
export type CaseTerms = ReturnType<typeof caseTerms>
