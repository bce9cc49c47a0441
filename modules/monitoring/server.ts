// The monitoring room assembled for the API.
import type { Room } from '#core/http'
import { addEvidence } from './evidence/routes.ts'
import { addOpenRoutes, csvOfFigures, openFigures } from './open/routes.ts'
import { keepMonthsAhead, recountAll, retellings, watchCauses } from './reactions/retell.ts'
import { addCauses } from './sheets/causes.ts'
import { addSheets } from './sheets/figures-sheet.ts'
import { addRows } from './sheets/rows.ts'
import { bookAnswering, previewAnswering, promisesAnswering } from './store/book.ts'
import { causesAnswering } from './store/causes.ts'
import { figureAnswering } from './store/figure.ts'
import { figuresAnswering } from './store/figures.ts'
import { monthsAnswering } from './store/months.ts'
import { everyOpenRelease, type OpenRelease, openNames } from './store/open-releases.ts'
import { openNetwork, publicationAnswering, releasesAnswering } from './store/publication.ts'
import { readFigure, readFigures } from './store/read.ts'
import { rowsAsCsv } from './store/rows.ts'
import { differencesAnswering, trendAnswering } from './store/trend.ts'
import { valueStoryAnswering, verifyValueAnswering } from './store/value-story.ts'
import { valuesAnswering } from './store/values.ts'
import './index.ts'

export { bookStatement } from './store/asked.ts'
export { cellsIn, cellsOf, keptBy, subjectsIn, total } from './store/cells.ts'
export {
  isSeenByMonth,
  type MonthParts,
  monthPartsIn,
  monthPartsStatements,
  type PartsAsked,
} from './store/month-parts.ts'
export { codesOf, unitSidesIn } from './store/sides.ts'

export {
  bookAnswering,
  causesAnswering,
  csvOfFigures,
  differencesAnswering,
  everyOpenRelease,
  figureAnswering,
  figuresAnswering,
  keepMonthsAhead,
  monthsAnswering,
  type OpenRelease,
  openFigures,
  openNames,
  openNetwork,
  previewAnswering,
  promisesAnswering,
  publicationAnswering,
  readFigure,
  readFigures,
  recountAll,
  releasesAnswering,
  retellings,
  rowsAsCsv,
  trendAnswering,
  valueStoryAnswering,
  valuesAnswering,
  verifyValueAnswering,
  watchCauses,
}

export const room: Room = {
  name: 'monitoring',
  answerings: [
    bookAnswering,
    previewAnswering,
    promisesAnswering,
    figuresAnswering,
    figureAnswering,
    causesAnswering,
    trendAnswering,
    differencesAnswering,
    publicationAnswering,
    monthsAnswering,
    releasesAnswering,
    valuesAnswering,
    valueStoryAnswering,
    verifyValueAnswering,
  ],
  reactions: retellings,
  watches: [watchCauses],
  chores: [recountAll],
  routes: (server, house) => {
    addOpenRoutes(server, house)
    addSheets(server, house)
    addEvidence(server, house)
    addRows(server, house)
    addCauses(server, house)
  },
}
