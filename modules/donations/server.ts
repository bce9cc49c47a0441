// The donations room assembled for the API.
import type { Room } from '#core/http'
import { addPapers } from './papers/routes.ts'
import { arrivalsAnswering, donationPageAnswering } from './store/arrivals.ts'
import { byGiverAnswering } from './store/by-giver.ts'
import { donorReportAnswering } from './store/donor-report.ts'
import { donorPapersAnswering, donorsAnswering } from './store/donors.ts'
import { addImportPreview } from './store/import-preview.ts'
import { declarationAnswering, quarterAnswering } from './store/quarter.ts'
import { stockCardAnswering } from './store/stock-card.ts'
import './index.ts'

export {
  arrivalsAnswering,
  byGiverAnswering,
  declarationAnswering,
  donationPageAnswering,
  donorPapersAnswering,
  donorReportAnswering,
  donorsAnswering,
  quarterAnswering,
  stockCardAnswering,
}

export const room: Room = {
  name: 'donations',
  answerings: [
    arrivalsAnswering,
    donationPageAnswering,
    donorsAnswering,
    donorPapersAnswering,
    byGiverAnswering,
    donorReportAnswering,
    quarterAnswering,
    declarationAnswering,
    stockCardAnswering,
  ],
  routes: (server, house) => {
    addPapers(server, house)
    addImportPreview(server, house)
  },
}
