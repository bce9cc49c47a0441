// Fingerprint or face: what the browser must be asked, between the server's words and its own bytes.
import type { Problem } from '#core/kernel'
import { get, post, type Told } from './talk.ts'

const toBytes = (text: string): Uint8Array<ArrayBuffer> => {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0))
}

const toText = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

interface Described {
  id: string
  type: 'public-key'
  transports?: AuthenticatorTransport[]
}

const known = (list: Described[] | undefined): PublicKeyCredentialDescriptor[] =>
  (list ?? []).map((each) => ({ ...each, id: toBytes(each.id) }))

type RequestWords = Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials'> & {
  challenge: string
  allowCredentials?: Described[]
}
type CreationWords = Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials'> & {
  challenge: string
  user: { id: string; name: string; displayName: string }
  excludeCredentials?: Described[]
}

const problem = (code: string): { problem: Problem } => ({ problem: { code, status: 0 } })

export const canUsePasskeys = (): boolean => typeof window !== 'undefined' && 'PublicKeyCredential' in window

const outside = (credential: PublicKeyCredential) => ({
  id: credential.id,
  rawId: toText(credential.rawId),
  type: credential.type,
  authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  clientExtensionResults: credential.getClientExtensionResults(),
})

const asking = async <T>(ask: () => Promise<Told<T>>): Promise<Told<T>> => {
  if (!canUsePasskeys()) return problem('auth.passkey-missing')
  try {
    return await ask()
  } catch (error) {
    const isKnown = (error as DOMException).name === 'InvalidStateError'
    return problem(isKnown ? 'auth.previously-registered' : 'auth.passkey-cancelled')
  }
}

export const signInWithPasskey = () =>
  asking(async () => {
    const asked = await get<RequestWords>('/api/auth/passkey/generate-authenticate-options')
    if (asked.problem) return asked
    const { challenge, allowCredentials, ...rest } = asked.data
    const publicKey = { ...rest, challenge: toBytes(challenge), allowCredentials: known(allowCredentials) }
    const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential
    const { authenticatorData, clientDataJSON, signature, userHandle } =
      credential.response as AuthenticatorAssertionResponse
    const response = {
      authenticatorData: toText(authenticatorData),
      clientDataJSON: toText(clientDataJSON),
      signature: toText(signature),
      userHandle: userHandle ? toText(userHandle) : undefined,
    }
    return post('/api/auth/passkey/verify-authentication', { response: { ...outside(credential), response } })
  })

export const addPasskey = (name: string) =>
  asking(async () => {
    const asked = await get<CreationWords>('/api/auth/passkey/generate-register-options')
    if (asked.problem) return asked
    const { challenge, user, excludeCredentials, ...rest } = asked.data
    const publicKey = {
      ...rest,
      challenge: toBytes(challenge),
      user: { ...user, id: toBytes(user.id) },
      excludeCredentials: known(excludeCredentials),
    }
    const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential
    const made = credential.response as AuthenticatorAttestationResponse
    const response = {
      attestationObject: toText(made.attestationObject),
      clientDataJSON: toText(made.clientDataJSON),
      transports: made.getTransports?.() ?? [],
    }
    return post('/api/auth/passkey/verify-registration', {
      name,
      response: { ...outside(credential), response },
    })
  })
