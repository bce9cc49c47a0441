// Acts of administration that touch accounts do not pass by an action of a room, but they are written in the
// same audit chain, in the same transaction as what they do.
import type { Me, Statement } from '#core/kernel'

interface Administered {
  me: Me
  now: string
  organisation_id: string
  act: string
  /** The worker or the machine concerned. */
  record_id: string
}

/** Keys in alphabetical order: the body of an audit entry is canonical JSON. */
const bodyOf = ({ me, now, act, record_id }: Administered): string =>
  JSON.stringify({
    at: now,
    intents: [{ action: act, records: { worker: [record_id] } }],
    worker_id: me.worker_id,
  })

export const sealAdministration = (done: Administered): Statement => ({
  name: 'seal administration',
  text: 'select sync.seal($1, $2, null, $3, $4, $5, $6, $7) as seq',
  values: [
    done.me.network_id,
    done.me.worker_id,
    done.now,
    JSON.stringify([{ organisation_id: done.organisation_id, body: bodyOf(done) }]),
    '[]',
    '[]',
    '[]',
  ],
})
