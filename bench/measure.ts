// How a figure is taken: the floor, the product, the floor again, several times; what counts is their ratio, because
// the speed of a machine says nothing of the product.

/** One number of one way of doing the work: a rate or a time, as the figure says. */
export type Take = () => Promise<number>

export interface Round {
  floor: number
  value: number
  ratio: number
  /** How far apart the two floors were: 1 is not at all. */
  unrest: number
}

export interface Taking {
  floor: Take
  product: Take
  /** Rounds that must be quiet enough to count. */
  rounds: number
  /** Rounds at most, the discarded ones included. */
  most?: number
}

/** A round whose floors differ by more than this says more of the machine than of us. */
const restless = 1.25

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2
}

export const percentile = (numbers: readonly number[], share: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

const oneRound = async ({ floor, product }: Taking): Promise<Round> => {
  const before = await floor()
  const value = await product()
  const after = await floor()
  const mean = (before + after) / 2
  return {
    floor: mean,
    value,
    ratio: value / mean,
    unrest: Math.max(before, after) / Math.min(before, after),
  }
}

export interface Taken {
  rounds: Round[]
  /** Fewer quiet rounds than asked for: the quietest were taken. */
  is_restless: boolean
  discarded: number
}

export const take = async (taking: Taking): Promise<Taken> => {
  const all: Round[] = []
  const quiet = () => all.filter((round) => round.unrest <= restless)
  const most = taking.most ?? taking.rounds * 4
  while (quiet().length < taking.rounds && all.length < most) all.push(await oneRound(taking))
  const is_restless = quiet().length < taking.rounds
  const rounds = is_restless ? [...all].sort((a, b) => a.unrest - b.unrest).slice(0, taking.rounds) : quiet()
  return { rounds, is_restless, discarded: all.length - rounds.length }
}

/** Runs for a second before anything counts. */
export const warmUp = async (run: () => Promise<unknown>, millis = 1000): Promise<void> => {
  const until = performance.now() + millis
  do await run()
  while (performance.now() < until)
}

/** Milliseconds that `run` takes. */
export const timeOf = async (run: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await run()
  return performance.now() - begun
}
