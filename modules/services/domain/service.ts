// Something a person can be sent to: what it does, for whom, how one gets in, what it costs, whether there is room,
// and who last said that all this is still true. Never the address of a refuge: that lies in a table of its own.

import { z } from 'zod'
import { code, dayText, id, instantText, line, noun } from '#core/kernel'
import { Rule } from './eligibility-rule.ts'
import {
  accessWays,
  genderPolicies,
  irregularAnswers,
  papers,
  serviceAreas,
  servicePostFunctions,
  serviceStatuses,
  thresholds,
  visibilities,
} from './words.ts'

const words = (max: number) => line(max).trim().nullable()
const age = () => z.int().min(0).max(120).nullable()
const places = () => z.int().min(0).max(10_000).nullable()

export const Service = noun(
  'services.service',
  { table: 'services.services', key: 'service_id', by: 'network', conflict: 'latest' },
  z.object({
    service_id: id(),
    /** The body of the network that keeps this page true; for a service from outside, who looks after its entry. */
    organisation_id: id(),
    /** The unit that answers referrals; null for a service outside the network, without accounts. */
    unit_id: id().nullable(),
    name: line(160).trim().min(2),
    /** Who runs it, when it is no body of the network. */
    provider_name: words(160),
    description: line(2000).trim(),
    type: code(),
    areas: z.array(z.enum(serviceAreas)).max(7),
    threshold: z.enum(thresholds),
    access_ways: z.array(z.enum(accessWays)).max(4),
    /** How one gets in, in the words one would say aloud. */
    how_to_enter: words(500),
    status: z.enum(serviceStatuses),
    visibility: z.enum(visibilities),
    is_external: z.boolean(),
    /** Said on top of the page while it lasts: "Chiuso dal 10 al 20 agosto". */
    alert_text: words(300),
    eligibility_text: words(500),
    eligibility: Rule.nullable(),
    minimum_age: age(),
    maximum_age: age(),
    gender_policy: z.enum(genderPolicies),
    pets_allowed: z.boolean().nullable(),
    accepts_irregular: z.enum(irregularAnswers),
    cost_text: words(300),
    is_free: z.boolean(),
    languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(40),
    documents: z.array(z.enum(papers)).max(9),
    interpreter: z.boolean(),
    wait_days: z.int().min(0).max(1000).nullable(),
    capacity_total: places(),
    capacity_free: places(),
    capacity_noted_at: instantText().nullable(),
    phone: words(40),
    email: z.email().max(160).nullable(),
    web: z
      .url({ protocol: /^https?$/ })
      .max(300)
      .nullable(),
    /** Who is reminded that the page must be confirmed. */
    steward_id: id().nullable(),
    assured_on: dayText(),
    assure_every_days: z.int().min(7).max(730),
    functions: z.array(z.enum(servicePostFunctions)).max(16),
    leps_code: z
      .string()
      .regex(/^[A-Za-z0-9._-]{1,40}$/)
      .nullable(),
    ended_on: dayText().nullable(),
    changed_at: instantText(),
  }),
)
export type ServiceRecord = z.infer<(typeof Service)['schema']>
