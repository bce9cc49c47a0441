// On the first page of the day, only when something waits: what arrives today, and what has arrived and nobody has looked at.
import { useAsk, useTellWaiting } from '#core/http/web'
import { Card, WorkList, WorkRow } from '#core/ui'
import type { Arrivals, DonationLook } from '../queries/arrivals.ts'
import { State } from './parts.tsx'
import { useWords } from './words.ts'

const states = ['announced', 'scheduled', 'received', 'inspected']

/** Late ones too: nobody said that they do not come any more. */
const waitsIn = ({ donations, today }: Arrivals): DonationLook[] =>
  donations.filter(
    ({ state, expected_on }) =>
      state === 'received' || state === 'inspected' || (expected_on !== null && expected_on <= today),
  )

export function ArrivalsToday() {
  const { t } = useWords()
  const asked = useAsk<Arrivals>('donations.arrivals', { states }, { every: 60_000 })
  const waiting = asked.data ? waitsIn(asked.data) : []
  useTellWaiting('arrivals', asked, waiting.length)
  if (waiting.length === 0) return null
  const title = t('screen.today.title')
  return (
    <Card title={title} count={waiting.length} flush>
      <WorkList label={title}>
        {waiting.map((each) => (
          <WorkRow
            key={each.donation_id}
            icon={each.is_fetched ? 'van' : 'inbox'}
            title={each.what}
            context={[each.donor_name ?? t('screen.nobody'), each.expected_hours].filter(Boolean).join(' · ')}
            clock={<State state={each.state} />}
            href={`/arrivals/${each.donation_id}`}
          />
        ))}
      </WorkList>
    </Card>
  )
}
