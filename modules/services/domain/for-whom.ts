// "For women, for families, for who sleeps outside": the few words by which people look for a service.
import type { ServiceRecord } from './service.ts'

export const audiences = [
  'women',
  'families',
  'young',
  'homeless',
  'migrants',
  'addictions',
  'elderly',
  'disability',
] as const
export type Audience = (typeof audiences)[number]

type Seen = Pick<ServiceRecord, 'areas' | 'gender_policy' | 'minimum_age' | 'maximum_age'>

const areaOf: Partial<Record<Audience, string>> = {
  families: 'family_minors',
  homeless: 'poverty_adults_homeless',
  migrants: 'migrants_roma',
  addictions: 'addictions',
  elderly: 'elderly',
  disability: 'disability',
}

export const isFor = (service: Seen, audience: Audience): boolean => {
  if (audience === 'women')
    return service.gender_policy === 'women' || service.gender_policy === 'women_and_children'
  if (audience === 'young') return service.maximum_age !== null && service.maximum_age <= 35
  return (service.areas as string[]).includes(areaOf[audience] ?? '')
}
