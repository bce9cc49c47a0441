// The distribution room assembled for the API.
import type { Room } from '#core/http'
import { addSheets } from './sheets/totals-sheet.ts'
import { cardsAnswering } from './store/cards.ts'
import { carryHub } from './store/carry.ts'
import { forgetSignatures, forgetWords, letLapse } from './store/chores.ts'
import {
  handoversAnswering,
  oneHandoverAnswering,
  recipientsAnswering,
  servedAnswering,
} from './store/handovers.ts'
import { otherLotsAnswering, pickingAnswering } from './store/parts.ts'
import { availabilityAnswering, oneRequestAnswering, requestsAnswering } from './store/requests.ts'
import { totalsAnswering } from './store/totals.ts'
import './store/person-part.ts'
import './store/served-before.ts'
import './index.ts'

export {
  availabilityAnswering,
  cardsAnswering,
  forgetSignatures,
  forgetWords,
  handoversAnswering,
  letLapse,
  oneHandoverAnswering,
  oneRequestAnswering,
  otherLotsAnswering,
  pickingAnswering,
  recipientsAnswering,
  requestsAnswering,
  servedAnswering,
  totalsAnswering,
}

export const room: Room = {
  name: 'distribution',
  answerings: [
    ...[cardsAnswering, requestsAnswering, oneRequestAnswering, availabilityAnswering, pickingAnswering],
    ...[otherLotsAnswering, handoversAnswering, oneHandoverAnswering, servedAnswering],
    ...[recipientsAnswering, totalsAnswering],
  ],
  carry: carryHub,
  chores: [letLapse, forgetWords, forgetSignatures],
  routes: addSheets,
}
