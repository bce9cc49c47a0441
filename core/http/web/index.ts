// How a screen asks and acts: two hooks. A question is asked again after anything changed on this page.
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { newId, type Problem } from '#core/kernel'
import { keepPurpose, purposeNow } from './purpose.ts'

export interface Answered {
  id: string
  outcome: 'accepted' | 'refused'
  problem?: Problem
  answer?: Record<string, unknown>
}

interface Talk {
  /** Called when the session is over; what was typed stays on the page. */
  onSignedOut: () => void
}
const talk: Talk = { onSignedOut: () => {} }
export const onSignedOut = (hear: () => void): void => {
  talk.onSignedOut = hear
}

const offline: Problem = { code: 'core.no-network', status: 0 }

const problemIn = async (response: Response): Promise<Problem> => {
  try {
    const body = (await response.json()) as Problem & { code?: string }
    if (body.code) return body
  } catch {
    // Not our shape: something between us and the server spoke.
  }
  return { code: 'core.our-error', status: response.status }
}

type Outcome<T> = { data: T; problem?: undefined } | { data?: undefined; problem: Problem }

const request = async <T>(path: string, init: RequestInit): Promise<Outcome<T>> => {
  try {
    const purpose = purposeNow()
    const headers = { ...init.headers, ...(purpose ? { 'x-purpose': purpose } : {}) }
    const response = await fetch(path, { credentials: 'same-origin', ...init, headers })
    if (response.ok) return { data: (await response.json()) as T }
    const problem = await problemIn(response)
    if (problem.status === 401) talk.onSignedOut()
    return { problem }
  } catch {
    return { problem: offline }
  }
}

const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

const asParams = (input: Record<string, unknown>): string => {
  const pairs = Object.entries(input)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)])
  const text = new URLSearchParams(pairs as [string, string][]).toString()
  return text ? `?${text}` : ''
}

/** Asks once. `isPrivate` when the words may name a person. */
export const askOnce = <T>(
  name: string,
  input: Record<string, unknown> = {},
  isPrivate = false,
): Promise<Outcome<T>> => {
  const path = `/api/${name.replace('.', '/')}`
  return isPrivate ? request<T>(path, json(input)) : request<T>(path + asParams(input), {})
}

/** A route of a room that is neither action nor query: a file looked at, a list confirmed. */
export const postJson = <T>(path: string, body: unknown): Promise<Outcome<T>> => request<T>(path, json(body))

export const actOnce = async (action: string, input: unknown, id = newId()): Promise<Answered> => {
  const outcome = await request<Answered>(
    `/api/${action.replace('.', '/')}`,
    json(input, { 'idempotency-key': id }),
  )
  const answered: Answered = outcome.data ?? { id, outcome: 'refused', problem: outcome.problem }
  if (answered.outcome === 'accepted') tellSaved({ isSaved: true, at: Date.now() })
  else if (answered.problem?.status === 0) tellSaved({ isSaved: false, at: Date.now() })
  return answered
}

/** What became of the last act of this page: kept, or not because nobody was reached. A refusal is told where it was asked. */
export interface LastAct {
  isSaved: boolean
  at: number
}
let lastAct: LastAct | undefined
const tellSaved = (act: LastAct): void => {
  lastAct = act
  changed.dispatchEvent(new Event('acted'))
}
const hearActs = (hear: () => void): (() => void) => {
  changed.addEventListener('acted', hear)
  return () => changed.removeEventListener('acted', hear)
}
export const useLastAct = (): LastAct | undefined => useSyncExternalStore(hearActs, () => lastAct)

const changed = new EventTarget()
export const tellChanged = (): void => {
  asking.clear()
  changed.dispatchEvent(new Event('changed'))
}

/** Says why files are opened, for half an hour; what waited for it is asked again. */
export const sayPurpose = (purpose: string): void => {
  keepPurpose(purpose)
  tellChanged()
}
export { forgetPurpose, purposeNow } from './purpose.ts'
export {
  type Elsewhere,
  elsewhereOf,
  HearWaiting,
  type ToldByCard,
  type ToldWaiting,
  useTellWaiting,
} from './waiting.ts'

/** The same question under way is asked once for all the parts of a page; after a change nobody waits for an old answer. */
const asking = new Map<string, Promise<Outcome<unknown>>>()
const askTogether = <T>(
  key: string,
  ask: [name: string, input: Record<string, unknown>, isPrivate: boolean],
): Promise<Outcome<T>> => {
  const underWay = asking.get(key) as Promise<Outcome<T>> | undefined
  if (underWay) return underWay
  const asked = askOnce<T>(...ask).finally(() => {
    if (asking.get(key) === asked) asking.delete(key)
  })
  asking.set(key, asked)
  return asked
}

export interface Asking<T> {
  data: T | undefined
  problem: Problem | undefined
  isLoading: boolean
  again(): void
}

export interface AskOptions {
  isPrivate?: boolean
  /** Milliseconds between silent repetitions; none by default. */
  every?: number
  /** Does not ask while false. */
  isOn?: boolean
}

export const useAsk = <T>(
  name: string,
  input: Record<string, unknown> = {},
  options: AskOptions = {},
): Asking<T> => {
  const { isPrivate = false, every, isOn = true } = options
  const [state, setState] = useState<{ data?: T; problem?: Problem; isLoading: boolean }>({ isLoading: true })
  const key = JSON.stringify([name, input, isPrivate, isOn])
  const turn = useRef(0)
  const ask = useCallback(() => {
    const [asked, words, privately, on] = JSON.parse(key) as [
      string,
      Record<string, unknown>,
      boolean,
      boolean,
    ]
    if (!on) return
    const mine = ++turn.current
    setState((before) => ({ ...before, isLoading: true }))
    void askTogether<T>(key, [asked, words, privately]).then((outcome) => {
      if (mine === turn.current)
        setState((before) => ({
          data: outcome.data ?? before.data,
          problem: outcome.problem,
          isLoading: false,
        }))
    })
  }, [key])
  const again = useCallback(() => {
    asking.delete(key)
    ask()
  }, [key, ask])
  useEffect(() => {
    ask()
    changed.addEventListener('changed', ask)
    const timer = every ? setInterval(ask, every) : undefined
    return () => {
      changed.removeEventListener('changed', ask)
      clearInterval(timer)
    }
  }, [ask, every])
  return { data: state.data, problem: state.problem, isLoading: state.isLoading, again }
}

/** Acts, then every open question on the page is asked again. */
export const useAct = (): ((action: string, input: unknown) => Promise<Answered>) =>
  useCallback(async (action: string, input: unknown) => {
    const answered = await actOnce(action, input)
    if (answered.outcome === 'accepted') tellChanged()
    return answered
  }, [])
