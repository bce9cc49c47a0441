// The answers this room's screens read, in the shape of their questions.
import type { z } from 'zod'
import type { auditQuery, readingsQuery } from '../queries/audit.ts'
import type { partnersQuery, unitsQuery } from '../queries/bodies.ts'
import type { meQuery } from '../queries/me.ts'
import type { rolesQuery, workersQuery } from '../queries/people.ts'
import type { projectQuery, projectsQuery } from '../queries/projects.ts'
import type { termsQuery } from '../queries/terms.ts'
import type { districtsQuery, municipalitiesQuery } from '../queries/territory.ts'

export type MeAnswer = z.infer<(typeof meQuery)['output']>
export type PartnersAnswer = z.infer<(typeof partnersQuery)['output']>
export type PartnerSeen = PartnersAnswer['organisations'][number]
export type AgreementSeen = PartnersAnswer['agreements'][number]
export type ShareSeen = PartnersAnswer['shares'][number]
export type UnitsAnswer = z.infer<(typeof unitsQuery)['output']>
export type WorkersAnswer = z.infer<(typeof workersQuery)['output']>
export type WorkerSeen = WorkersAnswer['workers'][number]
export type GrantSeen = WorkerSeen['grants'][number]
export type RolesAnswer = z.infer<(typeof rolesQuery)['output']>
export type RoleSeen = RolesAnswer['roles'][number]
export type TermsAnswer = z.infer<(typeof termsQuery)['output']>
export type TermSeen = TermsAnswer['terms'][number]
export type ReadingsAnswer = z.infer<(typeof readingsQuery)['output']>
export type AuditAnswer = z.infer<(typeof auditQuery)['output']>
export type ProjectsAnswer = z.infer<(typeof projectsQuery)['output']>
export type ProjectAnswer = z.infer<(typeof projectQuery)['output']>
export type IndicatorSeen = ProjectAnswer['indicators'][number]
export type MunicipalitiesAnswer = z.infer<(typeof municipalitiesQuery)['output']>
export type DistrictsAnswer = z.infer<(typeof districtsQuery)['output']>

/** A program that comes in for an organisation, as the accounts tell it; its secret is never told again. */
export interface ProgramSeen {
  api_token_id: string
  name: string
  scopes: string[]
  begun_at: string
  seen_at: string
  expires_at: string
}
export interface ProgramsAnswer {
  api_tokens: ProgramSeen[]
}
