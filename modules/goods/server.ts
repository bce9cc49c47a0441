// The goods room assembled for the API.
import type { Room } from '#core/http'
import { labelsRoute } from './labels/labels-route.ts'
import { ageingAnswering } from './store/ageing.ts'
import { carryGoods, storesOf } from './store/carry.ts'
import { setAsideEmptyLots } from './store/empty-lots.ts'
import { findCodeAnswering } from './store/find-code.ts'
import { labelsAnswering } from './store/labels.ts'
import { catalogueAnswering, countsAnswering, movementsAnswering } from './store/lists.ts'
import { lotStoryAnswering } from './store/lot-story.ts'
import { stockAnswering } from './store/stock.ts'
import { stockAtAnswering, sumMonths } from './store/stock-at.ts'
import { willExpireAnswering } from './store/will-expire.ts'
import './index.ts'

export {
  ageingAnswering,
  carryGoods,
  catalogueAnswering,
  countsAnswering,
  findCodeAnswering,
  labelsAnswering,
  lotStoryAnswering,
  movementsAnswering,
  setAsideEmptyLots,
  stockAnswering,
  stockAtAnswering,
  storesOf,
  willExpireAnswering,
}

export const room: Room = {
  name: 'goods',
  answerings: [
    stockAnswering,
    lotStoryAnswering,
    movementsAnswering,
    catalogueAnswering,
    countsAnswering,
    findCodeAnswering,
    labelsAnswering,
    ageingAnswering,
    stockAtAnswering,
    willExpireAnswering,
  ],
  carry: carryGoods,
  chores: [setAsideEmptyLots, sumMonths],
  routes: labelsRoute,
}
