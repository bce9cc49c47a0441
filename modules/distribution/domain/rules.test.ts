// Codes that are read wrong are noticed; a household weighs what the rule says; a request moves only as it may.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '#core/kernel'
import { keptUntil } from '../giving/lapse.ts'
import { isThisLot } from '../giving/reading.ts'
import { aCard } from '../makers.ts'
import { isInProgramme, weightOf } from './card.ts'
import { cardCode, readCardCode } from './codes.ts'
import { isOver, moveFrom, requestMoves, requestStates } from './request-states.ts'

const signs = '23456789ACDEFHJKMNPRTXY'

test('a card code is read as it is typed, and one wrong sign or two swapped ones are noticed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7 }), fc.constantFrom(...signs), (at, sign) => {
      const code = cardCode(newId())
      expect(readCardCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code)
      expect(readCardCode(code.slice(2))).toBe(code)
      const body = code.slice(2).replace('-', '')
      const wrong = `${body.slice(0, at)}${sign}${body.slice(at + 1)}`
      if (wrong !== body) expect(readCardCode(wrong)).toBeUndefined()
      const [a, b] = [body[at % 6], body[(at % 6) + 1]]
      const swapped = `${body.slice(0, at % 6)}${b}${a}${body.slice((at % 6) + 2)}`
      if (a !== b) expect(readCardCode(swapped)).toBeUndefined()
    }),
  )
})

test('two hundred thousand cards have two hundred thousand codes', () => {
  const now = Date.now()
  const codes = new Set<string>()
  for (let i = 0; i < 200_000; i++) codes.add(cardCode(newId(now)))
  // 23^7 is three and a half thousand million: of so many a handful may meet, and the database then says so.
  expect(codes.size).toBeGreaterThan(199_960)
})

test('the first adult weighs one, each other half, a child three tenths', () => {
  expect(weightOf({ adults: 1, young_people: 0, children: 0, babies: 0 })).toBe(1)
  expect(weightOf({ adults: 2, young_people: 1, children: 2, babies: 1 })).toBe(2.9)
})

test('a card is in the programme between its days and while it is active', () => {
  const card = aCard({ programme: 'eu_food', programme_from: '2026-01-01', programme_until: '2026-06-30' })
  expect(isInProgramme(card, 'eu_food', '2026-06-30')).toBe(true)
  expect(isInProgramme(card, 'eu_food', '2026-07-01')).toBe(false)
  expect(isInProgramme({ ...card, state: 'suspended' }, 'eu_food', '2026-03-01')).toBe(false)
  expect(isInProgramme(aCard(), 'eu_food', '2026-03-01')).toBe(false)
})

test('every state of a request is reached, and only its ends are ends', () => {
  const reached = new Set(requestMoves.map((move) => move.to))
  expect(requestStates.filter((state) => !reached.has(state))).toEqual(['draft'])
  expect(requestStates.filter(isOver)).toEqual(['rejected', 'confirmed', 'cancelled'])
  expect(moveFrom('submitted', 'hand_over')).toBeUndefined()
  expect(moveFrom('expired', 'allocate')).toBe('allocated')
})

test('fresh things are kept a day, the others a week', () => {
  const at = '2026-11-20T10:00:00.000Z'
  expect(keptUntil({ storage: 'chilled', category: 'x' }, at)).toBe('2026-11-21T10:00:00.000Z')
  expect(keptUntil({ storage: 'ambient', category: 'fruit' }, at)).toBe('2026-11-21T10:00:00.000Z')
  expect(keptUntil({ storage: 'ambient', category: 'pasta' }, at)).toBe('2026-11-27T10:00:00.000Z')
})

test('the scanner reads our label, the maker’s number, the maker’s lot, a pallet label; nothing else', () => {
  const lot = { code: 'L-4K9QXM2', gtin: '04006381333931', supplier_lot: 'ab/12' }
  for (const read of ['l-4k9qxm2', '4K9QXM2', '4006381333931', 'AB12', '(01)04006381333931(10)AB12'])
    expect([read, isThisLot(read, lot)]).toEqual([read, true])
  for (const read of ['', 'L-4K9QXM3', '4006381333932'])
    expect([read, isThisLot(read, lot)]).toEqual([read, false])
})
