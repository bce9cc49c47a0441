// The pair of keys of an organisation: phones seal to the public half; the private half lies wrapped by the
// master key and is unwrapped only to open what arrives.
import type { webcrypto } from 'node:crypto'
import type { Database } from '#core/db'
import type { Secrets } from '#core/secrets'
import type { OrganisationKey } from '../wire.ts'

type Jwk = webcrypto.JsonWebKey
const curve = { name: 'ECDH', namedCurve: 'P-256' }
const purpose = 'organisation-key'

export interface KeyPair {
  publicKey: OrganisationKey
  privateKey: CryptoKey
}

const place = (networkId: string, organisationId: string) => `${networkId}/${organisationId}`

const make = async (secrets: Secrets, networkId: string, organisationId: string) => {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
  const secret = JSON.stringify(await crypto.subtle.exportKey('jwk', pair.privateKey))
  const { kty, crv, x, y } = (await crypto.subtle.exportKey('jwk', pair.publicKey)) as Jwk
  return {
    public_key: JSON.stringify({ kty, crv, x, y }),
    private_sealed: secrets.seal(purpose, place(networkId, organisationId), Buffer.from(secret)),
  }
}

export const organisationKeys = (database: Database, secrets: Secrets) => {
  const known = new Map<string, Promise<KeyPair>>()
  const read = async (networkId: string, organisationId: string, now: string): Promise<KeyPair> => {
    const fresh = await make(secrets, networkId, organisationId)
    const row = await database.as('jobs', async (run) => {
      await run({
        text: `insert into sync.organisation_keys values ($1, $2, $3, $4, $5) on conflict do nothing`,
        values: [networkId, organisationId, fresh.public_key, fresh.private_sealed, now],
      })
      const rows = await run({
        text: 'select public_key, private_sealed from sync.organisation_keys where network_id = $1 and organisation_id = $2',
        values: [networkId, organisationId],
      })
      return rows[0] as { public_key: OrganisationKey; private_sealed: string }
    })
    const secret = JSON.parse(
      secrets.open(purpose, place(networkId, organisationId), row.private_sealed).toString(),
    )
    return {
      publicKey: row.public_key,
      privateKey: await crypto.subtle.importKey('jwk', secret, curve, false, ['deriveBits']),
    }
  }
  return (networkId: string, organisationId: string, now: string): Promise<KeyPair> => {
    const key = place(networkId, organisationId)
    const found = known.get(key) ?? read(networkId, organisationId, now)
    known.set(key, found)
    found.catch(() => known.delete(key))
    return found
  }
}
export type OrganisationKeys = ReturnType<typeof organisationKeys>
