// The goods room assembled for the API.
import type { Room } from '#core/http'
import { carryGoods } from './store/carry.ts'
import { setAsideEmptyLots } from './store/empty-lots.ts'
import { findCodeAnswering } from './store/find-code.ts'
import { catalogueAnswering, countsAnswering, movementsAnswering } from './store/lists.ts'
import { lotStoryAnswering } from './store/lot-story.ts'
import { stockAnswering } from './store/stock.ts'
import './index.ts'

export {
  carryGoods,
  catalogueAnswering,
  countsAnswering,
  findCodeAnswering,
  lotStoryAnswering,
  movementsAnswering,
  setAsideEmptyLots,
  stockAnswering,
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
  ],
  carry: carryGoods,
  chores: [setAsideEmptyLots],
}
