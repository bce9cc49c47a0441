// The sentence that says how a figure is counted, made from its choices and from nothing else: whoever changes a choice changes
// the sentence, in both languages.

import { choices, type Measure } from './choices.ts'
import type { Distinct, FigureDefinition, Filters, Sum, Words } from './definition.ts'
import { kindsEn } from './kind-words-en.ts'
import { kindsIt } from './kind-words-it.ts'

type Lang = 'it' | 'en'
export type Sayable = Pick<FigureDefinition, 'counting' | 'time' | 'filters'>
/** How districts, bodies and units are called; a code where nobody told. */
export type Names = ReadonlyMap<string, Words | string>

const kindWords: Record<Lang, Record<string, string>> = { it: kindsIt, en: kindsEn }

const sides: Record<string, Words> = {
  woman: { it: 'donne', en: 'women' },
  man: { it: 'uomini', en: 'men' },
  non_binary: { it: 'persone non binarie', en: 'non-binary persons' },
  under_18: { it: 'meno di 18 anni', en: 'under 18' },
  from_18_to_29: { it: '18–29 anni', en: '18 to 29 years' },
  from_30_to_54: { it: '30–54 anni', en: '30 to 54 years' },
  from_55_to_64: { it: '55–64 anni', en: '55 to 64 years' },
  from_65: { it: '65 anni e più', en: '65 years and over' },
  it: { it: 'con cittadinanza italiana', en: 'with Italian citizenship' },
  eu: { it: 'con cittadinanza dell’Unione', en: 'with citizenship of the Union' },
  non_eu: { it: 'con cittadinanza di fuori dell’Unione', en: 'with citizenship from outside the Union' },
  unknown: { it: 'non si sa', en: 'not known' },
}

const join = (list: readonly string[], and: string): string =>
  list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} ${and} ${list.at(-1)}`

const nameOf = (code: string, lang: Lang, names: Names): string => {
  const name = names.get(code)
  if (name !== undefined) return typeof name === 'string' ? name : name[lang]
  return sides[code]?.[lang] ?? kindWords[lang][code] ?? code.replaceAll('_', ' ')
}

const kindsSaid = (kinds: readonly string[] | undefined, lang: Lang, names: Names): string => {
  if (!kinds) return ''
  const list = kinds.map((kind) => nameOf(kind, lang, names))
  return lang === 'it' ? ` (solo: ${join(list, 'e')})` : ` (only: ${join(list, 'and')})`
}

const thingOf = (measure: Measure, lang: Lang): string => choices[measure].words[lang]

const sumSaid = ({ measure, kinds }: Sum, lang: Lang, names: Names): string =>
  `${thingOf(measure, lang)}${kindsSaid(kinds, lang, names)}`

const distinctSaid = (of: Distinct, lang: Lang, names: Names): string => {
  const or = lang === 'it' ? 'o' : 'or'
  const things = join(
    of.measures.map((measure) => thingOf(measure, lang)),
    or,
  )
  const isNew = of.which === 'new_subjects'
  const once =
    lang === 'it'
      ? isNew
        ? ', contati solo nel periodo della loro prima volta'
        : ', ognuno contato una volta sola'
      : isNew
        ? ', counted only in the period of their first time'
        : ', each counted once'
  const lasting =
    of.least_days === undefined
      ? ''
      : lang === 'it'
        ? `, lì da almeno ${of.least_days} giorni`
        : `, there for at least ${of.least_days} days`
  return `${things}${kindsSaid(of.kinds, lang, names)}${lasting}${once}`
}

const countingSaid = ({ counting }: Sayable, lang: Lang, names: Names): string => {
  const isItalian = lang === 'it'
  switch (counting.how) {
    case 'sum':
      return `${isItalian ? 'Somma di' : 'Sum of'} ${sumSaid(counting, lang, names)}`
    case 'distinct':
      return `${isItalian ? 'Quanti diversi' : 'How many different'}: ${distinctSaid(counting, lang, names)}`
    case 'ratio': {
      const over = sumSaid(counting.over, lang, names)
      const under = sumSaid(counting.under, lang, names)
      return isItalian ? `In media: ${over}, diviso per ${under}` : `On average: ${over}, divided by ${under}`
    }
    case 'share': {
      const of = distinctSaid(counting.of, lang, names)
      return isItalian
        ? `In percentuale su ${counting.population}: ${of}`
        : `In per cent of ${counting.population}: ${of}`
    }
  }
}

const filterNames: [keyof Filters, Words][] = [
  ['genders', { it: 'genere', en: 'gender' }],
  ['age_bands', { it: 'età', en: 'age' }],
  ['citizenships', { it: 'cittadinanza', en: 'citizenship' }],
  ['districts', { it: 'ambito', en: 'district' }],
  ['organisations', { it: 'ente', en: 'organisation' }],
  ['units', { it: 'unità', en: 'unit' }],
]

const filtersSaid = ({ filters = {} }: Sayable, lang: Lang, names: Names): string[] =>
  filterNames.flatMap(([key, words]) => {
    const only = filters[key]
    if (!only) return []
    const list = join(
      only.map((code) => nameOf(code, lang, names)),
      lang === 'it' ? 'o' : 'or',
    )
    return [`${words[lang]}: ${list}`]
  })

const timeSaid: Record<NonNullable<Sayable['time']>, Words> = {
  in_period: { it: 'Vale quello che è successo nel periodo.', en: 'What happened in the period counts.' },
  cumulative: {
    it: 'Vale tutto, dall’inizio alla fine del periodo.',
    en: 'Everything counts, from the beginning to the end of the period.',
  },
  snapshot_at_end: {
    it: 'Vale come stanno le cose nell’ultimo giorno del periodo.',
    en: 'What counts is how things stand on the last day of the period.',
  },
}

const saidIn = (definition: Sayable, lang: Lang, names: Names): string => {
  const only = filtersSaid(definition, lang, names)
  const narrowed = only.length === 0 ? '' : `${lang === 'it' ? ' Solo ' : ' Only '}${only.join('; ')}.`
  return `${countingSaid(definition, lang, names)}.${narrowed} ${timeSaid[definition.time ?? 'in_period'][lang]}`
}

export const sentenceOf = (definition: Sayable, names: Names = new Map()): Words => ({
  it: saidIn(definition, 'it', names),
  en: saidIn(definition, 'en', names),
})
