// A service as anybody may read it: nothing of who keeps the page, nothing of a place that is secret.
import type { ServiceSeen } from './shapes.ts'

/** In Italian and English always; in French and Arabic where it was translated. */
export interface OpenLabel {
  it: string
  en: string
  fr?: string
  ar?: string
}
export interface OpenChoice {
  code: string
  label: OpenLabel
}

export type OpenService = Omit<
  ServiceSeen,
  'unit_id' | 'unit_name' | 'steward_id' | 'steward_name' | 'visibility' | 'eligibility' | 'ended_on'
> & {
  /** False: one calls, and is told where. */
  is_address_told: boolean
}

export interface OpenNetworkSeen {
  key: string
  name: string
  is_demo: boolean
}

/** Whatever was looked for, what can be chosen is made of all that is there. */
export interface OpenServices {
  network: OpenNetworkSeen
  now: string
  services: OpenService[]
  in_all: number
  types: OpenChoice[]
  languages: string[]
  municipalities: { code: string; name: string }[]
}

export interface OpenOneService {
  network: OpenNetworkSeen
  now: string
  service: OpenService
  type: OpenLabel
  documents: OpenLabel[]
  /** Others of the same kind, if this one is full or shut. */
  others: Pick<OpenService, 'service_id' | 'name' | 'description' | 'opening'>[]
}
