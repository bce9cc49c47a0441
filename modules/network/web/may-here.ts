// May I do this here? The same rule the server asks, on what the page knows of me: a button shows only to who may.
import { type Grant, may } from '#core/kernel'
import '../policy.ts'
import type { networkPolicy } from '../policy.ts'
import type { MeAnswer } from './answers.ts'

const grantOf = ({ role, organisation_id, unit_id, project_id }: MeAnswer['roles'][number]): Grant => ({
  role,
  organisation_id,
  unit_ids: unit_id ? [unit_id] : [],
  is_whole: unit_id === null,
  project_id,
})

export const mayHere = (
  me: MeAnswer,
  verb: keyof typeof networkPolicy,
  organisation_id?: string,
): boolean => {
  const { worker_id, name, clearance } = me
  const grants = me.roles.map(grantOf)
  const asked = { worker_id, name, clearance, grants, units: {}, scopes: [] }
  const { network_id } = me.network
  return may({ ...asked, network_id, organisation_id: me.organisation_id }, verb, { organisation_id })
}
