// The donations room assembled for the API.
import type { Room } from '#core/http'
import { arrivalsAnswering, donationPageAnswering } from './store/arrivals.ts'
import { donorPapersAnswering, donorsAnswering } from './store/donors.ts'
import './index.ts'

export { arrivalsAnswering, donationPageAnswering, donorPapersAnswering, donorsAnswering }

export const room: Room = {
  name: 'donations',
  answerings: [arrivalsAnswering, donationPageAnswering, donorsAnswering, donorPapersAnswering],
}
