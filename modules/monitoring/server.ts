// The monitoring room assembled for the API.
import type { Room } from '#core/http'
import { addOpenRoutes, csvOfFigures, openFigures } from './open/routes.ts'
import { recountAll, retellings, watchCauses } from './reactions/retell.ts'
import { addSheets } from './sheets/figures-sheet.ts'
import { figureAnswering } from './store/figure.ts'
import { figuresAnswering } from './store/figures.ts'
import { everyOpenRelease, type OpenRelease, openDistricts } from './store/open-releases.ts'
import { openNetwork, publicationAnswering } from './store/publication.ts'
import { readFigure, readFigures } from './store/read.ts'
import { differencesAnswering, trendAnswering } from './store/trend.ts'
import './index.ts'

export { bookStatement } from './store/asked.ts'
export { cellsIn, cellsOf, subjectsIn } from './store/cells.ts'

export {
  csvOfFigures,
  differencesAnswering,
  everyOpenRelease,
  figureAnswering,
  figuresAnswering,
  type OpenRelease,
  openDistricts,
  openFigures,
  openNetwork,
  publicationAnswering,
  readFigure,
  readFigures,
  recountAll,
  retellings,
  trendAnswering,
  watchCauses,
}

export const room: Room = {
  name: 'monitoring',
  answerings: [figuresAnswering, figureAnswering, trendAnswering, differencesAnswering, publicationAnswering],
  reactions: retellings,
  watches: [watchCauses],
  chores: [recountAll],
  routes: (server, house) => {
    addOpenRoutes(server, house)
    addSheets(server, house)
  },
}
