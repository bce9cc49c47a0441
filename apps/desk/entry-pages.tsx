// Pages outside the frame: links that somebody received, and the lost key.
import { useNavigate, useSearch } from '@tanstack/react-router'
import {
  AcceptInvitationPage,
  AccountPage,
  FirstSetupPage,
  LostPasswordPage,
  NewPasswordPage,
} from '#core/auth/web'
import { useSession } from './session.tsx'
import { useSignOut } from './sign-in.tsx'

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
