// Deeds about phones are no actions of a room, but they stand in the audit chain like everything else.
import { createHash } from 'node:crypto'
import { canonical } from '#core/http'
import { type Happening, type Me, newId, type Statement } from '#core/kernel'

export interface Deed {
  name: string
  /** The record it is about. */
  noun: 'sync.device' | 'sync.parked'
  id: string
  now: string
  happenings?: Happening[]
}

/** The last statement of a change: one audit entry, and what jobs may react to. */
export const deedStatement = (me: Me, deed: Deed): Statement => {
  const told = {
    id: newId(),
    action: deed.name,
    records: { [deed.noun]: [deed.id] },
    hash: createHash('sha256')
      .update(canonical(deed.happenings ?? []))
      .digest('hex'),
  }
  const body = canonical({ at: deed.now, worker_id: me.worker_id, intents: [told] })
  return {
    name: 'seal',
    text: 'select sync.seal($1, $2, $3, $4, $5, $6, $7, $8) as seq',
    values: [
      me.network_id,
      me.worker_id,
      deed.noun === 'sync.device' ? deed.id : null,
      deed.now,
      JSON.stringify([{ organisation_id: me.organisation_id, body }]),
      '[]',
      JSON.stringify(deed.happenings ?? []),
      '[]',
    ],
  }
}
