// The cases room assembled for the API.
import type { Room } from '#core/http'
import { planAnswerings } from './plan-server.ts'
import { escalateLate } from './reactions/escalate.ts'
import { removeBytes, removeBytesAgain } from './reactions/remove-bytes.ts'
import { colleaguesAnswering, oneCaseAnswering, readByAnswering } from './store/case-page.ts'
import { caseloadAnswering, casesOfPersonAnswering } from './store/caseload.ts'
import { findCasesAnswering } from './store/find.ts'
import { diaryAnswering, looksAnswering, teamAnswering } from './store/inside.ts'
import { takersAnswering } from './store/takers.ts'
import { caseWorkAnswering } from './store/work.ts'
import './store/person-part.ts'
import './index.ts'

export {
  addPlanRoutes,
  documentAnswering,
  documentsAnswering,
  type PlanParts,
  planAnswering,
  showPlan,
} from './plan-server.ts'

export {
  caseloadAnswering,
  casesOfPersonAnswering,
  caseWorkAnswering,
  colleaguesAnswering,
  diaryAnswering,
  escalateLate,
  findCasesAnswering,
  looksAnswering,
  oneCaseAnswering,
  readByAnswering,
  takersAnswering,
  teamAnswering,
}

export const room: Room = {
  name: 'cases',
  answerings: [
    caseloadAnswering,
    caseWorkAnswering,
    casesOfPersonAnswering,
    findCasesAnswering,
    oneCaseAnswering,
    diaryAnswering,
    teamAnswering,
    looksAnswering,
    readByAnswering,
    colleaguesAnswering,
    takersAnswering,
    ...planAnswerings,
  ],
  chores: [escalateLate, removeBytes],
  reactions: [removeBytesAgain],
}
