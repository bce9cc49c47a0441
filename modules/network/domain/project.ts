// A promise to a funder: who takes part, where, what will be done, and how it will be counted.

import { z } from 'zod'
import { code, dayText, id, instantText, line, noun } from '#core/kernel'
import { label, municipalityCode, partnerRole, qualifiers } from './words.ts'

/** Year, month or day: as much as the description says. */
const looseDay = () => z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
/** Keys as the project writes them: O1, A2, axis_one. */
export const lineKey = () => z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,59}$/)

export const territoryOf = () =>
  z.object({
    district_ids: z.array(id()).max(100),
    municipalities: z.array(municipalityCode()).max(1000),
    provinces: z.array(z.string().regex(/^\d{3}$/)).max(110),
    neighbourhoods: z.array(z.object({ municipality: municipalityCode(), label: label() })).max(100),
  })

export const targetGroup = () =>
  z.object({
    label: label(),
    reach: z.enum(['direct', 'indirect']),
    counts: z
      .array(z.object({ unit: code(), value: z.int().positive(), qualifier: z.enum(qualifiers) }))
      .max(20),
  })

export const Project = noun(
  'network.project',
  { table: 'network.projects', key: 'project_id', by: 'network', conflict: 'latest' },
  z.object({
    project_id: id(),
    key: code(),
    title: label(),
    purpose: label(),
    programme: line(200).nullable(),
    funders: z.array(line(200)).max(30),
    starts_on: looseDay().nullable(),
    ends_on: looseDay().nullable(),
    duration_months: z.int().positive().nullable(),
    budget_cents: z.int().min(0).max(2_000_000_000).nullable(),
    partners_may_join: z.boolean(),
    territory: territoryOf(),
    target_groups: z.array(targetGroup()).max(60),
    loaded_at: instantText(),
    ended_on: dayText().nullable(),
  }),
)

export const ProjectPartner = noun(
  'network.project-partner',
  {
    table: 'network.project_partners',
    key: ['project_id', 'organisation_id'],
    by: 'network',
    conflict: 'latest',
  },
  z.object({
    project_id: id(),
    organisation_id: id(),
    role: partnerRole(),
    supports: municipalityCode().nullable(),
    begins_on: dayText(),
    ended_on: dayText().nullable(),
  }),
)

export const lineKinds = ['axis', 'objective', 'action', 'service'] as const

export const ProjectLine = noun(
  'network.project-line',
  { table: 'network.project_lines', key: ['project_id', 'kind', 'key'], by: 'network', conflict: 'latest' },
  z.object({
    project_id: id(),
    kind: z.enum(lineKinds),
    key: lineKey(),
    sort_order: z.int().min(1),
    label: label(),
    content: z.array(label()).max(60),
    axis: lineKey().nullable(),
    services: z.array(code()).max(60),
  }),
)

export const ProjectIndicator = noun(
  'network.project-indicator',
  { table: 'network.project_indicators', key: ['project_id', 'key'], by: 'network', conflict: 'latest' },
  z.object({
    project_id: id(),
    key: z.string().regex(/^[a-z][a-z0-9_]{0,79}$/),
    sort_order: z.int().min(1),
    label: label(),
    level: z.enum(['output', 'outcome']),
    unit: code(),
    counting: label().nullable(),
    baseline: z.number().nullable(),
    target: z.number().nullable(),
    qualifier: z.enum(qualifiers).nullable(),
    /** The target is of so many cities together, each a network of its own; null: of this one. */
    target_cities: z.int().positive().nullable().default(null),
    population: z.int().positive().nullable(),
    disaggregation: z.array(code()).max(20),
    channels: z.array(code()).max(30),
    note: label().nullable(),
    source: code(),
    /** Of the lines of the project, where it is plain which. */
    action: lineKey().nullable().default(null),
    axis: lineKey().nullable().default(null),
  }),
)
