// What outings add up to. Only validated ones count; contacts are meetings, and persons are those who accepted a code.
import type { Counting, Distinct, FigureDefinition, Words } from '../definition.ts'
import type { SumMeasure } from '../measures.ts'

const sum = (measure: SumMeasure): Counting => ({ how: 'sum', measure })
const persons = (which: Distinct['which']): Counting => ({
  how: 'distinct',
  measures: ['persons_met'],
  which,
})
const only = { it: 'Valgono solo le uscite convalidate.', en: 'Only validated shifts count.' }
const rule = (it: string, en: string): Words => ({ it: `${it} ${only.it}`, en: `${en} ${only.en}` })
const plain = { version: 1, divide_by: 1, is_about_people: false, is_sensitive: false } as const

export const streetFigures: readonly FigureDefinition[] = [
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
    dimensions: ['district'],
  },
  {
    ...plain,
    key: 'hours_out',
    label: { it: 'Ore in strada', en: 'Hours in the street' },
    unit: 'hours',
    counting: sum('minutes'),
    divide_by: 60,
    rule: rule(
      'Dall’inizio alla chiusura di ogni uscita, in ore. Non si moltiplica per chi c’era.',
      'From start to closing of each shift, in hours. Not multiplied by the crew.',
    ),
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
    dimensions: ['kind', 'gender', 'age_band', 'citizenship', 'district'],
    is_about_people: true,
  },
  {
    ...plain,
    key: 'distinct_persons_met',
    label: { it: 'Persone diverse incontrate', en: 'Distinct persons met' },
    unit: 'persons',
    counting: persons('subjects'),
    rule: rule(
      'Solo chi ha accettato un codice, contato una volta sola nel periodo. Chi resta anonimo non c’è.',
      'Only those who accepted a code, counted once in the period. Who stays anonymous is not in it.',
    ),
    dimensions: ['gender', 'age_band', 'district'],
    is_about_people: true,
  },
  {
    ...plain,
    key: 'new_persons',
    label: { it: 'Persone incontrate per la prima volta', en: 'Persons met for the first time' },
    unit: 'persons',
    counting: persons('new_subjects'),
    rule: rule(
      'Chi ha accettato un codice, contato solo nel mese e nell’ambito del primo incontro.',
      'Those who accepted a code, counted only in the month and district of the first meeting.',
    ),
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
    dimensions: ['kind', 'district'],
  },
  {
    ...plain,
    key: 'syringes_out',
    label: { it: 'Siringhe consegnate', en: 'Syringes handed out' },
    unit: 'pieces',
    counting: sum('syringes_out'),
    rule: rule('Le siringhe nuove consegnate, una per una.', 'New syringes handed out, one by one.'),
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
    dimensions: ['district'],
  },
  {
    ...plain,
    key: 'syringes_collected',
    label: { it: 'Siringhe raccolte da terra', en: 'Syringes picked up' },
    unit: 'pieces',
    counting: sum('syringes_collected'),
    rule: rule('Le siringhe trovate a terra durante le tappe.', 'Syringes found on the ground during stops.'),
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
    dimensions: [],
    is_about_people: true,
    is_sensitive: true,
  },
]
