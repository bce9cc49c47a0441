// Who sits at this desk: asked once, shared with every page. Without a session the door shows sign-in and keeps
// the address, so that people come back to where they were.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { askOnce, onSignedOut } from '#core/http/web'

export interface DeskMe {
  worker_id: string
  name: string
  network: { network_id: string; key: string; name: string; is_demo: boolean }
  organisation_id: string
  organisations: { organisation_id: string; name: string; short_name: string }[]
  units: { unit_id: string; organisation_id: string; name: string; kind: string }[]
  roles: {
    role: string
    title: { it: string; en: string }
    organisation_id: string
    unit_id: string | null
  }[]
  clearance: string[]
  goods: 'hub' | 'vans' | 'none'
  keeps_goods: boolean
  goes_out: boolean
  verbs: string[]
}

type State =
  | { kind: 'arriving' }
  | { kind: 'out'; was: DeskMe | undefined }
  | { kind: 'in'; me: DeskMe }
  | { kind: 'failed' }
  /** Signed in, and nobody gave them work to do here yet, or it ended. */
  | { kind: 'without_role' }

interface Session {
  state: State
  refresh(): void
}

const SessionContext = createContext<Session>({ state: { kind: 'arriving' }, refresh: () => {} })

/** "The server does not answer" is not told to somebody whom it answered: they lack a role, not a network. */
export const arrivingAs = ({ data, problem }: { data?: DeskMe; problem?: { status: number } }): State => {
  if (data) return { kind: 'in', me: data }
  if (problem?.status === 401) return { kind: 'out', was: undefined }
  return { kind: problem?.status === 403 ? 'without_role' : 'failed' }
}

const arrive = async (): Promise<State> => arrivingAs(await askOnce<DeskMe>('network.me'))

const leaveIn = (before: State): State =>
  before.kind === 'arriving' ? before : { kind: 'out', was: before.kind === 'in' ? before.me : undefined }

export function SessionProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<State>({ kind: 'arriving' })
  const refresh = useCallback(() => {
    void arrive().then(setState)
  }, [])
  useEffect(() => {
    onSignedOut(() => setState(leaveIn))
    refresh()
  }, [refresh])
  return <SessionContext value={{ state, refresh }}>{children}</SessionContext>
}

export const useSession = (): Session => useContext(SessionContext)

export function useMe(): DeskMe {
  const { state } = useSession()
  if (state.kind === 'in') return state.me
  if (state.kind === 'out' && state.was) return state.was
  throw new Error('This page needs somebody signed in')
}
