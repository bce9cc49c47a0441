// The questions of the directory: what there is for somebody, one page, and the pages nobody confirmed lately.
import { z } from 'zod'
import { query } from '#core/kernel'
import { audiences } from '../domain/for-whom.ts'
import { municipalityCode } from '../domain/location.ts'
import { ServiceSeen } from './shapes.ts'

export const servicesList = query('services.list', {
  verb: 'service.see',
  input: z.object({
    text: z.string().max(80).optional(),
    type: z.string().max(40).optional(),
    for_whom: z.enum(audiences).optional(),
    /** Those in this municipality first, then those of its district or province; others are left out. */
    municipality_code: municipalityCode().optional(),
    language: z.string().max(3).optional(),
    open_now: z.boolean().optional(),
    no_papers: z.boolean().optional(),
    is_free: z.boolean().optional(),
    has_room: z.boolean().optional(),
    with_closed: z.boolean().optional(),
    organisation_id: z.uuid().optional(),
  }),
  output: z.object({ now: z.string(), services: z.array(ServiceSeen) }),
})
export type ServicesAsked = z.infer<(typeof servicesList)['input']>
export type ServicesList = z.infer<(typeof servicesList)['output']>

export const oneService = query('services.service', {
  verb: 'service.see',
  input: z.object({ service_id: z.uuid() }),
  output: z.object({ now: z.string(), service: ServiceSeen }),
})
export type OneService = z.infer<(typeof oneService)['output']>

export const staleServices = query('services.stale', {
  verb: 'service.see',
  input: z.object({
    /** Only the pages I am the steward of, and those of my bodies that have no steward any more. */
    is_mine: z.boolean().optional(),
    within_days: z.int().min(0).max(365).optional(),
  }),
  output: z.object({
    services: z.array(
      z.object({
        service_id: z.string(),
        organisation_id: z.string(),
        organisation_name: z.string(),
        name: z.string(),
        steward_id: z.string().nullable(),
        steward_name: z.string().nullable(),
        assured_on: z.string(),
        due_on: z.string(),
        is_stale: z.boolean(),
      }),
    ),
  }),
})
export type StaleServices = z.infer<(typeof staleServices)['output']>

export const secretAddress = query('services.secret-address', {
  verb: 'service.see-secret',
  input: z.object({ organisation_id: z.uuid(), service_id: z.uuid() }),
  output: z.object({ addresses: z.array(z.object({ location_id: z.string(), address_text: z.string() })) }),
  on: ({ organisation_id }) => ({ organisation_id }),
})
export type SecretAddresses = z.infer<(typeof secretAddress)['output']>
