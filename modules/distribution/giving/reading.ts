// What the scanner read, against what should be in the hand. Every label the store can read counts: ours, the maker's, a
// carton's; with another lot of the same thing the hand is stopped.
export { saysLot as isThisLot } from '#goods'
