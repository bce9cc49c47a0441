// Coming in, and coming back in: the same door, with a kind word for who was only away.
import { useNavigate } from '@tanstack/react-router'
import { SignInPage, signOut } from '#core/auth/web'
import { useText } from '#core/i18n/web'
import { Notice } from '#core/ui'
import { useSession } from './session.tsx'
import { texts } from './texts/index.ts'

export function SignIn({ isReturn = false }: { isReturn?: boolean }) {
  const t = useText(texts)
  const { refresh } = useSession()
  return (
    <>
      {isReturn && (
        <Notice meaning="att" live="polite">
          {t('session_over')}
        </Notice>
      )}
      <SignInPage onDone={refresh} lostHref="/lost" />
    </>
  )
}

/** After an act that signs out: the door again, and nothing of before. */
export function useSignOut(): () => void {
  const { refresh } = useSession()
  const navigate = useNavigate()
  return () => {
    void signOut().then(() => {
      refresh()
      return navigate({ to: '/' })
    })
  }
}
