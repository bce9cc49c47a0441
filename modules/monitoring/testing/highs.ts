// The solver of the attackers (HiGHS, wasm), started once.
import start from 'highs'

export type Highs = Awaited<ReturnType<typeof start>>
let started: Promise<Highs> | undefined
export const startHighs = (): Promise<Highs> => {
  started ??= start()
  return started
}
