// The projects of the network; one project with its promise, partners, territory and indicators.

import { z } from 'zod'
import { query } from '#core/kernel'
import { label } from '../domain/words.ts'

const brief = z.object({
  project_id: z.string(),
  key: z.string(),
  title: label(),
  purpose: label(),
  starts_on: z.string().nullable(),
  ends_on: z.string().nullable(),
  partner_count: z.number(),
  indicator_count: z.number(),
})

export const projectsQuery = query('network.projects', {
  verb: 'network.see',
  input: z.object({}),
  output: z.object({ projects: z.array(brief) }),
})

export const projectLineSeen = z.object({
  kind: z.string(),
  key: z.string(),
  label: label(),
  content: z.array(label()),
  axis: z.string().nullable(),
  services: z.array(z.string()),
})

export const indicatorSeen = z.object({
  key: z.string(),
  label: label(),
  level: z.string(),
  unit: z.string(),
  counting: label().nullable(),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  qualifier: z.string().nullable(),
  target_cities: z.number().nullable(),
  population: z.number().nullable(),
  disaggregation: z.array(z.string()),
  channels: z.array(z.string()),
  note: label().nullable(),
  source: z.string(),
})

export const placeSeen = z.object({ istat_code: z.string(), name: z.string() })

export const projectQuery = query('network.project', {
  verb: 'network.see',
  input: z.object({ project_id: z.uuid() }),
  output: z.object({
    project: brief.extend({
      programme: z.string().nullable(),
      funders: z.array(z.string()),
      duration_months: z.number().nullable(),
      budget_cents: z.number().nullable(),
      partners_may_join: z.boolean(),
      provinces: z.array(z.string()),
      neighbourhoods: z.array(z.object({ municipality: z.string(), label: label() })),
      target_groups: z.array(
        z.object({
          label: label(),
          reach: z.string(),
          counts: z.array(z.object({ unit: z.string(), value: z.number(), qualifier: z.string() })),
        }),
      ),
    }),
    partners: z.array(
      z.object({
        organisation_id: z.string(),
        name: z.string(),
        short_name: z.string(),
        kind: z.string(),
        role: z.string(),
        ended_on: z.string().nullable(),
      }),
    ),
    lines: z.array(projectLineSeen),
    indicators: z.array(indicatorSeen),
    districts: z.array(
      z.object({
        district_id: z.string(),
        key: z.string(),
        label: label(),
        municipalities: z.array(placeSeen),
      }),
    ),
    municipalities: z.array(placeSeen),
  }),
})
