// A long computation in short breaths: it says where it may be interrupted, and after some milliseconds whoever waits is
// served before it goes on.
import { setImmediate as turn } from 'node:timers/promises'

const breath_ms = 12

export const inSlices = async <Answer>(steps: Generator<void, Answer>): Promise<Answer> => {
  for (let since = performance.now(); ; ) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - since < breath_ms) continue
    await turn()
    since = performance.now()
  }
}
