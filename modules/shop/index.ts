// The door of the shop room: points of households, what things cost, the till. Safe in browsers. Lower floors first: nouns are
// made in the order of their keys.
import '#distribution'

export { serve } from './actions/serve.ts'
export { setFormula, setLimit, setPrice } from './actions/set-rules.ts'
export { Account, type AccountRecord, Entry, type EntryRecord, entryKinds } from './domain/account.ts'
export { creditOf, Formula, type FormulaRecord, formulaIn } from './domain/formula.ts'
export { monthIn, monthOfDay, monthsAfter } from './domain/months.ts'
export { balanceOf, dueOf, leftByMonth, spend } from './domain/points.ts'
export { Limit, overLimit, Price, pointsBack, pointsOf } from './domain/price.ts'
export { Serving, ServingLine } from './domain/serving.ts'
export { ruleMakers, shopPolicy, tillHands } from './policy.ts'
export { shopProblems } from './problems.ts'
export { type Figures, figures, type Rules, rules, type ShopItem } from './queries/rules.ts'
export { type Servings, type ServingTold, servings } from './queries/servings.ts'
export { type Till, till } from './queries/till.ts'
export { texts as shopTexts } from './texts/index.ts'
