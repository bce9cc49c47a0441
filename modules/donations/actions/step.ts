// Every passage of a delivery leaves who did it, when and why.
import { insert, type Moment } from '#core/kernel'
import { type DonationRecord, DonationStep } from '../domain/donation.ts'
import type { DonationState } from '../domain/words.ts'

interface Passage {
  donation: Pick<DonationRecord, 'donation_id' | 'organisation_id'>
  from: DonationState | null
  to: DonationState
  reason?: string | null
  /** Takes the next id born of the intent. */
  ids: () => string
}

export const stepTaken = ({ donation, from, to, reason, ids }: Passage, moment: Moment) =>
  insert(DonationStep, {
    step_id: ids(),
    donation_id: donation.donation_id,
    organisation_id: donation.organisation_id,
    from_state: from,
    to_state: to,
    reason: reason ?? null,
    worker_id: moment.me.worker_id,
    at: moment.at,
  })
