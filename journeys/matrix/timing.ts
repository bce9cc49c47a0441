// Can somebody with a watch tell "hidden" from "not there"? The same question is asked of both, by turns, forty
// times; the difference of the medians is held against what chance alone makes of the same times.
export interface Times {
  hidden: number[]
  missing: number[]
}

const turns = 40
const shuffles = 400
/** Less than this no watch on a network sees: the greater of a part of the time and a part of a millisecond. */
const leastPart = 0.1
const least_ms = 0.4

const median = (times: readonly number[]): number => {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
const difference = ({ hidden, missing }: Times): number => median(hidden) - median(missing)

/** Always the same chance, so that the same times have one verdict. */
const chance = () => {
  let state = 7
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const shuffled = ({ hidden, missing }: Times, random: () => number): Times => {
  const all = [...hidden, ...missing]
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[all[i], all[j]] = [all[j] as number, all[i] as number]
  }
  return { hidden: all.slice(0, hidden.length), missing: all.slice(hidden.length) }
}

/** The difference in milliseconds when it can be told; 0 when chance makes as much, or nobody could notice. */
export const toldBy = (times: Times): number => {
  const seen = difference(times)
  if (Math.abs(seen) < Math.max(least_ms, leastPart * median(times.missing))) return 0
  const random = chance()
  for (let i = 0; i < shuffles; i++)
    if (Math.abs(difference(shuffled(times, random))) >= Math.abs(seen)) return 0
  return seen
}

export type Ask = (which: keyof Times) => Promise<void>

const timesOf = async (ask: Ask): Promise<Times> => {
  const times: Times = { hidden: [], missing: [] }
  for (let i = 0; i < turns; i++)
    for (const which of i % 2 ? (['hidden', 'missing'] as const) : (['missing', 'hidden'] as const)) {
      const from = performance.now()
      await ask(which)
      times[which].push(performance.now() - from)
    }
  return times
}

/** A busy machine may slow one side once: told is what is told twice, the same way. */
export const isToldByTime = async (ask: Ask): Promise<boolean> => {
  const first = toldBy(await timesOf(ask))
  return first !== 0 && Math.sign(toldBy(await timesOf(ask))) === Math.sign(first)
}
