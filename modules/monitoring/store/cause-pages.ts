// Where each kind of cause is found at the desk, as its own room says it.
import { casesPages } from '#cases'
import type { DeskPage } from '#core/kernel'
import { distributionPages } from '#distribution'
import { donationsPages } from '#donations'
import { outreachPages } from '#outreach'
import { placesPages } from '#places'
import { recallsPages } from '#recalls'
import { receptionPages } from '#reception'
import { referralsPages } from '#referrals'
import { volunteeringPages } from '#volunteering'

/** By the room whose facts name the cause; what is thrown away is told by the store and seen in its own list. */
const pages: Record<string, readonly DeskPage[]> = {
  outreach: outreachPages,
  places: placesPages,
  goods: recallsPages,
  referrals: referralsPages,
  reception: receptionPages,
  cases: casesPages,
  distribution: distributionPages,
  donations: donationsPages,
  volunteering: volunteeringPages,
}

export const causePages: readonly { source: string; page: DeskPage }[] = Object.entries(pages).flatMap(
  ([source, each]) => each.map((page) => ({ source, page })),
)

export const pageOf = (noun: string): DeskPage | undefined =>
  causePages.find(({ page }) => page.noun.name === noun)?.page
