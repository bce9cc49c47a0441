// Sample referrals for tests and the demo, each step through the front door as the person who takes it.
import type { z } from 'zod'
import type { Answer } from '#core/http'
import { newId } from '#core/kernel'
import type { Hand } from '#network/makers'
import { aService } from '#services/makers'
import './index.ts'
import type { SendReferral } from './actions/send-referral.ts'

type Sending = z.input<typeof SendReferral>
type When = { at?: string; now?: string }

/** What the front door answered; throws when it refused, because a story must go on. */
export const went = async (doing: Promise<Answer>): Promise<Record<string, unknown>> => {
  const answer = await doing
  if (answer.outcome === 'refused')
    throw new Error(`The story was refused: ${JSON.stringify(answer.problem)}`)
  return (answer.answer ?? {}) as Record<string, unknown>
}

type ServiceTold = Parameters<typeof aService>[2]

/** Opens a service of a body, answered by one of its units (null: outside the network). */
export const openService = async (
  keeper: Hand,
  [organisation_id, unit_id]: [string, string | null],
  more: ServiceTold = {},
): Promise<string> => {
  const service = aService(organisation_id, unit_id, more)
  await went(keeper.act('services.add-service', service))
  return service.service_id
}

export const aReferral = (
  given: Partial<Sending> & Pick<Sending, 'unit_id' | 'organisation_id' | 'to_service_id'>,
): Sending => ({
  referral_id: newId(),
  person_id: null,
  kind: 'information',
  reasons: ['health'],
  ...given,
})

/** Sends it and answers its id and the code of its slip. */
export const sent = async (
  hand: Hand,
  referral: Sending,
  when: When = {},
): Promise<{ referral_id: string; slip_code: string }> =>
  (await went(hand.act('referrals.send', referral, when))) as { referral_id: string; slip_code: string }

/** The seal of a letter, for tests that make a late or a used one. */
export { linkPurpose, readLink, signLink } from './link/token.ts'
