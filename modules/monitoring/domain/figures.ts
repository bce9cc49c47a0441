// What can be counted today, and how, in words anybody can check. An indicator of a project that is not here is
// "not yet measured": it is never shown as zero.
import type { Measure } from './rollup-cell.ts'

export interface Words {
  it: string
  en: string
}

/** persons: each coded person once; sum: quantities added up. */
export type Counting = { how: 'sum'; measure: Measure } | { how: 'persons'; which: 'persons' | 'new_persons' }

export type Dimension = 'gender' | 'age_band' | 'citizenship' | 'district' | 'kind'

export interface FigureDefinition {
  key: string
  version: number
  label: Words
  unit: string
  counting: Counting
  /** How it is counted, for who reads the figure. */
  rule: Words
  /** The room and fact the number comes from. */
  source: string
  dimensions: readonly Dimension[]
  /** The number tells of people, so small ones are not shown outside the unit. */
  is_about_people: boolean
  /** Addiction, HIV: coarser for everybody. */
  is_sensitive: boolean
}

const sum = (measure: Measure): Counting => ({ how: 'sum', measure })
const only = { it: 'Valgono solo le uscite convalidate.', en: 'Only validated shifts count.' }
const rule = (it: string, en: string): Words => ({ it: `${it} ${only.it}`, en: `${en} ${only.en}` })
const plain = { version: 1, is_about_people: false, is_sensitive: false } as const

export const figureDefinitions: readonly FigureDefinition[] = [
  {
    ...plain,
    key: 'shifts_done',
    label: { it: 'Uscite fatte', en: 'Shifts done' },
    unit: 'shifts',
    counting: sum('shifts'),
    rule: rule(
      'Ogni uscita vale 1, nell’ambito in cui era prevista.',
      'Each shift counts 1, in the district it was planned for.',
    ),
    source: 'outreach.shift_facts',
    dimensions: ['district'],
  },
  {
    ...plain,
    key: 'hours_out',
    label: { it: 'Ore in strada', en: 'Hours in the street' },
    unit: 'hours',
    counting: sum('minutes'),
    rule: rule(
      'Dall’inizio alla chiusura di ogni uscita, in ore. Non si moltiplica per chi c’era.',
      'From start to closing of each shift, in hours. Not multiplied by the crew.',
    ),
    source: 'outreach.shift_facts',
    dimensions: ['district'],
  },
  {
    ...plain,
    key: 'presences',
    label: { it: 'Presenze', en: 'Presences' },
    unit: 'presences',
    counting: sum('presences'),
    rule: rule(
      'Le persone viste a ogni tappa, anche senza parlarsi. La stessa persona può essere vista più volte.',
      'People seen at each stop, even without talking. The same person may be seen more than once.',
    ),
    source: 'outreach.shift_facts',
    dimensions: ['district'],
    is_about_people: true,
  },
  {
    ...plain,
    key: 'contacts',
    label: { it: 'Contatti', en: 'Contacts' },
    unit: 'contacts',
    counting: sum('contacts'),
    rule: rule(
      'Ogni incontro vale 1, anche con un gruppo. I contatti non sono persone: chi torna si conta di nuovo.',
      'Each meeting counts 1, also with a group. Contacts are not persons: who comes back is counted again.',
    ),
    source: 'outreach.facts',
    dimensions: ['kind', 'gender', 'age_band', 'citizenship', 'district'],
    is_about_people: true,
  },
  {
    ...plain,
    key: 'distinct_persons_met',
    label: { it: 'Persone diverse incontrate', en: 'Distinct persons met' },
    unit: 'persons',
    counting: { how: 'persons', which: 'persons' },
    rule: rule(
      'Solo chi ha accettato un codice, contato una volta sola nel periodo. Chi resta anonimo non c’è.',
      'Only those who accepted a code, counted once in the period. Who stays anonymous is not in it.',
    ),
    source: 'outreach.contacts',
    dimensions: ['gender', 'age_band', 'district'],
    is_about_people: true,
  },
  {
    ...plain,
    key: 'new_persons',
    label: { it: 'Persone incontrate per la prima volta', en: 'Persons met for the first time' },
    unit: 'persons',
    counting: { how: 'persons', which: 'new_persons' },
    rule: rule(
      'Chi ha accettato un codice, contato solo nel mese e nell’ambito del primo incontro.',
      'Those who accepted a code, counted only in the month and district of the first meeting.',
    ),
    source: 'outreach.contacts',
    dimensions: ['gender', 'age_band', 'district'],
    is_about_people: true,
  },
  {
    ...plain,
    key: 'kits_distributed',
    label: { it: 'Kit consegnati', en: 'Kits handed out' },
    unit: 'kits',
    counting: sum('kits'),
    rule: rule(
      'Ogni kit consegnato in un incontro vale 1. Quello che c’è dentro non si conta a parte.',
      'Each kit handed out in a meeting counts 1. What is inside is not counted again.',
    ),
    source: 'outreach.handout_facts',
    dimensions: ['kind', 'district'],
  },
  {
    ...plain,
    key: 'syringes_out',
    label: { it: 'Siringhe consegnate', en: 'Syringes handed out' },
    unit: 'pieces',
    counting: sum('syringes_out'),
    rule: rule('Le siringhe nuove consegnate, una per una.', 'New syringes handed out, one by one.'),
    source: 'outreach.hr_facts',
    dimensions: ['district'],
  },
  {
    ...plain,
    key: 'syringes_back',
    label: { it: 'Siringhe riprese', en: 'Syringes taken back' },
    unit: 'pieces',
    counting: sum('syringes_back'),
    rule: rule(
      'Le siringhe usate che le persone ci hanno ridato. Quelle raccolte da terra non sono qui.',
      'Used syringes people gave us back. Those picked up from the ground are not here.',
    ),
    source: 'outreach.hr_facts',
    dimensions: ['district'],
  },
  {
    ...plain,
    key: 'syringes_collected',
    label: { it: 'Siringhe raccolte da terra', en: 'Syringes picked up' },
    unit: 'pieces',
    counting: sum('syringes_collected'),
    rule: rule('Le siringhe trovate a terra durante le tappe.', 'Syringes found on the ground during stops.'),
    source: 'outreach.shift_facts',
    dimensions: ['district'],
  },
  {
    ...plain,
    key: 'rapid_tests',
    label: { it: 'Test rapidi', en: 'Rapid tests' },
    unit: 'tests',
    counting: sum('tests'),
    rule: rule(
      'Ogni test fatto vale 1, qualunque sia l’esito. I test HIV si contano a parte.',
      'Each test done counts 1, whatever its result. HIV tests are counted apart.',
    ),
    source: 'outreach.test_facts',
    dimensions: ['kind', 'district'],
    is_about_people: true,
  },
  {
    ...plain,
    key: 'hiv_tests',
    label: { it: 'Test HIV', en: 'HIV tests' },
    unit: 'tests',
    counting: sum('hiv_tests'),
    rule: rule(
      'Solo quanti, per uscita. Nessun legame con una persona, e il numero è arrotondato a 5.',
      'Only how many, by shift. No link to a person, and the number is rounded to 5.',
    ),
    source: 'outreach.test_facts',
    dimensions: [],
    is_about_people: true,
    is_sensitive: true,
  },
]

export const definitionOf = (key: string): FigureDefinition | undefined =>
  figureDefinitions.find((each) => each.key === key)

/** Minutes are kept, hours are told: half hours up. */
export const told = (definition: FigureDefinition, quantity: number): number =>
  definition.counting.how === 'sum' && definition.counting.measure === 'minutes'
    ? Math.round(quantity / 60)
    : quantity
