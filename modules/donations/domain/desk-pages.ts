// Where the records of this room are found at the desk: the page of an arrival.
import { deskPage } from '#core/kernel'
import { Donation } from './donation.ts'

export const donationsPages = [
  deskPage(Donation, { verb: 'donation.see', address: (donation_id) => `/arrivals/${donation_id}` }),
]
