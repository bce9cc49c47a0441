// How a network begins: its first body, its administrator, and what each role may read until someone decides
// otherwise. Used by the demo and by the page that opens an empty installation.
import { readRoles } from '#content/read.ts'
import type { Database } from '#core/db'
import { newId } from '#core/kernel'

export interface Founding {
  network_id?: string
  /** Short word of the network, e.g. `safenet`. */
  key: string
  name: string
  is_demo: boolean
  organisation: { organisation_id?: string; name: string; short_name: string; kind: string }
  admin: { worker_id?: string; account_id: string; name: string }
  now: string
  /** Folder that holds `content`: what roles may read comes from there. */
  root: string
}

export interface Founded {
  network_id: string
  organisation_id: string
  worker_id: string
}

/** What the content says each role may read; roles that read nothing are left out. */
export const clearancesIn = (root: string): Record<string, string[]> =>
  Object.fromEntries(
    readRoles(root)
      .filter((role) => role.clearance.length > 0)
      .map((role) => [role.code, role.clearance]),
  )

export const foundNetwork = async (database: Database, founding: Founding): Promise<Founded> => {
  const millis = Date.parse(founding.now)
  const { organisation, admin } = founding
  const founded = {
    network_id: founding.network_id ?? newId(millis),
    organisation_id: organisation.organisation_id ?? newId(millis),
    worker_id: admin.worker_id ?? newId(millis),
  }
  await database.as('auth', (run) =>
    run({
      text: 'select network.found($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
      values: [
        founded.network_id,
        founding.key,
        founding.name,
        founding.is_demo,
        founded.organisation_id,
        organisation.name,
        organisation.short_name,
        organisation.kind,
        founded.worker_id,
        admin.account_id,
        admin.name,
        JSON.stringify(clearancesIn(founding.root)),
        founding.now.slice(0, 10),
      ],
    }),
  )
  return founded
}
