// Phones of workers: the half of their key that the server holds, and a credential that can only leave things.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Database, Token } from '#core/db'
import { isRefusal, type Me, newId, Refusal, type Row, type Statement } from '#core/kernel'
import type { Secrets } from '#core/secrets'
import { deviceRevoked, type Enrol, type EnrolReply, type Envelope, notYourDevice } from '../wire.ts'
import { deedStatement } from './deed.ts'
import type { OrganisationKeys } from './keys.ts'
import { mustStillWork } from './standing.ts'

const purpose = 'device-share'
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

export interface Devices {
  database: Database
  secrets: Secrets
  keys: OrganisationKeys
}

const ownDevice = (token: Token, device: string): Statement => ({
  name: 'own device',
  text: 'select share_sealed, revoked_at from sync.devices where network_id = $1 and device_id = $2',
  values: [token.network_id, device],
})

const mustNotBeRevoked = (row: Row | undefined): void => {
  if (row?.revoked_at) throw new Refusal({ code: deviceRevoked, status: 410 })
}

interface Enrolling {
  token: Token
  now: string
  body: Enrol
}

const keepDevice = (
  house: Devices,
  { token, now, body }: Enrolling,
  fresh: { device: string; share: Buffer; deposit: string },
): Promise<Me> =>
  house.database.change(token, [ownDevice(token, fresh.device)], (me, rows) => {
    const before = rows[0]?.[0]
    mustStillWork(me)
    mustNotBeRevoked(before)
    const held = { unit_id: Object.keys(me.units)[0] ?? null, organisation_id: me.organisation_id }
    const sealed = house.secrets.seal(purpose, fresh.device, fresh.share)
    return {
      saves: [
        {
          name: 'enrol device',
          text: `insert into sync.devices values ($1, $2, $3, $4, $5, $6, $7, $7, null, 0, $8)
               on conflict (network_id, device_id) do update set label = excluded.label, share_sealed = excluded.share_sealed,
                 deposit_hash = excluded.deposit_hash, seen_at = excluded.seen_at, held = excluded.held`,
          values: [
            token.network_id,
            fresh.device,
            me.worker_id,
            body.label,
            sealed,
            hashOf(fresh.deposit),
            now,
            JSON.stringify(held),
          ],
        },
        deedStatement(me, { name: 'sync.enrol-device', noun: 'sync.device', id: fresh.device, now }),
      ],
      answer: () => me,
    }
  })

export const enrolDevice = async (house: Devices, asked: Enrolling): Promise<EnrolReply> => {
  const fresh = {
    device: asked.body.device ?? newId(),
    share: randomBytes(32),
    deposit: randomBytes(32).toString('base64url'),
  }
  const me = await keepDevice(house, asked, fresh).catch((error: unknown) => {
    // Somebody else's phone is hidden by its policy: the row may be neither seen nor taken over.
    if (isRefusal(error) && error.problem.code === 'core.not-allowed' && !error.problem.details) {
      throw new Refusal({ code: notYourDevice, status: 403 })
    }
    throw error
  })
  const { publicKey } = await house.keys(me.network_id, me.organisation_id, asked.now)
  return {
    device: fresh.device,
    share: fresh.share.toString('base64'),
    deposit: fresh.deposit,
    organisation_key: publicKey,
  }
}

export const shareOf = async (house: Devices, token: Token, device: string): Promise<{ share: string }> => {
  const { me, rows } = await house.database.read(token, [ownDevice(token, device)])
  mustStillWork(me)
  const row = rows[0]?.[0]
  if (!row) throw new Refusal({ code: 'core.not-found', status: 404 })
  mustNotBeRevoked(row)
  return { share: house.secrets.open(purpose, device, String(row.share_sealed)).toString('base64') }
}

export const listDevices = async (house: Devices, token: Token): Promise<{ devices: Row[] }> => {
  const { me, rows } = await house.database.read(token, [
    { name: 'devices here', text: 'select * from sync.devices_here($1)', values: [token.network_id] },
  ])
  mustStillWork(me)
  return { devices: rows[0] ?? [] }
}

/** From its next word the phone is told to forget. Done twice, it stays done. */
export const revokeDevice = (
  house: Devices,
  asked: { token: Token; now: string; device: string },
): Promise<{ device: string }> => {
  const { token, now, device } = asked
  const revoking = {
    name: 'revoke device',
    text: 'select sync.revoke_device($1, $2, $3) as n',
    values: [token.network_id, device, now],
  }
  return house.database.change(token, [revoking], (me, rows) => {
    mustStillWork(me)
    if (Number(rows[0]?.[0]?.n) === 0) throw new Refusal({ code: 'core.not-found', status: 404 })
    return {
      saves: [deedStatement(me, { name: 'sync.revoke-device', noun: 'sync.device', id: device, now })],
      answer: () => ({ device }),
    }
  })
}

/** `Deposit <device>.<secret>`: opens nothing, it may only leave envelopes. */
export const readDeposit = (header: string | undefined): { device: string; secret: string } => {
  const found = /^Deposit ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{16,200})$/.exec(
    header ?? '',
  )
  if (!found) throw new Refusal({ code: 'core.not-signed-in', status: 401 })
  return { device: found[1] as string, secret: found[2] as string }
}

/** The row whose secret this is: another network may have a phone of the same id. */
const mustKnow = (rows: Row[], secret: string): Row => {
  const told = Buffer.from(hashOf(secret))
  const row = rows.find((each) => timingSafeEqual(Buffer.from(String(each.deposit_hash)), told))
  if (!row) throw new Refusal({ code: 'core.not-signed-in', status: 401 })
  return row
}

/** For the unit named; when there is no such unit, the phone's own; else any of the body whose key sealed it. */
const parkOne = (device: Row, envelope: Envelope, now: string) => {
  const held = device.held as Row
  return {
    text: `insert into sync.parked (network_id, envelope_id, unit_id, organisation_id, device_id, from_worker_id, to_worker_id, at, parked_at, sealed)
         select $1, $2, p.principal_id, coalesce($10::uuid, p.organisation_id), $4, $5, $6, $7, $8, $9 from access.principals p
         where p.network_id = $1 and p.kind = 'unit' and (p.principal_id in ($3, $11) or p.organisation_id = $10)
         order by (p.principal_id = $3) desc nulls last, (p.principal_id = $11) desc nulls last, p.principal_id limit 1
         on conflict (network_id, envelope_id) do nothing`,
    values: [
      device.network_id,
      envelope.id,
      envelope.unit_id,
      device.device_id,
      device.worker_id,
      envelope.to,
      envelope.at,
      now,
      JSON.stringify(envelope.sealed),
      held.organisation_id ?? null,
      held.unit_id ?? null,
    ],
  }
}

/** Leaves sealed envelopes for the unit. Nobody has read them; a revoked phone may still leave what it holds. */
export const parkEnvelopes = (
  house: Devices,
  asked: { header: string | undefined; envelopes: Envelope[]; now: string },
): Promise<{ parked: string[] }> => {
  const { device, secret } = readDeposit(asked.header)
  return house.database.as(
    'jobs',
    async (run) => {
      const rows = await run({
        text: 'select network_id, device_id, worker_id, deposit_hash, held from sync.devices where device_id = $1',
        values: [device],
      })
      const row = mustKnow(rows, secret)
      for (const envelope of asked.envelopes) await run(parkOne(row, envelope, asked.now))
      const there = await run({
        text: 'select envelope_id from sync.parked where network_id = $1 and envelope_id = any ($2::uuid[])',
        values: [row.network_id, asked.envelopes.map((envelope) => envelope.id)],
      })
      await run({
        text: 'update sync.devices set seen_at = $3 where network_id = $1 and device_id = $2',
        values: [row.network_id, device, asked.now],
      })
      return { parked: there.map((each) => String(each.envelope_id)) }
    },
    'person',
  )
}
