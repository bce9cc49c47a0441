// Our code lists as HSDS taxonomies: what kind of service, in which area, at which threshold, what a service post does.
import { serviceAreas, servicePostFunctions, serviceTypes, thresholds } from '../domain/words.ts'
import { it } from '../texts/it.ts'
import { idOf } from './ids.ts'
import { filled, type Json } from './shape.ts'

interface List {
  key: string
  name: string
  description: string
  codes: readonly string[]
  labels: Record<string, string>
}

const lists: List[] = [
  {
    key: 'service_type',
    name: 'Tipo di servizio',
    description: 'Che cosa si trova: un pasto, un letto, un consiglio.',
    codes: serviceTypes,
    labels: it.type,
  },
  {
    key: 'service_area',
    name: 'Area del servizio',
    description: 'Le aree dell’indagine sui servizi sociali dei comuni.',
    codes: serviceAreas,
    labels: it.area,
  },
  {
    key: 'threshold',
    name: 'Soglia',
    description: 'Quanto è facile entrare.',
    codes: thresholds,
    labels: it.threshold,
  },
  {
    key: 'service_post_function',
    name: 'Funzioni della stazione di posta',
    description: 'Che cosa offre una stazione di posta.',
    codes: servicePostFunctions,
    labels: it.function,
  },
]

const version = '1.0'
const taxonomyId = (key: string) => idOf('taxonomy', key)
const termId = (key: string, code: string) => idOf('taxonomy-term', key, code)

const taxonomyOf = ({ key, name, description }: List): Json => ({
  id: taxonomyId(key),
  name,
  description,
  version,
})

export const taxonomies: Json[] = lists.map(taxonomyOf)

const termOf = (list: List, code: string): Json => {
  const name = list.labels[code] ?? code.replaceAll('_', ' ')
  return {
    id: termId(list.key, code),
    code,
    name,
    description: name,
    taxonomy: list.name,
    taxonomy_id: taxonomyId(list.key),
    taxonomy_detail: taxonomyOf(list),
    language: 'it',
  }
}

export const taxonomyTerms: Json[] = lists.flatMap((list) => list.codes.map((code) => termOf(list, code)))

/** A code of ours, tied to the service it describes. */
export const attributeOf = (service_id: string, key: string, code: string): Json => {
  const list = lists.find((each) => each.key === key) as List
  return filled({
    id: idOf('attribute', service_id, key, code),
    link_id: service_id,
    link_entity: 'service',
    link_type: key,
    taxonomy_term_id: termId(key, code),
    value: code,
    taxonomy_term: termOf(list, code),
  })
}
