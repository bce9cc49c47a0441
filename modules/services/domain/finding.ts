// Which services answer what somebody looks for. The same sieve for the desk, the open pages and the phone.
import { type Audience, isFor } from './for-whom.ts'
import type { Opening } from './opening.ts'
import type { ServiceRecord } from './service.ts'

export interface Looked {
  text?: string
  type?: string
  for_whom?: Audience
  language?: string
  open_now?: boolean
  no_papers?: boolean
  is_free?: boolean
  has_room?: boolean
}

type Sought = Pick<
  ServiceRecord,
  | 'name'
  | 'description'
  | 'type'
  | 'areas'
  | 'gender_policy'
  | 'minimum_age'
  | 'maximum_age'
  | 'languages'
  | 'documents'
  | 'is_free'
  | 'capacity_free'
> & { opening: Opening; locations: { municipality_name: string | null }[]; organisation_name: string }

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Every word typed stands somewhere: in the name, in what it does, where it is, who runs it. */
const says = (service: Sought, text: string, typeLabel: string): boolean => {
  const places = service.locations.map((each) => each.municipality_name ?? '')
  const all = folded(
    [service.name, service.description, service.organisation_name, typeLabel, ...places].join(' '),
  )
  return folded(text)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => all.includes(word))
}

export const answers = (service: Sought, looked: Looked, typeLabel = ''): boolean =>
  (!looked.text?.trim() || says(service, looked.text, typeLabel)) &&
  (!looked.type || service.type === looked.type) &&
  (!looked.for_whom || isFor(service, looked.for_whom)) &&
  (!looked.language || service.languages.includes(looked.language)) &&
  (!looked.open_now || service.opening.state === 'open') &&
  (!looked.no_papers || service.documents.length === 0) &&
  (!looked.is_free || service.is_free) &&
  (!looked.has_room || (service.capacity_free ?? 0) > 0)
