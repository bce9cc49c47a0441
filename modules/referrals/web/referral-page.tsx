// One referral on a page of its own: what a letter or a timeline leads to.
import { useParams } from '@tanstack/react-router'
import { PageHead } from '#core/ui'
import { useNow } from './board-page.tsx'
import { ReferralLife } from './life.tsx'
import { useWords } from './words.ts'

export const useReferralId = (): string =>
  (useParams({ strict: false }) as { referral_id?: string }).referral_id ?? ''

export function ReferralPage() {
  const { t } = useWords()
  return (
    <div className="ui-stack">
      <PageHead title={t('board.title')} back={{ label: t('one.back'), href: '/referrals' }} />
      <ReferralLife referral_id={useReferralId()} now={useNow()} />
    </div>
  )
}
