// What people read in Italian in the distribution room.
import { goodsLists } from '#goods'
import { hubIt } from './hub-it.ts'
import { paperIt } from './paper-it.ts'
import { problemsIt } from './problems-it.ts'
import { screensIt } from './screens-it.ts'
import { totalsIt } from './totals-it.ts'

export const it = {
  ...screensIt,
  ...hubIt,
  ...totalsIt,
  ...paperIt,
  category: goodsLists.it.category,
  problem: problemsIt,
}
