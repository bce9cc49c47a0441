// A passkey of this phone used as a key of its drawer, not as a way to sign in: its PRF secret opens the
// vault at night without any network. Feature-detected; where it is missing the PIN remains.
import { type Bytes, fromBase64, randomBytes, toBase64 } from './bytes.ts'
import type { Authenticator } from './ports.ts'

interface PrfResults {
  prf?: { enabled?: boolean; results?: { first?: BufferSource } }
}
interface Capable {
  getClientCapabilities?(): Promise<Record<string, boolean>>
}

const patience = 60_000

const secretIn = (credential: PublicKeyCredential): Bytes | null => {
  const { prf } = credential.getClientExtensionResults() as PrfResults
  const first = prf?.results?.first
  if (!first) return null
  return first instanceof ArrayBuffer
    ? new Uint8Array(first.slice(0))
    : new Uint8Array(Uint8Array.from(new Uint8Array(first.buffer, first.byteOffset, first.byteLength)))
}

const asPublicKey = (credential: Credential | null): PublicKeyCredential => {
  if (credential instanceof PublicKeyCredential) return credential
  throw new DOMException('No passkey was given', 'NotAllowedError')
}

const prf = (salt: Bytes) => ({ prf: { eval: { first: salt } } }) as AuthenticationExtensionsClientInputs

export const browserAuthenticator = (place: { hostname: string; product: string }): Authenticator => ({
  async isAvailable() {
    if (typeof PublicKeyCredential === 'undefined') return false
    if (!(await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable())) return false
    const told = await (PublicKeyCredential as unknown as Capable).getClientCapabilities?.()
    // A browser that does not tell is tried: creating says whether PRF came.
    return told?.['extension:prf'] !== false
  },
  async create({ label, salt }) {
    const made = await navigator.credentials.create({
      publicKey: {
        challenge: randomBytes(32),
        rp: { id: place.hostname, name: place.product },
        user: { id: randomBytes(16), name: label, displayName: label },
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: {
          authenticatorAttachment: 'platform',
          residentKey: 'preferred',
          userVerification: 'required',
        },
        attestation: 'none',
        timeout: patience,
        extensions: prf(salt),
      },
    })
    const passkey = asPublicKey(made)
    const credential_id = toBase64(new Uint8Array(passkey.rawId))
    const atOnce = secretIn(passkey)
    if (atOnce) return { credential_id, secret: atOnce }
    const { prf: said } = passkey.getClientExtensionResults() as PrfResults
    // Many phones give the secret only when the passkey is used, not when it is made.
    return { credential_id, secret: said?.enabled ? await this.secret({ credential_id, salt }) : null }
  },
  async secret({ credential_id, salt }) {
    const used = await navigator.credentials.get({
      publicKey: {
        challenge: randomBytes(32),
        rpId: place.hostname,
        allowCredentials: [{ type: 'public-key', id: fromBase64(credential_id) }],
        userVerification: 'required',
        timeout: patience,
        extensions: prf(salt),
      },
    })
    const secret = secretIn(asPublicKey(used))
    if (!secret) throw new DOMException('This passkey gives no secret', 'NotSupportedError')
    return secret
  },
})
