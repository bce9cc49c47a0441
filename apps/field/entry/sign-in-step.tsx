// Signing in on the phone: the same screens as the desk, dressed for a small one.
import type { ReactNode } from 'react'
import { SignInPage } from '#core/auth/web'
import { LanguageProvider } from '#core/i18n/web'
import { useSpeaking } from '../words/speaking.tsx'

export function SignInStep({ above, onDone }: { above?: ReactNode; onDone: () => void }) {
  const { locale } = useSpeaking()
  return (
    <LanguageProvider offered={['it', 'en']} initial={locale}>
      <div className="field-entry">
        {above}
        <SignInPage onDone={onDone} lostHref="/lost" />
      </div>
    </LanguageProvider>
  )
}
