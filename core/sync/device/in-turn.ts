// One thing after the other: two taps in a row never judge the same record at the same time.

/** Calls that must not overlap on one phone, one after the other. */
export const inTurn = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(run: () => Promise<T>): Promise<T> => {
    const mine = last.then(run, run)
    last = mine.catch(() => undefined)
    return mine
  }
}
