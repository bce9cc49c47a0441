// The long look of the attackers: a thousand networks that do not exist, everything the ledger lets out of each, a linear program on
// every small number; a hundred thousand pairs of tables subtracted; how much is still told. Alone, without a server:
// `node tools/run.mjs bench/attack.ts [networks] [pairs]`. Ends with 1 when a bar is missed.
import {
  attack,
  chanceFrom,
  isExact,
  isNear,
  leftByPair,
  networkFrom,
  pairFrom,
  publishAll,
  startHighs,
  sum,
  toldShare,
} from '#monitoring/makers'

const [networks = 1000, pairs = 100_000] = process.argv.slice(2).map(Number)
const began = Date.now()
const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`
const print = (text: string) => process.stdout.write(`${text}\n`)
let isMissed = false

const highs = await startHighs()
for (const [audience, threshold] of [
  ['funder', 5],
  ['open', 20],
] as const) {
  let [numbers, exact, near, released] = [0, 0, 0, 0]
  for (let seed = 1; seed <= networks; seed++) {
    const network = networkFrom(seed)
    const tables = publishAll(network, { audience, chance: chanceFrom(seed * 7919) })
    const found = attack(highs, { network, tables, threshold, most: 12 })
    released += tables.length
    numbers += found.length
    exact += found.filter(isExact).length
    near += found.filter(isNear).length
  }
  const share = ((100 * near) / Math.max(1, numbers)).toFixed(3)
  print(
    `${audience}: ${networks} networks, ${released} tables let out, ${numbers} small numbers attacked: ${exact} recovered exactly, ${near} within one (${share} %). ${seconds()}`,
  )
  isMissed ||= exact > 0 || near > 0.01 * numbers
}

let [allowed, left] = [0, 0]
for (let seed = 1; seed <= networks; seed++) {
  const network = networkFrom(seed)
  const chance = chanceFrom(seed + 5000)
  for (let at = 0; at < pairs / networks; at++) {
    const pair = pairFrom(network, { audience: 'funder', chance })
    if (pair.length === 2) allowed += 1
    left += leftByPair(pair).length
  }
}
print(`pairs: ${pairs} tried, ${allowed} let out, ${left} leave a group of few over. ${seconds()}`)
isMissed ||= left > 0

for (const audience of ['funder', 'open'] as const) {
  const shares = Array.from({ length: networks }, (_, seed) =>
    toldShare(networkFrom(seed + 1), { period: '2026-Q3', audience }),
  )
  const told = sum(shares.map((each) => each.told)) / sum(shares.map((each) => each.counted))
  print(`${audience}: ${(100 * told).toFixed(1)} % of the count of a quarter is told by district.`)
  isMissed ||= told < 0.85
}
process.exitCode = isMissed ? 1 : 0
