// What a figure may be made of, in words: each thing the rooms tell, whom it tells of, and from which sides it can be seen.
import { type Dimension, sidesOfAll, type Words } from './definition.ts'
import type { SubjectMeasure, SumMeasure } from './measures.ts'

export type Measure = SumMeasure | SubjectMeasure

export interface Choice {
  words: Words
  /** How it is counted: the unit in which one of it is told. */
  unit: string
  /** What is kept is told divided by this. */
  divide_by: number
  /** A number of it tells of people. */
  is_about_people: boolean
  /** Told coarsely to everybody. */
  is_sensitive: boolean
  sides: readonly Dimension[]
}

const traits = ['gender', 'age_band', 'citizenship'] as const
const plain = { divide_by: 1, is_about_people: false, is_sensitive: false }
const thing = ([it, en]: [string, string], unit: string, sides: readonly Dimension[] = []): Choice => ({
  ...plain,
  words: { it, en },
  unit,
  sides: [...sides, ...sidesOfAll],
})
const people = (words: [string, string], unit: string, sides: readonly Dimension[] = []): Choice => ({
  ...thing(words, unit, sides),
  is_about_people: true,
})

export const choices: Record<Measure, Choice> = {
  shifts: thing(['uscite', 'shifts'], 'shifts', ['district']),
  minutes: { ...thing(['ore in strada', 'hours in the street'], 'hours', ['district']), divide_by: 60 },
  presences: people(['presenze', 'presences'], 'presences', ['district']),
  contacts: people(['contatti', 'contacts'], 'contacts', ['kind', ...traits, 'district']),
  shifts_with_contacts: thing(
    ['uscite con almeno un contatto', 'shifts with at least one contact'],
    'shifts',
    ['district'],
  ),
  kits: thing(['kit consegnati', 'kits handed out'], 'kits', ['kind', 'district']),
  goods: thing(['beni consegnati in strada', 'goods handed out in the street'], 'pieces', [
    'kind',
    'district',
  ]),
  syringes_out: thing(['siringhe consegnate', 'syringes given out'], 'pieces', ['district']),
  syringes_back: thing(['siringhe riportate', 'syringes brought back'], 'pieces', ['district']),
  syringes_collected: thing(['siringhe raccolte da terra', 'syringes picked up'], 'pieces', ['district']),
  tests: people(['test rapidi', 'rapid tests'], 'tests', ['kind', 'district']),
  hiv_tests: { ...people(['test HIV', 'HIV tests'], 'tests'), is_sensitive: true, sides: [] },
  places_mapped: thing(['luoghi messi sulla mappa', 'places put on the map'], 'hotspots', [
    'kind',
    'district',
  ]),
  goods_wasted_grams: {
    ...thing(['chili di beni sprecati', 'kilos of goods wasted'], 'kilograms', ['kind']),
    divide_by: 1000,
  },
  referrals_sent: people(['invii fatti', 'referrals sent'], 'referrals', ['kind', ...traits]),
  referrals_declined: people(['invii non accolti', 'referrals declined'], 'referrals', ['kind']),
  referrals_reached: people(
    ['invii arrivati al primo incontro', 'referrals that reached a first meeting'],
    'referrals',
    [...traits],
  ),
  referral_wait_days: thing(
    ['giorni dall’invio al primo incontro', 'days from referral to first meeting'],
    'days',
  ),
  referrals_closed_loop: people(
    ['invii di cui si conosce l’esito', 'referrals whose outcome is known'],
    'referrals',
    ['kind', ...traits],
  ),
  visits: people(['arrivi allo sportello', 'arrivals at the desk'], 'visits', ['kind', ...traits]),
  visits_received: people(['colloqui allo sportello', 'meetings at the desk'], 'visits', ['kind', ...traits]),
  visit_wait_minutes: thing(['minuti di attesa allo sportello', 'minutes waited at the desk'], 'minutes'),
  calls: people(['telefonate alla linea', 'calls to the line'], 'calls', ['kind', 'district']),
  calls_answered: people(['telefonate con risposta', 'calls answered'], 'calls', ['kind', 'district']),
  calls_oriented: people(
    ['telefonate concluse con un’indicazione', 'calls that ended with advice'],
    'calls',
    ['kind', 'district'],
  ),
  reports_received: thing(['segnalazioni arrivate', 'reports received'], 'reports', ['kind', 'district']),
  reports_handled: thing(['segnalazioni gestite', 'reports handled'], 'reports', ['kind', 'district']),
  reports_triaged: thing(['segnalazioni prese in esame', 'reports looked at'], 'reports', [
    'kind',
    'district',
  ]),
  report_minutes_to_triage: thing(
    ['minuti fra la segnalazione e l’esame', 'minutes between a report and its examination'],
    'minutes',
  ),
  cases_opened: people(['accessi aperti', 'receptions opened'], 'cases', ['kind', ...traits]),
  orientations: people(['orientamenti', 'orientations'], 'interventions', ['kind', ...traits]),
  cases_integrated: people(['prese in carico integrate', 'integrated cases'], 'cases', [...traits]),
  cases_closed: people(['prese in carico concluse', 'cases closed'], 'cases', ['kind', ...traits]),
  goods_out_grams: {
    ...thing(['chili di beni consegnati', 'kilos of goods handed over'], 'kilograms', ['kind']),
    divide_by: 1000,
  },
  portions_out: thing(['porzioni consegnate', 'portions handed over'], 'portions', ['kind']),
  handovers: people(['consegne dell’hub', 'handovers of the hub'], 'handovers', ['kind']),
  goods_in_grams: {
    ...thing(['chili di beni entrati', 'kilos of goods in'], 'kilograms', ['kind']),
    divide_by: 1000,
  },
  goods_in_cents: {
    ...thing(['euro di beni entrati', 'euros of goods in'], 'euro', ['kind']),
    divide_by: 100,
  },
  volunteer_quarters: { ...thing(['ore dei volontari', 'volunteer hours'], 'hours'), divide_by: 4 },
  persons_met: people(
    ['persone incontrate in strada con un codice', 'persons met in the street with a code'],
    'persons',
    ['gender', 'age_band', 'district', 'identity'],
  ),
  places_followed: thing(['luoghi seguiti', 'places followed'], 'hotspots', ['kind', 'district']),
  persons_referred: people(['persone inviate a un servizio', 'persons referred to a service'], 'persons', [
    ...traits,
    'identity',
  ]),
  persons_received: people(['persone ricevute allo sportello', 'persons received at the desk'], 'persons', [
    ...traits,
    'identity',
  ]),
  persons_in_charge: people(['persone prese in carico', 'persons taken in charge'], 'persons', [
    'kind',
    ...traits,
    'district',
    'identity',
  ]),
  households_in_charge: people(['nuclei presi in carico', 'households taken in charge'], 'households', [
    'district',
  ]),
  households_served: people(['nuclei serviti dall’hub', 'households served by the hub'], 'households'),
  partners_served: thing(['enti riforniti dall’hub', 'organisations supplied by the hub'], 'organisations'),
  volunteers: people(['volontari', 'volunteers'], 'persons'),
}

export const isMeasure = (name: string): name is Measure => Object.hasOwn(choices, name)
