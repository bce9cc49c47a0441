// The door of the donations room: who gives to a store, what arrives and how it was looked at. Safe in browsers.

export { announce, callOff, schedule } from './actions/announce.ts'
export { countProgramme } from './actions/count-programme.ts'
export { declareQuarter } from './actions/declare-quarter.ts'
export { conclude, inspect } from './actions/inspect.ts'
export { forgetDonor, keepDonor, keepPapers } from './actions/keep-donor.ts'
export { receive } from './actions/receive.ts'
export { donationsPages } from './domain/desk-pages.ts'
export { Donation, type DonationRecord, DonationStep } from './domain/donation.ts'
export { Donor, DonorPapers, type DonorPapersRecord, type DonorRecord } from './domain/donor.ts'
export { DonationLine, type LineRecord } from './domain/line.ts'
export { Declaration, Inventory, InventoryLine, quarterOf } from './domain/telling.ts'
export { donationSources, donationStates, donorKinds } from './domain/words.ts'
export { donationsPolicy } from './policy.ts'
export { donationsProblems } from './problems.ts'
export {
  type Arrivals,
  arrivals,
  type DonationLook,
  type DonationPage,
  donationPage,
  type LineLook,
} from './queries/arrivals.ts'
export { type DonorLook, type DonorPapersAnswer, type Donors, donorPapers, donors } from './queries/donors.ts'
export {
  type DeclarationAnswer,
  type DonorReport,
  declaration,
  donorReport,
  type Quarter,
  quarter,
  type StockCard,
  stockCard,
} from './queries/telling.ts'
