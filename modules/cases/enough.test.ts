// What the screen lets pass, the rule takes: nobody is told "not saved" for words that were too short.
import { expect, test } from 'vitest'
import { proposeClose, reopen, sendBack } from './actions/closing.ts'
import { orientOnly } from './actions/decide-intake.ts'
import { transfer } from './actions/hand-over.ts'
import { isEnough, leastTold } from './domain/enough.ts'

const takes = (schema: { safeParse(value: string): { success: boolean } }, text: string) =>
  schema.safeParse(text).success

test('the shortest words that are enough are taken, and one letter less is not', () => {
  const ending = [
    proposeClose.input.shape.outcomes,
    proposeClose.input.shape.follow_up,
    sendBack.input.shape.why,
    reopen.input.shape.why,
    transfer.input.shape.handed_over,
  ]
  for (const schema of ending)
    for (const text of ['Sta meglio.', 'Sta bene.', '          '])
      expect([text, takes(schema, text)]).toEqual([text, isEnough(text)])
  for (const text of ['ok!', 'ok'])
    expect(takes(orientOnly.input.shape.told, text)).toBe(isEnough(text, leastTold))
})
