// One referral on a page of its own: what a letter or a timeline leads to.
import { useParams } from '@tanstack/react-router'
import { useAsk } from '#core/http/web'
import { PageHead } from '#core/ui'
import type { OneReferral } from '../queries/one.ts'
import { ReferralLife } from './life.tsx'
import { nameOf } from './referral-card.tsx'
import { useNow } from './use-now.ts'
import { useWords } from './words.ts'

export const useReferralId = (): string =>
  (useParams({ strict: false }) as { referral_id?: string }).referral_id ?? ''

export function ReferralPage() {
  const words = useWords()
  const { t } = words
  const referral_id = useReferralId()
  const { data } = useAsk<OneReferral>('referrals.referral', { referral_id }, { every: 60_000 })
  const card = data?.referral
  const title = card ? `${nameOf(card, words)} → ${card.service_name}` : t('board.title')
  return (
    <div className="ui-stack">
      <PageHead title={title} back={{ label: t('one.back'), href: '/referrals' }} />
      <ReferralLife referral_id={referral_id} now={useNow()} isTitled />
    </div>
  )
}
