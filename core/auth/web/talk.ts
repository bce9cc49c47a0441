// What the screens of signing in ask of the server, in plain fetch: data, or the problem with its code.
import type { Me, Problem } from '#core/kernel'

export type Told<T> = { data: T; problem?: undefined } | { data?: undefined; problem: Problem }

const problemIn = async (response: Response): Promise<Problem> => {
  const told = (await response.json().catch(() => ({}))) as Partial<Problem>
  return { code: told.code ?? 'auth.unknown', status: response.status, details: told.details }
}

const talk = async <T>(path: string, init?: RequestInit): Promise<Told<T>> => {
  try {
    const response = await fetch(path, { credentials: 'same-origin', ...init })
    if (!response.ok) return { problem: await problemIn(response) }
    return { data: (await response.json()) as T }
  } catch {
    return { problem: { code: 'core.no-network', status: 0 } }
  }
}

export const get = <T>(path: string): Promise<Told<T>> => talk<T>(path)

export const post = <T = Record<string, unknown>>(path: string, body: unknown = {}): Promise<Told<T>> =>
  talk<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

export interface NetworkSeen {
  network_id: string
  worker_id: string
  organisation_id: string
  name: string
}

export interface Entered {
  me?: Me
  networks: NetworkSeen[]
}

/** Enters the only network, or the one named; with several and none named, answers the list to choose from. */
export const enterNetwork = (
  asked: { network_id?: string; device_id?: string } = {},
): Promise<Told<Entered>> => post<Entered>('/api/session/enter', asked)

export const leaveNetwork = (): Promise<Told<Record<string, unknown>>> => post('/api/session/leave')
export const signOut = (): Promise<Told<Record<string, unknown>>> => post('/api/session/sign-out')
