// What referrals tell on the page of a person: sent to whom, how it went; with the list and the way to a new one beside.

import { useAsk } from '#core/http/web'
import { didNotCome } from '#core/kernel'
import type { PersonSlot, TimelineEntry } from '#people/web'
import type { ReferralCard } from '../queries/shapes.ts'
import { ReferralsPanel } from './panel.tsx'
import { useReferralsMe } from './use-me.ts'
import { useWords, type Words } from './words.ts'

/** Where it went first, and where it stands now when that is something else. */
export const momentsOf = (card: ReferralCard, { t, label, many }: Words): TimelineEntry[] => {
  const about = {
    icon: 'referral' as const,
    href: `/referrals/${card.referral_id}`,
    text: card.service_name,
  }
  const isNews = !['sent', 'received'].includes(card.state)
  return [
    {
      ...about,
      key: `${card.referral_id}-sent`,
      at: card.sent_at,
      title: `${t('panel.one')}: ${label('event', 'send').toLowerCase()}`,
      text: [card.service_name, many('reason', card.reasons)].filter(Boolean).join(' · '),
      by: [card.sent_by, card.unit_name ?? card.sender_name].filter(Boolean).join(', '),
    },
    ...(card.attended_on
      ? [
          {
            ...about,
            key: `${card.referral_id}-attended`,
            at: card.attended_on,
            title: `${t('panel.one')}: ${label('event', 'arrive').toLowerCase()}`,
            isMeeting: true,
          },
        ]
      : []),
    ...(isNews && card.state !== 'attended'
      ? [
          {
            ...about,
            key: `${card.referral_id}-state`,
            at: card.state_since,
            title: `${t('panel.one')}: ${label('state', card.state).toLowerCase()}`,
            text: [card.service_name, card.outcome && label('outcome', card.outcome)]
              .filter(Boolean)
              .join(' · '),
          },
        ]
      : []),
  ]
}

const useEntries = (person_id: string): readonly TimelineEntry[] | 'missing' => {
  const words = useWords()
  const isMine = useReferralsMe()?.verbs.includes('referral.see') ?? false
  const { data, problem } = useAsk<{ referrals: ReferralCard[] }>(
    'referrals.of-person',
    { person_id },
    { isOn: isMine },
  )
  if (didNotCome(problem)) return 'missing'
  return (data?.referrals ?? []).flatMap((card) => momentsOf(card, words))
}

export const personSlot: PersonSlot = {
  key: 'referrals',
  useLabel: () => useWords().t('panel.title'),
  useEntries,
  Panel: ReferralsPanel,
}
