// Pages outside the frame: links that somebody received, the lost key, and the wall of the waiting room.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import {
  AcceptInvitationPage,
  AccountPage,
  FirstSetupPage,
  LostPasswordPage,
  NewPasswordPage,
} from '#core/auth/web'
import { lazyPage } from '#core/ui'
import { useSession } from './session.tsx'
import { SignIn, useSignOut } from './sign-in.tsx'

const useToken = (): string => (useSearch({ strict: false }) as { token?: string }).token ?? ''

function useArrival(): () => void {
  const navigate = useNavigate()
  const { refresh } = useSession()
  return () => {
    refresh()
    void navigate({ to: '/' })
  }
}

export function First() {
  return <FirstSetupPage token={useToken()} path="/api/network/found" onDone={useArrival()} />
}

export function Invitation() {
  return <AcceptInvitationPage token={useToken()} onDone={useArrival()} signInHref="/" lostHref="/lost" />
}

export function Lost() {
  return <LostPasswordPage signInHref="/" />
}

export function NewPassword() {
  return <NewPasswordPage token={useToken()} signInHref="/" />
}

export function Account() {
  return <AccountPage onSignedOut={useSignOut()} />
}

const BoardPage = lazyPage(() => import('#reception/web'), 'BoardPage')

const HubBoardPage = lazyPage(() => import('#deliveries/web'), 'HubBoardPage')

/** The wall of the store: no menu, and not the name of who left it open. */
export function HubBoard() {
  const { state } = useSession()
  if (state.kind === 'out') return <SignIn />
  if (state.kind !== 'in') return null
  return (
    <main id="main">
      <Suspense fallback={null}>
        <HubBoardPage />
      </Suspense>
    </main>
  )
}

/** Everybody in the waiting room reads it: no menu, and not the name of who left it open. */
export function WaitingRoom() {
  const { state } = useSession()
  if (state.kind === 'out') return <SignIn />
  if (state.kind !== 'in') return null
  return (
    <main id="main">
      <Suspense fallback={null}>
        <BoardPage />
      </Suspense>
    </main>
  )
}
