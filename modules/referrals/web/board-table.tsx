// The same referrals as a table, for who prefers rows, and for those that are over.
import { Badge, Table } from '#core/ui'
import type { ReferralCard } from '../queries/shapes.ts'
import { nameOf, ReferralClock } from './referral-card.tsx'
import { stateMeaning, useWords } from './words.ts'

export interface BoardTableProps {
  cards: readonly ReferralCard[]
  now: Date
  onOpen: (referral_id: string) => void
}

export function BoardTable({ cards, now, onOpen }: BoardTableProps) {
  const words = useWords()
  const { t, label, many, day } = words
  return (
    <Table
      caption={t('board.title')}
      rows={cards}
      rowKey={(card) => card.referral_id}
      onOpen={(card) => onOpen(card.referral_id)}
      columns={[
        { key: 'person', title: t('board.person'), names: true, cell: (card) => nameOf(card, words) },
        {
          key: 'service',
          title: t('board.service'),
          cell: (card) =>
            card.side === 'sent' ? card.service_name : `${card.service_name} · ${card.sender_name}`,
        },
        { key: 'reason', title: t('one.why'), cell: (card) => many('reason', card.reasons) },
        {
          key: 'state',
          title: t('board.state'),
          cell: (card) => (
            <Badge inTable meaning={stateMeaning[card.state] ?? 'neu'}>
              {label('state', card.state)}
            </Badge>
          ),
        },
        {
          key: 'clock',
          title: t('board.clock'),
          cell: (card) => (card.due_at ? <ReferralClock card={card} now={now} /> : '–'),
        },
        { key: 'sent', title: t('board.sent_on'), cell: (card) => day(card.sent_at.slice(0, 10)) },
      ]}
    />
  )
}
