// Within how many days each turn of a referral is due (domain 3.8). An emergency is read in two hours wherever it is sent.
import { declaresTerms } from '#core/kernel'

export const referralTerms = declaresTerms('referrals', {
  referral_read: {
    ...{ days: 2, counts: 'working', least: 1, most: 10 },
    title: { it: 'Leggere un invio arrivato', en: 'Read a referral that came in' },
  },
  referral_answer: {
    ...{ days: 5, counts: 'working', least: 1, most: 30 },
    title: { it: 'Rispondere a un invio letto', en: 'Answer a referral that was read' },
  },
  referral_waiting: {
    ...{ days: 30, counts: 'calendar', least: 7, most: 120 },
    title: { it: 'Riguardare chi è in lista d’attesa', en: 'Look again at who is on the waiting list' },
  },
  referral_outcome: {
    ...{ days: 30, counts: 'calendar', least: 5, most: 120 },
    title: { it: 'Dire com’è andata dopo l’arrivo', en: 'Tell how it went after they came' },
  },
  referral_close: {
    ...{ days: 10, counts: 'calendar', least: 1, most: 60 },
    title: { it: 'Leggere la risposta e chiudere', en: 'Read the answer and close' },
  },
})
export type ReferralTerms = ReturnType<typeof referralTerms>
