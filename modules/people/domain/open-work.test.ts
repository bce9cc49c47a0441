import { expect, test } from 'vitest'
import { isWorkedOnTwice, openWorkOf, worksOnPersons } from './open-work.ts'
import { Person } from './person.ts'

const pair = { person_id: 'a', survivor_id: 'b' }
worksOnPersons({
  room: 'school',
  noun: Person,
  unitOf: ({ state, unit_id }) => (state === 'open' ? String(unit_id) : undefined),
})
const work = (person_id: string, unit_id: string, state = 'open') => ({ person_id, unit_id, state })
const isTwice = (...rows: ReturnType<typeof work>[]) => isWorkedOnTwice({ 'work in school': rows }, pair)

test('one unit that works on both records hinders; two units, or work that is over, do not', () => {
  expect(Object.keys(openWorkOf(['a', 'b']))).toEqual(['work in school'])
  expect(isTwice(work('a', 'north'), work('b', 'north'))).toBe(true)
  expect(isTwice(work('a', 'north'), work('a', 'south'), work('b', 'south'))).toBe(true)
  expect(isTwice(work('a', 'north'), work('b', 'south'))).toBe(false)
  expect(isTwice(work('a', 'north'), work('b', 'north', 'closed'))).toBe(false)
  expect(isTwice()).toBe(false)
})
