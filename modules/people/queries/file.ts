// What stands in the file of one person beside their name: what is known of them, whom they live with on a day, and which
// workers are around them. Each shows only what who asks may see, and tells nothing of what is not shown.
import { z } from 'zod'
import { query } from '#core/kernel'

export const attributesQuery = query('people.attributes', {
  verb: 'person.see',
  input: z.object({ person_id: z.uuid() }),
  output: z.object({
    attributes: z.array(
      z.object({
        attribute_id: z.string(),
        unit_id: z.string(),
        compartment: z.string(),
        kind: z.string(),
        code: z.string(),
        since_on: z.string().nullable(),
        ended_on: z.string().nullable(),
        valid_until: z.string().nullable(),
        source: z.string(),
        noted_at: z.string(),
        worker_name: z.string().nullable(),
      }),
    ),
  }),
})

export const householdsQuery = query('people.households', {
  verb: 'person.see',
  /** `on`: as it was on that day; today when not said. */
  input: z.object({ person_id: z.uuid(), on: z.iso.date().optional() }),
  output: z.object({
    households: z.array(
      z.object({
        household_id: z.string(),
        kind: z.string(),
        members: z.array(
          z.object({
            member_id: z.string(),
            person_id: z.string(),
            name: z.string(),
            is_named: z.boolean(),
            role: z.string(),
            begins_on: z.string(),
            ended_on: z.string().nullable(),
          }),
        ),
      }),
    ),
  }),
  reads: ({ households }) => [
    ...new Set(households.flatMap((each) => each.members.map((member) => member.person_id))),
  ],
  needs_purpose: ({ households }) =>
    households.some((each) => each.members.some((member) => member.is_named)),
})

export const aroundQuery = query('people.around', {
  verb: 'person.see',
  input: z.object({ person_id: z.uuid() }),
  output: z.object({
    workers: z.array(
      z.object({
        worker_id: z.string(),
        name: z.string(),
        because: z.string(),
        until: z.string().nullable(),
      }),
    ),
  }),
})

export const guardianshipsQuery = query('people.guardianships', {
  verb: 'person.see-guardianship',
  input: z.object({ person_id: z.uuid() }),
  output: z.object({
    guardianships: z.array(
      z.object({
        guardianship_id: z.string(),
        person_id: z.string(),
        unit_id: z.string(),
        kind: z.string(),
        named: z.string(),
        reference: z.string().nullable(),
        since_on: z.string(),
        ended_on: z.string().nullable(),
        worker_name: z.string().nullable(),
      }),
    ),
  }),
  reads: ({ guardianships }) => [...new Set(guardianships.map((each) => each.person_id))],
})

export const iseeQuery = query('people.isee-certificates', {
  verb: 'person.see-isee',
  input: z.object({ person_id: z.uuid() }),
  output: z.object({
    certificates: z.array(
      z.object({
        certificate_id: z.string(),
        person_id: z.string(),
        unit_id: z.string(),
        kind: z.string(),
        value_cents: z.number().nullable(),
        band: z.string(),
        issued_on: z.string(),
        valid_until: z.string(),
        has_omissions: z.boolean(),
        source: z.string(),
        household_kind: z.string().nullable(),
        ended_on: z.string().nullable(),
      }),
    ),
  }),
  reads: ({ certificates }) => [...new Set(certificates.map((each) => each.person_id))],
})
