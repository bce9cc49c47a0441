// The bodies of the partnership, their units, and what each shares with whom.

import { z } from 'zod'
import { query } from '#core/kernel'
import { phoneTells } from '../domain/unit-phone.ts'

export const organisationSeen = z.object({
  organisation_id: z.string(),
  name: z.string(),
  short_name: z.string(),
  kind: z.string(),
  partner_role: z.string(),
  ended_on: z.string().nullable(),
  unit_count: z.number(),
  worker_count: z.number(),
})

export const organisationsQuery = query('network.organisations', {
  verb: 'network.see',
  input: z.object({ with_ended: z.boolean().optional() }),
  output: z.object({ organisations: z.array(organisationSeen) }),
})

export const unitsQuery = query('network.units', {
  verb: 'network.see',
  input: z.object({ organisation_id: z.uuid().optional(), with_ended: z.boolean().optional() }),
  output: z.object({
    units: z.array(
      z.object({
        unit_id: z.string(),
        organisation_id: z.string(),
        organisation_name: z.string(),
        name: z.string(),
        kind: z.string(),
        vehicle: z.string().nullable(),
        area_municipalities: z.array(z.string()),
        ended_on: z.string().nullable(),
        phone: z.string().nullable(),
        phone_tells: z.enum(phoneTells).nullable(),
      }),
    ),
  }),
})

export const shareSeen = z.object({
  agreement_id: z.string(),
  from_organisation_id: z.string(),
  to_organisation_id: z.string(),
  compartments: z.array(z.string()),
  purposes: z.array(z.string()),
  legal_basis: z.string(),
})

export const partnersQuery = query('network.partners', {
  verb: 'network.see',
  input: z.object({}),
  output: z.object({
    organisations: z.array(organisationSeen),
    agreements: z.array(
      z.object({
        agreement_id: z.string(),
        title: z.string(),
        kind: z.string(),
        parties: z.array(z.string()),
        signed_on: z.string(),
        begins_on: z.string(),
        ended_on: z.string().nullable(),
        ended_because: z.string().nullable(),
        is_in_force: z.boolean(),
      }),
    ),
    /** Only of agreements in force today: the lines of the graph. */
    shares: z.array(shareSeen),
  }),
})
