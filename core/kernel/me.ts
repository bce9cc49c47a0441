// Who acts: a worker signed in to one network, with what they may do where. Made by the database prelude
// from the session, carried to the phone with the satchel, read by policies on both sides.

export interface Grant {
  role: string
  organisation_id: string
  /** Units the role covers: one, or all of the organisation when granted to the whole body. */
  unit_ids: string[]
  /** Granted to the whole organisation, not to a unit of it. */
  is_whole: boolean
  project_id: string | null
}

export interface Me {
  network_id: string
  worker_id: string
  name: string
  /** The organisation I work for in this session. */
  organisation_id: string
  grants: Grant[]
  /** Unit -> organisation it belongs to, for every unit my grants cover. */
  units: Record<string, string>
  /** Compartments my roles clear me to read (domain 4.3). */
  clearance: string[]
  /** Empty for a person; scopes of an API token for a machine. */
  scopes: string[]
}

/** What a verb is asked on: the place in the network a record belongs to. */
export interface Target {
  network_id?: string
  organisation_id?: string
  unit_id?: string
  worker_id?: string
  person_id?: string
}

export const rolesOf = (me: Me): string[] => [...new Set(me.grants.map((grant) => grant.role))]

export const unitsAs = (me: Me, roles: readonly string[]): string[] => [
  ...new Set(me.grants.filter((grant) => roles.includes(grant.role)).flatMap((grant) => grant.unit_ids)),
]
