// Looking after one's own account: keys, codes, password, and where one is signed in.
import { useCallback, useEffect, useState } from 'react'
import { useText } from '#core/i18n/web'
import { Button, PageHead, Skeleton } from '#core/ui'
import type { AccountSeen } from '../account-seen.ts'
import { ownTexts } from '../texts/inside.ts'
import { ProblemNotice, useAttempt } from './attempt.tsx'
import { PasskeysCard } from './passkeys-card.tsx'
import { PasswordCard } from './password-card.tsx'
import { SecondFactorCard } from './second-factor-card.tsx'
import { SessionsCard } from './sessions-card.tsx'
import { get, signOut } from './talk.ts'

export interface AccountPageProps {
  /** Signed out by the person's own act. */
  onSignedOut: () => void
}

export function AccountPage({ onSignedOut }: AccountPageProps) {
  const t = useText(ownTexts)
  const attempt = useAttempt()
  const [account, setAccount] = useState<AccountSeen>()
  const { make } = attempt
  // biome-ignore lint/correctness/useExhaustiveDependencies: `make` is new at every drawing
  const again = useCallback(() => {
    void make(() => get<AccountSeen>('/api/session/account')).then((seen) => seen && setAccount(seen))
  }, [])
  useEffect(again, [again])
  const leave = async () => {
    if (await make(signOut)) onSignedOut()
  }
  return (
    <>
      <PageHead
        title={t('account.title')}
        line={account && `${account.name}, ${account.email}`}
        acts={
          <Button icon="leave" onClick={() => void leave()}>
            {t('account.sign_out')}
          </Button>
        }
      />
      <ProblemNotice problem={attempt.problem} />
      {!account && !attempt.problem && <Skeleton label={t('account.title')} count={4} />}
      {account && (
        <div className="ui-stack">
          <PasskeysCard account={account} again={again} />
          <SecondFactorCard account={account} again={again} />
          <PasswordCard account={account} again={again} />
          <SessionsCard />
        </div>
      )}
    </>
  )
}
