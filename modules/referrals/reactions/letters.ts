// A service without accounts gets a letter, if the house can send letters: that somebody was sent, what for, the code on the
// slip, and the address where it answers. No name is in it. Who sent can always copy or print the address instead.
import type { Happened, House, Reaction } from '#core/http'
import { instant } from '#core/kernel'
import { storedFor } from '../link/answering.ts'
import { addressOf, expiryFrom, linkPurpose, signLink } from '../link/token.ts'
import { answerLetter } from '../texts/letters.ts'

const write = async ({ network_id, data }: Happened, house: House): Promise<void> => {
  const referral_id = String(data.referral_id)
  if (!house.tell.is_available) return
  const stored = await storedFor(house, network_id, referral_id)
  if (!stored?.is_external || !stored.service_email || stored.state !== 'sent') return
  const expires_at = expiryFrom(instant(house.clock))
  const linked = { network_id, referral_id, version: stored.link_version, expires_at }
  const address = addressOf(house.public_url, signLink(house.database.secrets.key(linkPurpose), linked))
  await house.tell.send({ to: stored.service_email, ...answerLetter({ ...stored, address, expires_at }) })
}

/** A letter that does not leave must not hold up the log: the address stays on the sender's page. */
const writeOrLeave: Reaction['run'] = async (happened, house) => {
  try {
    await write(happened, house)
  } catch (error) {
    console.error(`A letter about a referral did not leave (${(error as Error).name})`)
  }
}

export const writeToService: Reaction = {
  name: 'referrals.write-to-service',
  on: 'referral-sent',
  run: writeOrLeave,
}
