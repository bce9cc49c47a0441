// The distribution room assembled for the API.
import type { Room } from '#core/http'
import { cardsAnswering } from './store/cards.ts'
import { carryHub } from './store/carry.ts'
import { forgetSignatures, forgetWords, letLapse } from './store/chores.ts'
import {
  handoversAnswering,
  oneHandoverAnswering,
  partnerTotalsAnswering,
  recipientsAnswering,
  servedAnswering,
} from './store/handovers.ts'
import { otherLotsAnswering, pickingAnswering } from './store/parts.ts'
import { availabilityAnswering, oneRequestAnswering, requestsAnswering } from './store/requests.ts'
import './store/person-part.ts'
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
  partnerTotalsAnswering,
  pickingAnswering,
  recipientsAnswering,
  requestsAnswering,
  servedAnswering,
}

export const room: Room = {
  name: 'distribution',
  answerings: [
    ...[cardsAnswering, requestsAnswering, oneRequestAnswering, availabilityAnswering, pickingAnswering],
    ...[
      otherLotsAnswering,
      handoversAnswering,
      oneHandoverAnswering,
      servedAnswering,
      recipientsAnswering,
      partnerTotalsAnswering,
    ],
  ],
  carry: carryHub,
  chores: [letLapse, forgetWords, forgetSignatures],
}
