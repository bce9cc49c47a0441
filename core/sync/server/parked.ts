// Envelopes that wait for a hand: the colleague named, or a coordinator of the unit, adopts them (they then
// walk the ordinary line as that person's own) or discards them. Until then nobody has read them.

import type { Database, Token } from '#core/db'
import { type Answer, fingerprint, perform } from '#core/http'
import { type Intent, Refusal, type Row, type Statement, unitsAs } from '#core/kernel'
import { openIntent } from '../device/seal.ts'
import { OpenedIntent, type Sealed } from '../wire.ts'
import { deedStatement } from './deed.ts'
import type { OrganisationKeys } from './keys.ts'
import { mustStillWork } from './standing.ts'

export interface Parking {
  database: Database
  keys: OrganisationKeys
  token: Token
  now: string
}

const waiting = (networkId: string, envelopeId: string | null): Statement => ({
  name: 'parked waiting',
  text: `select p.envelope_id, p.unit_id, p.organisation_id, p.at, p.parked_at, p.sealed, p.to_worker_id, w.name as from_name
         from sync.parked p join access.workers w on w.network_id = p.network_id and w.worker_id = p.from_worker_id
         where p.network_id = $1 and p.outcome is null and ($2::uuid is null or p.envelope_id = $2)
           and (p.to_worker_id is null or p.to_worker_id = access.my_worker()
                or p.unit_id = any (access.my_units(array['service_coordinator'])))
         order by p.at limit 500`,
  values: [networkId, envelopeId],
})

export const listParked = async ({ database, token }: Parking) => {
  const { me, rows } = await database.read(token, [waiting(token.network_id, null)])
  mustStillWork(me)
  return { envelopes: (rows[0] ?? []).map(({ sealed: _, ...row }) => row) }
}

const findOne = async (parking: Parking, envelopeId: string): Promise<Row> => {
  const { me, rows } = await parking.database.read(parking.token, [
    waiting(parking.token.network_id, envelopeId),
  ])
  mustStillWork(me)
  const row = rows[0]?.[0]
  const mayTouch =
    row &&
    (row.to_worker_id === me.worker_id || unitsAs(me, ['service_coordinator']).includes(String(row.unit_id)))
  if (!row || !mayTouch) throw new Refusal({ code: 'core.not-found', status: 404 })
  return row
}

const settle = (parking: Parking, envelopeId: string, outcome: 'adopted' | 'discarded') =>
  parking.database.change(parking.token, [], (me) => ({
    saves: [
      {
        name: 'settle parked',
        text: `update sync.parked set outcome = $3, settled_by = $4, settled_at = $5
               where network_id = $1 and envelope_id = $2 and outcome is null`,
        values: [parking.token.network_id, envelopeId, outcome, me.worker_id, parking.now],
      },
      deedStatement(me, {
        name: `sync.envelope-${outcome}`,
        noun: 'sync.parked',
        id: envelopeId,
        now: parking.now,
      }),
    ],
    answer: () => ({ envelope_id: envelopeId, outcome }),
  }))

const openEnvelope = async (parking: Parking, envelopeId: string, row: Row): Promise<Intent> => {
  const { privateKey } = await parking.keys(
    parking.token.network_id,
    String(row.organisation_id),
    parking.now,
  )
  try {
    const inside = OpenedIntent.parse(
      await openIntent(privateKey, { id: envelopeId, sealed: row.sealed as Sealed }),
    )
    return { id: envelopeId, action: inside.action, at: inside.at, input: inside.input }
  } catch {
    throw new Refusal({ code: 'sync.cannot-open', status: 422 })
  }
}

/** Perhaps its answer was lost on the way and the phone's own sending had already been accepted. */
const knownAnswer = async (parking: Parking, intent: Intent): Promise<Answer | undefined> => {
  const rows = await parking.database.as(
    'jobs',
    (run) =>
      run({
        text: 'select fingerprint, seq from sync.intents where network_id = $1 and intent_id = $2',
        values: [parking.token.network_id, intent.id],
      }),
    'person',
  )
  const [known] = rows
  if (!known || known.fingerprint !== fingerprint(intent)) return undefined
  return { id: intent.id, outcome: 'accepted', seq: Number(known.seq), again: true }
}

export const adoptParked = async (parking: Parking, envelopeId: string): Promise<Answer> => {
  const intent = await openEnvelope(parking, envelopeId, await findOne(parking, envelopeId))
  const envelope = { token: parking.token, device: null, now: parking.now }
  const answer =
    (await knownAnswer(parking, intent)) ?? (await perform(parking.database, envelope, [intent]))[0]
  if (answer?.outcome === 'accepted') await settle(parking, envelopeId, 'adopted')
  return answer as Answer
}

export const discardParked = async (parking: Parking, envelopeId: string) => {
  await findOne(parking, envelopeId)
  return settle(parking, envelopeId, 'discarded')
}
