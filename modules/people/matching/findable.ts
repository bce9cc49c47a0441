// When a name is written, what it is found by is written with it, in the same decision.
import { type Change, insert, update } from '#core/kernel'
import { SearchKeys } from '../domain/search-keys.ts'
import type { Identity } from './named.ts'
import { searchKeysOf } from './search-keys.ts'

export interface Findable {
  person_id: string
  /** The unit the name was told to. */
  unit_id: string
  organisation_id: string
  /** The unit that met the person, when it is another one. */
  home_id?: string
}

const keysFor = (identity: Identity, { unit_id, home_id }: Findable): number[] => [
  ...new Set([
    ...searchKeysOf(identity, unit_id),
    ...(home_id && home_id !== unit_id ? searchKeysOf(identity, home_id) : []),
  ]),
]

/** Beside the insert of an identity. */
export const nameChanges = (identity: Identity, who: Findable, now: string): Change[] => {
  const { person_id, unit_id, organisation_id } = who
  return [
    insert(SearchKeys, { person_id, unit_id, organisation_id, keys: keysFor(identity, who), named_at: now }),
  ]
}

/** Beside the update of an identity: the old name finds nobody any more. */
export const renameChanges = (identity: Identity, who: Findable, now: string): Change[] => [
  update(SearchKeys, { person_id: who.person_id }, { keys: keysFor(identity, who), named_at: now }),
]

export { keysFor }
