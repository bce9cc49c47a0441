// What people read in English in the distribution room.
import { goodsLists } from '#goods'
import { hubEn } from './hub-en.ts'
import { paperEn } from './paper-en.ts'
import { problemsEn } from './problems-en.ts'
import { screensEn } from './screens-en.ts'
import { totalsEn } from './totals-en.ts'

export const en = {
  ...screensEn,
  ...hubEn,
  ...totalsEn,
  ...paperEn,
  category: goodsLists.en.category,
  problem: problemsEn,
}
