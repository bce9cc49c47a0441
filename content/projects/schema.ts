// The shape of a project template: who takes part, where, what is promised and how it is counted.
// A new project starts from one of these files; a target the description does not give stays null.
import { z } from 'zod'
import { Code, IsoDay, Label, Source } from '../label.ts'

const Key = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/)
export const Qualifier = z.enum(['exactly', 'about', 'more_than', 'at_least', 'at_most'])
const PartnerRole = z.enum([
  'lead_partner',
  'full_partner',
  'network_member',
  'instrumental_body',
  'implementing_body',
  'territorial_pact_signatory',
])

export const TemplateMunicipality = z
  .object({
    istat_code: z.string().regex(/^\d{6}$/),
    belfiore_code: z.string().regex(/^[A-Z]\d{3}$/),
    name: z.string().min(1),
    note: z.string().optional(),
  })
  .strict()

const District = z
  .object({
    key: Code,
    label: Label,
    source: Source,
    municipalities: z.array(TemplateMunicipality).min(1),
  })
  .strict()

const Partner = z
  .object({
    name: z.string().min(1),
    role: PartnerRole,
    organisation_type: Code.nullable(),
    source: Source,
    supports: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    note: Label.optional(),
  })
  .strict()

const Funder = z.object({ name: z.string().nullable(), source: Source, note: Label.optional() }).strict()

const Period = z
  .object({
    starts_on: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .nullable(),
    ends_on: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .nullable(),
    duration_months: z.int().positive().nullable(),
    qualifier: Qualifier.nullable(),
    source: Source,
  })
  .strict()

const Objective = z.object({ key: Key, label: Label, source: Source }).strict()
const Axis = z.object({ key: Key, label: Label, content: z.array(Label), source: Source }).strict()
const Action = z
  .object({
    key: Key,
    label: Label,
    axis: Key.nullable().default(null),
    services: z.array(Code),
    content: z.array(Label),
    source: Source,
  })
  .strict()
const ServiceLine = z
  .object({
    service_type: Code,
    threshold: z.enum(['low', 'standard', 'specialist']),
    note: Label.optional(),
    source: Source,
  })
  .strict()

const TargetGroup = z
  .object({
    label: Label,
    reach: z.enum(['direct', 'indirect']),
    source: Source,
    counts: z
      .array(z.object({ unit: Code, value: z.int().positive(), qualifier: Qualifier }).strict())
      .default([]),
  })
  .strict()

const TemplateIndicator = z
  .object({
    key: Code,
    label: Label,
    level: z.enum(['output', 'outcome']),
    unit: Code,
    counting: Label.optional(),
    baseline: z.number().nullable().default(null),
    target: z.number().nullable(),
    qualifier: Qualifier.nullable(),
    /** Of this project where it runs, or of all its cities together: then no city answers for it alone. */
    target_of: z.enum(['project', 'all_cities']).default('project'),
    population: z.int().positive().nullable().default(null),
    disaggregation: z.array(Code).default([]),
    channels: z.array(Code).default([]),
    note: Label.optional(),
    /** The action or the axis it belongs to, where the description makes it plain. */
    action: Key.nullable().default(null),
    axis: Key.nullable().default(null),
    source: Source,
  })
  .strict()
  .refine(
    (indicator) => (indicator.target === null) === (indicator.qualifier === null),
    'A target and its qualifier go together: write both, or leave both null.',
  )

const Territory = z
  .object({
    provinces: z
      .array(
        z
          .object({
            province_code: z.string().regex(/^\d{3}$/),
            name: z.string(),
            is_whole_area: z.boolean(),
            municipalities_count: z.int().nullable().default(null),
            source: Source,
          })
          .strict(),
      )
      .default([]),
    districts: z.array(District).default([]),
    municipalities: z.array(TemplateMunicipality).default([]),
    neighbourhoods: z
      .array(
        z
          .object({
            municipality: z.string().regex(/^\d{6}$/),
            label: Label,
            streets: z.array(z.string()),
            source: Source,
          })
          .strict(),
      )
      .default([]),
    area_km2: z.number().nullable().default(null),
    source: Source,
  })
  .strict()

const KnownPlace = z
  .object({
    service_type: Code,
    name: z.string(),
    municipality: z.string().regex(/^\d{6}$/),
    opening: Label,
    opened_on: IsoDay.nullable(),
    source: Source,
  })
  .strict()

export const ProjectTemplate = z
  .object({
    key: Code,
    title: Label,
    purpose: Label,
    method: Label.optional(),
    programme: z.object({ name: z.string(), source: Source }).strict().nullable(),
    funders: z.array(Funder),
    budget: z
      .object({ amount_cents: z.int().nullable(), qualifier: Qualifier, source: Source })
      .strict()
      .nullable(),
    period: Period,
    before: z.object({ title: z.string(), note: Label, source: Source }).strict().nullable(),
    after: z.object({ title: z.string(), source: Source }).strict().nullable(),
    linked: z.array(Objective).default([]),
    partners: z.array(Partner).min(1),
    partners_may_join: z.boolean(),
    partners_note: Label.optional(),
    territory: Territory,
    target_groups: z.array(TargetGroup),
    axes: z.array(Axis),
    objectives: z.array(Objective),
    actions: z.array(Action),
    services: z.array(ServiceLine),
    mini_projects: z.array(Objective).default([]),
    known_places: z.array(KnownPlace).default([]),
    capabilities: z.array(Code),
    indicators: z.array(TemplateIndicator).min(1),
    /** How the tenants of a project with many cities add up. */
    roll_up: z
      .object({ levels: z.array(Code), rule: Label, source: Source })
      .strict()
      .nullable(),
    /** Figures read elsewhere, for the demo only; never shown as this project's own results. */
    sample_figures: z
      .array(
        z
          .object({ key: Code, value: z.number(), qualifier: Qualifier, note: Label, source: Source })
          .strict(),
      )
      .default([]),
  })
  .strict()
export type ProjectTemplate = z.infer<typeof ProjectTemplate>

/** Every municipality of a template, inside districts or alone. */
export function municipalitiesOf(template: ProjectTemplate): z.infer<typeof TemplateMunicipality>[] {
  return [
    ...template.territory.districts.flatMap((district) => district.municipalities),
    ...template.territory.municipalities,
  ]
}
