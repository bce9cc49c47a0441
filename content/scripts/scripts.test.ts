import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readScripts } from '../read.ts'

const scripts = readScripts(fileURLToPath(new URL('../..', import.meta.url)))

it('there is a script for each danger, in order, with the numbers everybody must know', () => {
  expect(scripts.map((script) => script.key)).toEqual(['overdose', 'violence', 'suicide_risk', 'child'])
  const numbers = Object.fromEntries(scripts.map((s) => [s.key, s.numbers.map((each) => each.number)]))
  expect(numbers).toMatchObject({ violence: ['112', '1522'], child: ['112', '114'] })
})

it('a step is short enough to be said in one breath', () => {
  for (const { steps } of scripts) for (const step of steps) expect(step.it.length).toBeLessThan(130)
})
