// The door of the goods room: what we give away, where it lies, and the rules of every movement. Safe in browsers.
export { addItem } from './actions/add-item.ts'
export { assembleKit } from './actions/assemble-kit.ts'
export { blockLot, releaseLot } from './actions/block-lot.ts'
export { changeItem } from './actions/change-item.ts'
export { countLocation } from './actions/count-location.ts'
export { describeKit } from './actions/describe-kit.ts'
export { keepPackaging } from './actions/keep-packaging.ts'
export { moveStock, stockLine } from './actions/move-stock.ts'
export { openLocations } from './actions/open-locations.ts'
export { openShelf } from './actions/open-shelf.ts'
export { receiveLot } from './actions/receive-lot.ts'
export { settleCount } from './actions/settle-count.ts'
export { heldPlace, vanNeeds } from './actions/stock-needs.ts'
export { takeApartKit } from './actions/take-apart-kit.ts'
export {
  type Adjusting,
  adjust,
  Count,
  type Counted,
  type Counting,
  type CountOutcome,
  type CountRecord,
  countAgainst,
  type Difference,
  difference,
  secondLookAbove,
} from './domain/counting.ts'
export { type Deed, idsFrom, type Line, movementOf, type Stock } from './domain/deed.ts'
export { checkDigit, gtinOf } from './domain/gtin.ts'
export {
  Item,
  type ItemRecord,
  itemKinds,
  itemUnits,
  KitPart,
  type Storage,
  storages,
} from './domain/item.ts'
export { type Assembly, assembleKit as assembleFrom } from './domain/kit.ts'
export { type LeavingPiece, type LeavingThing, leavingPieces } from './domain/leaving.ts'
export { type Posted, post } from './domain/ledger.ts'
export {
  hubKinds,
  indoorKinds,
  Location,
  type LocationKind,
  type LocationRecord,
  locationKinds,
  placeOf,
  shelfKinds,
  unitKinds,
} from './domain/location.ts'
export {
  byExpiry,
  expiryOf,
  isPastBestBefore,
  Lot,
  type LotRecord,
  lotCode,
  lotSources,
  lotStates,
  usableOn,
  usableUntil,
} from './domain/lot.ts'
export {
  Balance,
  type BalanceRecord,
  lotKey,
  Movement,
  type MovementKind,
  type MovementRecord,
  movementKinds,
} from './domain/movement.ts'
export { loadVan, type Moved, moveStock as moveBetween, returnFromVan } from './domain/moving.ts'
export { gtinText, Packaging, type PackagingRecord } from './domain/packaging.ts'
export { type Programme, programmeOf, programmes } from './domain/programme.ts'
export { promised, Reservation, type ReservationRecord } from './domain/reservation.ts'
export {
  type HandedOut,
  type HandOut,
  handOut,
  handOutAll,
  type TakeBack,
  type Taken,
  takeBackUsed,
} from './domain/street.ts'
export {
  expiresBefore,
  isFree,
  type Part,
  type Take,
  type Taking,
  takeFirstExpiring,
  usableQuantity,
} from './domain/take.ts'
export { goodsPolicy, handGivers, hubWorkers, stockApprovers, storeKeepers, vanLoaders } from './policy.ts'
export { goodsProblems } from './problems.ts'
export { type Age, type Ageing, ageing, ages } from './queries/ageing.ts'
export { type Catalogue, catalogue } from './queries/catalogue.ts'
export { type CountsWaiting, countsWaiting } from './queries/counts-waiting.ts'
export { type FoundCode, type FoundLot, findCode } from './queries/find-code.ts'
export { type Labels, labels } from './queries/labels.ts'
export { type LotStory, lotStory, type StoryStop } from './queries/lot-story.ts'
export { type MovementsOfShift, movementsOfShift } from './queries/movements-of-shift.ts'
export { type StockAnswer, type StockItem, type StockLot, type StockPlace, stock } from './queries/stock.ts'
export { type StockAt, stockAt } from './queries/stock-at.ts'
export { type LateLot, type WillExpire, willExpire } from './queries/will-expire.ts'
export { countWritten } from './scan/amounts.ts'
export { bestReading } from './scan/best-reading.ts'
export type { Code, CodeFault, PrintedFacts } from './scan/code.ts'
export {
  type CountLine,
  countedOf,
  differs,
  expectedOf,
  found as countFound,
  keyOf as countKey,
  stillLeft,
} from './scan/counting-lines.ts'
export { type CarriedStore, findInStore } from './scan/find-in-store.ts'
export { type Giving, givingOf, givings, mayBeGiven } from './scan/giving.ts'
export { cardCodeOf, inHouseNumber, lotLabelText, shelfLabelText } from './scan/own-labels.ts'
export { quantityWritten } from './scan/quantity.ts'
export { readCode } from './scan/read-code.ts'
export { saysLot } from './scan/says-lot.ts'
export { goodsLists } from './texts/lists.ts'
