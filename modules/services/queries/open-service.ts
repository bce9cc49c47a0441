// A service as anybody may read it: nothing of who keeps the page, nothing of a place that is secret.
import type { ServiceSeen } from './shapes.ts'

export type OpenService = Omit<
  ServiceSeen,
  'unit_id' | 'unit_name' | 'steward_id' | 'steward_name' | 'visibility' | 'eligibility' | 'ended_on'
> & {
  /** False: one calls, and is told where. */
  is_address_told: boolean
}

export interface OpenServices {
  network: { key: string; name: string; is_demo: boolean }
  now: string
  services: OpenService[]
}
