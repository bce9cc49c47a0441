// Envelopes that wait for a hand: the colleague named, or a coordinator of the unit, adopts them (they then
// walk the ordinary line as that person's own) or discards them. Until then nobody has read them.
import { type Answer, perform } from '#core/http'
import { type Row, type Statement, Refusal, unitsAs } from '#core/kernel'
import type { Database, Token } from '#core/db'
import { openIntent } from '../device/seal.ts'
import type { Sealed } from '../wire.ts'
import type { OrganisationKeys } from './keys.ts'

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
  const { rows } = await database.read(token, [waiting(token.network_id, null)])
  return { envelopes: (rows[0] ?? []).map(({ sealed: _, ...row }) => row) }
}

const findOne = async (parking: Parking, envelopeId: string): Promise<Row> => {
  const { me, rows } = await parking.database.read(parking.token, [waiting(parking.token.network_id, envelopeId)])
  const row = rows[0]?.[0]
  const mayTouch =
    row && (row.to_worker_id === me.worker_id || unitsAs(me, ['service_coordinator']).includes(String(row.unit_id)))
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
    ],
    answer: () => ({ envelope_id: envelopeId, outcome }),
  }))

export const adoptParked = async (parking: Parking, envelopeId: string): Promise<Answer> => {
  const row = await findOne(parking, envelopeId)
  const { privateKey } = await parking.keys(parking.token.network_id, String(row.organisation_id), parking.now)
  const inside = await openIntent(privateKey, { id: envelopeId, sealed: row.sealed as Sealed })
  const envelope = { token: parking.token, device: null, now: parking.now }
  const [answer] = await perform(parking.database, envelope, [
    { id: envelopeId, action: inside.action, at: inside.at, input: inside.input },
  ])
  if (answer?.outcome === 'accepted') await settle(parking, envelopeId, 'adopted')
  return answer as Answer
}

export const discardParked = async (parking: Parking, envelopeId: string) => {
  await findOne(parking, envelopeId)
  return settle(parking, envelopeId, 'discarded')
}
