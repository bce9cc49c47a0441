// Phones of workers: the half of their key that the server holds, and a credential that can only leave things.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Row, newId, Refusal } from '#core/kernel'
import type { Database, Token } from '#core/db'
import type { Secrets } from '#core/secrets'
import { type Enrol, type EnrolReply, type Envelope, deviceRevoked } from '../wire.ts'
import type { OrganisationKeys } from './keys.ts'

const purpose = 'device-share'
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

export interface Devices {
  database: Database
  secrets: Secrets
  keys: OrganisationKeys
}

export const enrolDevice = async (house: Devices, asked: { token: Token; now: string; body: Enrol }): Promise<EnrolReply> => {
  const { token, now, body } = asked
  const device = body.device ?? newId()
  const share = randomBytes(32)
  const deposit = randomBytes(32).toString('base64url')
  const me = await house.database.change(token, [], (who) => ({
    saves: [
      {
        name: 'enrol device',
        text: `insert into sync.devices values ($1, $2, $3, $4, $5, $6, $7, $7, null, 0, $8)
               on conflict (network_id, device_id) do update set label = excluded.label, share_sealed = excluded.share_sealed,
                 deposit_hash = excluded.deposit_hash, seen_at = excluded.seen_at`,
        values: [token.network_id, device, who.worker_id, body.label, house.secrets.seal(purpose, device, share), hashOf(deposit), now, JSON.stringify({ unit_id: Object.keys(who.units)[0] ?? null })],
      },
    ],
    answer: () => who,
  }))
  const { publicKey } = await house.keys(me.network_id, me.organisation_id, now)
  return { device, share: share.toString('base64'), deposit, organisation_key: publicKey }
}

export const shareOf = async (house: Devices, token: Token, device: string): Promise<{ share: string }> => {
  const { rows } = await house.database.read(token, [
    {
      name: 'device share',
      text: 'select share_sealed, revoked_at from sync.devices where network_id = $1 and device_id = $2',
      values: [token.network_id, device],
    },
  ])
  const row = rows[0]?.[0]
  if (!row) throw new Refusal({ code: 'core.not-found', status: 404 })
  if (row.revoked_at) throw new Refusal({ code: deviceRevoked, status: 410 })
  return { share: house.secrets.open(purpose, device, String(row.share_sealed)).toString('base64') }
}

/** `Deposit <device>.<secret>`: opens nothing, it may only leave envelopes. */
export const readDeposit = (header: string | undefined): { device: string; secret: string } => {
  const found = /^Deposit ([0-9a-f-]{36})\.([A-Za-z0-9_-]{16,200})$/.exec(header ?? '')
  if (!found) throw new Refusal({ code: 'core.not-signed-in', status: 401 })
  return { device: found[1] as string, secret: found[2] as string }
}

const mustKnow = (row: Row | undefined, secret: string): Row => {
  const kept = Buffer.from(String(row?.deposit_hash ?? '0'.repeat(64)))
  const isSame = timingSafeEqual(kept, Buffer.from(hashOf(secret)))
  if (!row || !isSame) throw new Refusal({ code: 'core.not-signed-in', status: 401 })
  return row
}

const parkOne = (device: Row, envelope: Envelope, now: string) => ({
  text: `insert into sync.parked (network_id, envelope_id, unit_id, organisation_id, device_id, from_worker_id, to_worker_id, at, parked_at, sealed)
         select $1, $2, p.principal_id, p.organisation_id, $4, $5, $6, $7, $8, $9 from access.principals p
         where p.network_id = $1 and p.kind = 'unit' and p.principal_id = $3
         on conflict (network_id, envelope_id) do nothing`,
  values: [device.network_id, envelope.id, envelope.unit_id ?? (device.held as Row).unit_id, device.device_id, device.worker_id, envelope.to, envelope.at, now, JSON.stringify(envelope.sealed)],
})

/** Leaves sealed envelopes for the unit. Nobody has read them; a revoked phone may still leave what it holds. */
export const parkEnvelopes = (house: Devices, asked: { header: string | undefined; envelopes: Envelope[]; now: string }): Promise<{ parked: string[] }> => {
  const { device, secret } = readDeposit(asked.header)
  return house.database.as(
    'jobs',
    async (run) => {
      const rows = await run({ text: 'select network_id, device_id, worker_id, deposit_hash, held from sync.devices where device_id = $1', values: [device] })
      const row = mustKnow(rows[0], secret)
      for (const envelope of asked.envelopes) await run(parkOne(row, envelope, asked.now))
      const there = await run({
        text: 'select envelope_id from sync.parked where network_id = $1 and envelope_id = any ($2::uuid[])',
        values: [row.network_id, asked.envelopes.map((envelope) => envelope.id)],
      })
      return { parked: there.map((each) => String(each.envelope_id)) }
    },
    'person',
  )
}
