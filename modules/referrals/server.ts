// The referrals room assembled for the API.
import type { Room } from '#core/http'
import { addLinkRoutes } from './link/routes.ts'
import { endShares } from './reactions/end-shares.ts'
import { forgetWords } from './reactions/forget-words.ts'
import { lapseOld } from './reactions/lapse.ts'
import { writeToService } from './reactions/letters.ts'
import { slipRoute } from './slip/slip-route.ts'
import { boardAnswering, bySlipAnswering, ofPersonAnswering, waitingAnswering } from './store/board.ts'
import { linkableAnswering } from './store/linkable.ts'
import { loopClosureAnswering } from './store/loop-closure.ts'
import { choicesAnswering, oneReferralAnswering, slipAnswering } from './store/one.ts'
import './store/person-part.ts'
import './index.ts'

export { answerByLink, lookByLink } from './link/answering.ts'
export {
  boardAnswering,
  bySlipAnswering,
  choicesAnswering,
  endShares,
  forgetWords,
  lapseOld,
  linkableAnswering,
  loopClosureAnswering,
  ofPersonAnswering,
  oneReferralAnswering,
  slipAnswering,
  waitingAnswering,
  writeToService,
}

export const room: Room = {
  name: 'referrals',
  answerings: [
    boardAnswering,
    waitingAnswering,
    ofPersonAnswering,
    bySlipAnswering,
    oneReferralAnswering,
    slipAnswering,
    choicesAnswering,
    linkableAnswering,
    loopClosureAnswering,
  ],
  reactions: [writeToService, ...endShares],
  chores: [lapseOld, forgetWords],
  routes: (server, house) => {
    addLinkRoutes(server, house)
    slipRoute(server, house)
  },
}
