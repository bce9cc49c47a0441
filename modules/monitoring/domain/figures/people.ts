// The front door, referrals and files: how many came, reached a service, were taken in charge. A file, a visit, a referral are
// not persons: persons and households are counted once, by a pseudonym, and the figure says how surely they are known.
import type { Counting, Distinct, FigureDefinition, Sum } from '../definition.ts'
import type { SubjectMeasure, SumMeasure } from '../measures.ts'

const sum = (measure: SumMeasure, kinds?: readonly string[]): Sum =>
  kinds ? { how: 'sum', measure, kinds } : { how: 'sum', measure }
const distinct = (measures: readonly SubjectMeasure[], more: Partial<Distinct> = {}): Counting => ({
  how: 'distinct',
  measures,
  which: 'subjects',
  ...more,
})
const plain = {
  version: 1,
  divide_by: 1,
  is_about_people: true,
  is_sensitive: false,
  dimensions: [],
} as const
const traits = ['gender', 'age_band', 'citizenship'] as const
const once = {
  it: 'Chi è conosciuto solo con un codice in due enti può contare due volte: la cifra dice quanto bene conosciamo le persone.',
  en: 'Somebody known only by a code in two organisations may count twice: the figure says how surely we know people.',
}

export const peopleFigures: readonly FigureDefinition[] = [
  {
    ...plain,
    key: 'visits_received',
    label: { it: 'Colloqui allo sportello', en: 'Meetings at the desk' },
    unit: 'visits',
    counting: sum('visits_received'),
    rule: {
      it: 'Ogni colloquio finito vale 1. La stessa persona può tornare.',
      en: 'Each finished meeting counts 1. The same person may come again.',
    },
    dimensions: ['kind', ...traits],
  },
  {
    ...plain,
    key: 'visit_wait',
    label: { it: 'Attesa allo sportello', en: 'Wait at the desk' },
    unit: 'minutes',
    counting: { how: 'ratio', over: sum('visit_wait_minutes'), under: sum('visits_received') },
    rule: {
      it: 'In media, dal numero preso alla chiamata, per chi ha poi parlato con qualcuno.',
      en: 'On average, from taking a number to being called, for those who then spoke to somebody.',
    },
    is_about_people: false,
  },
  {
    ...plain,
    key: 'persons_reached',
    label: { it: 'Persone raggiunte', en: 'Persons reached' },
    unit: 'persons',
    counting: distinct(['persons_met', 'persons_received', 'persons_in_charge']),
    rule: {
      it: `Persone diverse incontrate con un codice, ricevute allo sportello o prese in carico, contate una volta sola. ${once.it}`,
      en: `Different persons met with a code, received at a desk or taken in charge, counted once. ${once.en}`,
    },
    dimensions: [...traits, 'identity'],
  },
  {
    ...plain,
    key: 'helpline_calls',
    label: { it: 'Telefonate alla linea', en: 'Calls to the line' },
    unit: 'calls',
    counting: sum('calls'),
    rule: {
      it: 'Ogni chiamata vale 1, anche quelle perse e richiamate.',
      en: 'Each call counts 1, missed and called back ones too.',
    },
    dimensions: ['kind', 'district'],
  },
  {
    ...plain,
    key: 'reports_handled',
    label: { it: 'Segnalazioni gestite', en: 'Reports handled' },
    unit: 'reports',
    counting: sum('reports_handled'),
    rule: {
      it: 'Segnalazioni a cui si è risposto con un’uscita, un invio o un esito scritto, nel giorno in cui è successo.',
      en: 'Reports answered with a visit, a referral or a written outcome, on the day it happened.',
    },
    dimensions: ['kind', 'district'],
    is_about_people: false,
  },
  {
    ...plain,
    key: 'report_answer_time',
    label: { it: 'Tempo per prendere in esame una segnalazione', en: 'Time to look at a report' },
    unit: 'hours',
    counting: { how: 'ratio', over: sum('report_minutes_to_triage'), under: sum('reports_triaged') },
    divide_by: 60,
    version: 2,
    rule: {
      it: 'In media, dall’arrivo a quando qualcuno ha deciso che cosa fare.',
      en: 'On average, from arrival until somebody decided what to do.',
    },
    is_about_people: false,
  },
  {
    ...plain,
    key: 'referrals_sent',
    label: { it: 'Invii fatti', en: 'Referrals sent' },
    unit: 'referrals',
    counting: sum('referrals_sent'),
    rule: {
      it: 'Ogni invio vale 1, nel giorno in cui parte. Quelli riservati non ci sono.',
      en: 'Each referral counts 1, on the day it is sent. Discreet ones are not in it.',
    },
    dimensions: ['kind', ...traits],
  },
  {
    ...plain,
    key: 'accompaniments',
    label: { it: 'Accompagnamenti', en: 'Accompaniments' },
    unit: 'interventions',
    counting: sum('referrals_sent', ['accompanied']),
    rule: {
      it: 'Invii in cui qualcuno va con la persona, nel giorno in cui partono.',
      en: 'Referrals where somebody goes with the person, on the day they are sent.',
    },
    dimensions: [...traits],
  },
  {
    ...plain,
    key: 'referrals_closed_loop',
    label: { it: 'Invii di cui si conosce l’esito', en: 'Referrals whose outcome is known' },
    unit: 'referrals',
    counting: sum('referrals_closed_loop'),
    rule: {
      it: 'Invii arrivati a un esito scritto da chi ha ricevuto o da chi ha mandato, nel giorno in cui si è saputo.',
      en: 'Referrals with an outcome written by who received or who sent, on the day it became known.',
    },
    dimensions: ['kind', ...traits],
  },
  {
    ...plain,
    key: 'referral_wait',
    label: { it: 'Giorni dall’invio al primo incontro', en: 'Days from referral to first meeting' },
    unit: 'days',
    counting: { how: 'ratio', over: sum('referral_wait_days'), under: sum('referrals_reached') },
    rule: {
      it: 'In media, per chi è arrivato al servizio nel periodo.',
      en: 'On average, for those who reached the service in the period.',
    },
    is_about_people: false,
  },
  {
    ...plain,
    key: 'referrals_declined',
    label: { it: 'Invii non accolti', en: 'Referrals declined' },
    unit: 'referrals',
    counting: sum('referrals_declined'),
    rule: {
      it: 'Un no motivato vale 1: serve per capire che cosa manca, non per giudicare chi lo dice.',
      en: 'A reasoned no counts 1: it tells what is missing, it does not judge who says it.',
    },
    dimensions: ['kind'],
  },
  {
    ...plain,
    key: 'orientations',
    label: { it: 'Orientamenti', en: 'Orientations' },
    unit: 'interventions',
    counting: sum('orientations'),
    rule: {
      it: 'Accessi chiusi con un’indicazione, senza presa in carico.',
      en: 'Receptions that ended with advice, without taking in charge.',
    },
    dimensions: ['kind', ...traits],
  },
  {
    ...plain,
    key: 'users_taken_in_charge_and_directed_to_care',
    label: { it: 'Persone prese in carico', en: 'Persons taken in charge' },
    unit: 'persons',
    counting: distinct(['persons_in_charge']),
    rule: {
      it: `Persone diverse con una presa in carico aperta in almeno un giorno del periodo. ${once.it}`,
      en: `Different persons with an open file on at least one day of the period. ${once.en}`,
    },
    dimensions: ['kind', ...traits, 'district', 'identity'],
  },
  {
    ...plain,
    key: 'in_charge_six_months',
    label: { it: 'Persone in carico da almeno sei mesi', en: 'Persons in charge for at least six months' },
    unit: 'persons',
    counting: distinct(['persons_in_charge'], { least_days: 183 }),
    rule: {
      it: 'Persone la cui presa in carico, alla fine del periodo o quando si è chiusa, durava da 183 giorni o più.',
      en: 'Persons whose file, at the end of the period or when it closed, had lasted 183 days or more.',
    },
    dimensions: [...traits, 'identity'],
  },
  {
    ...plain,
    key: 'families_supported',
    label: { it: 'Nuclei in carico', en: 'Households in charge' },
    unit: 'households',
    counting: distinct(['households_in_charge']),
    rule: {
      it: 'Nuclei diversi con una presa in carico aperta in almeno un giorno del periodo.',
      en: 'Different households with an open file on at least one day of the period.',
    },
    dimensions: ['district'],
  },
  {
    ...plain,
    key: 'integrated_cases',
    label: { it: 'Prese in carico integrate', en: 'Integrated cases' },
    unit: 'cases',
    counting: sum('cases_integrated'),
    rule: {
      it: 'Prese in carico con un’équipe di più enti, nel giorno in cui sono accolte.',
      en: 'Files with a team of several organisations, on the day they are accepted.',
    },
    dimensions: [...traits],
  },
  {
    ...plain,
    key: 'cases_closed',
    label: { it: 'Prese in carico concluse', en: 'Cases closed' },
    unit: 'cases',
    counting: sum('cases_closed'),
    rule: {
      it: 'Nel giorno della chiusura approvata, con il motivo.',
      en: 'On the day the closing is approved, with its reason.',
    },
    dimensions: ['kind', ...traits],
  },
]
