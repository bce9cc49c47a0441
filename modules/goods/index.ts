// The door of the goods room: what we give away, where it lies, and the rules of every movement. Safe in browsers.
export { addItem } from './actions/add-item.ts'
export { assembleKit } from './actions/assemble-kit.ts'
export { blockLot, releaseLot } from './actions/block-lot.ts'
export { countLocation } from './actions/count-location.ts'
export { describeKit } from './actions/describe-kit.ts'
export { moveStock, stockLine } from './actions/move-stock.ts'
export { openLocations } from './actions/open-locations.ts'
export { receiveLot } from './actions/receive-lot.ts'
export { settleCount } from './actions/settle-count.ts'
export {
  adjust, type Adjusting, Count, countAgainst, type Counted, type Counting, type CountOutcome, type CountRecord, type Difference, difference,
  secondLookAbove,
} from './domain/counting.ts'
export { Item, itemKinds, itemUnits, KitPart } from './domain/item.ts'
export { type Assembly, assembleKit as assembleFrom } from './domain/kit.ts'
export { post, type Posted } from './domain/ledger.ts'
export { hubKinds, Location, type LocationKind, locationKinds, type LocationRecord, placeOf, shelfKinds, unitKinds } from './domain/location.ts'
export { byExpiry, expiryOf, isPastBestBefore, Lot, type LotRecord, lotSources, lotStates, usableOn, usableUntil } from './domain/lot.ts'
export {
  Balance, type BalanceRecord, lotKey, Movement, type MovementKind, movementKinds, type MovementRecord,
} from './domain/movement.ts'
export {
  type Deed, type HandedOut, handOut, handOutAll, type HandOut, idsFrom, type Line, loadVan, type Moved, movementOf, moveStock as moveBetween,
  returnFromVan, type Stock, type TakeBack, takeBackUsed, type Taken,
} from './domain/street.ts'
export { type Part, takeFirstExpiring, type Take, type Taking, usableQuantity } from './domain/take.ts'
export { goodsPolicy, handGivers, stockApprovers, storeKeepers, vanLoaders } from './policy.ts'
export { goodsProblems } from './problems.ts'
export { type Catalogue, catalogue } from './queries/catalogue.ts'
export { type CountsWaiting, countsWaiting } from './queries/counts-waiting.ts'
export { type LotStory, lotStory, type StoryStop } from './queries/lot-story.ts'
export { type MovementsOfShift, movementsOfShift } from './queries/movements-of-shift.ts'
export { type StockAnswer, type StockItem, type StockLot, type StockPlace, stock } from './queries/stock.ts'
