// Critical places, the hub of goods and who gives time to it. Of what was given, the figure says how much and to which kind of
// recipient, never to whom.
import type { Counting, FigureDefinition } from '../definition.ts'
import type { SubjectMeasure, SumMeasure } from '../measures.ts'

const sum = (measure: SumMeasure): Counting => ({ how: 'sum', measure })
const distinct = (measure: SubjectMeasure): Counting => ({
  how: 'distinct',
  measures: [measure],
  which: 'subjects',
})
const plain = {
  version: 1,
  divide_by: 1,
  is_about_people: false,
  is_sensitive: false,
  dimensions: [],
} as const

export const placesAndGoodsFigures: readonly FigureDefinition[] = [
  {
    ...plain,
    key: 'hotspots_mapped',
    label: { it: 'Luoghi messi sulla mappa', en: 'Places put on the map' },
    unit: 'hotspots',
    counting: sum('places_mapped'),
    rule: {
      it: 'Ogni luogo critico vale 1, nel giorno in cui è stato visto la prima volta.',
      en: 'Each critical place counts 1, on the day it was first seen.',
    },
    dimensions: ['kind', 'district'],
  },
  {
    ...plain,
    key: 'hotspots_active',
    label: { it: 'Luoghi seguiti', en: 'Places followed' },
    unit: 'hotspots',
    counting: distinct('places_followed'),
    rule: {
      it: 'Luoghi diversi seguiti in almeno un giorno del periodo, dalla prima volta alla chiusura.',
      en: 'Different places followed on at least one day of the period, from first sight to closing.',
    },
    dimensions: ['kind', 'district'],
  },
  {
    ...plain,
    key: 'goods_kg_in',
    label: { it: 'Chili di beni entrati', en: 'Kilos of goods in' },
    unit: 'kilograms',
    counting: sum('goods_in_grams'),
    divide_by: 1000,
    rule: {
      it: 'Peso accettato al controllo, nel giorno dell’arrivo. Quello rifiutato non conta.',
      en: 'Weight accepted at inspection, on the day of arrival. What was refused does not count.',
    },
    dimensions: ['kind'],
  },
  {
    ...plain,
    key: 'goods_value_in',
    label: { it: 'Valore dei beni entrati', en: 'Value of goods in' },
    unit: 'euro',
    counting: sum('goods_in_cents'),
    divide_by: 100,
    rule: {
      it: 'Valore dichiarato dei beni accettati, dove c’è.',
      en: 'Declared value of accepted goods, where there is one.',
    },
    dimensions: ['kind'],
  },
  {
    ...plain,
    key: 'goods_kg_out',
    label: { it: 'Chili di beni consegnati', en: 'Kilos of goods out' },
    unit: 'kilograms',
    counting: sum('goods_out_grams'),
    divide_by: 1000,
    rule: {
      it: 'Peso di ciò che è uscito dall’hub con una consegna, nel giorno in cui è uscito.',
      en: 'Weight of what left the hub with a handover, on the day it left.',
    },
    dimensions: ['kind'],
  },
  {
    ...plain,
    key: 'households_served',
    label: { it: 'Nuclei serviti dall’hub', en: 'Households served by the hub' },
    unit: 'households',
    counting: distinct('households_served'),
    rule: {
      it: 'Tessere diverse con almeno una consegna nel periodo. Una tessera vale un nucleo.',
      en: 'Different cards with at least one handover in the period. A card stands for one household.',
    },
    is_about_people: true,
  },
  {
    ...plain,
    key: 'partner_orgs_served',
    label: { it: 'Enti riforniti dall’hub', en: 'Organisations served by the hub' },
    unit: 'organisations',
    counting: distinct('partners_served'),
    rule: {
      it: 'Enti diversi con almeno una consegna nel periodo.',
      en: 'Different organisations with at least one handover in the period.',
    },
  },
  {
    ...plain,
    key: 'goods_kg_wasted',
    label: { it: 'Chili buttati', en: 'Kilos wasted' },
    unit: 'kilograms',
    counting: sum('goods_wasted_grams'),
    divide_by: 1000,
    rule: {
      it: 'Peso di ciò che è stato scartato, nel giorno in cui è stato scritto.',
      en: 'Weight of what was thrown away, on the day it was written.',
    },
  },
  {
    ...plain,
    key: 'volunteer_hours',
    label: { it: 'Ore di volontariato', en: 'Volunteer hours' },
    unit: 'hours',
    counting: sum('volunteer_quarters'),
    divide_by: 4,
    rule: {
      it: 'Ore segnate a chi è venuto al suo turno.',
      en: 'Hours noted for those who came to their turn.',
    },
  },
  {
    ...plain,
    key: 'volunteers',
    label: { it: 'Volontari venuti', en: 'Volunteers who came' },
    unit: 'persons',
    counting: distinct('volunteers'),
    rule: {
      it: 'Volontari diversi con un accesso, venuti ad almeno un turno. Chi viene solo con un invito non è contato.',
      en: 'Different volunteers with an account who came to at least one turn. Guests by invitation are not counted.',
    },
    is_about_people: true,
  },
]
