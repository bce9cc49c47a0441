// Points under every order of events: the balance is the sum of what happened, spent points never lapse, nothing goes below zero.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasLapsed, monthsAfter } from './months.ts'
import { balanceOf, dueOf, leftByMonth, spend, type Told } from './points.ts'

const day = (months: number) => monthsAfter('2026-10-01', months)

type Deed = { is: 'turn' } | { is: 'spend'; points: number }
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.constant<Deed>({ is: 'turn' }),
  fc.record({ is: fc.constant('spend' as const), points: fc.integer({ min: 0, max: 70 }) }),
)

interface Life {
  month: number
  entries: Told[]
}

const live = (life: Life, deed: Deed, credit: number): void => {
  if (deed.is === 'turn') life.month += 1
  const due = dueOf(life.entries, { credit, today: day(life.month) })
  life.entries.push(...due)
  if (deed.is === 'spend') {
    const before = balanceOf(life.entries)
    const spent = spend(life.entries, deed.points)
    // Refused exactly when there are not enough.
    expect(spent === undefined).toBe(before < deed.points)
    if (spent) {
      expect(balanceOf(spent) + deed.points).toBe(0)
      life.entries.push(...spent)
    }
  }
}

const mustHold = ({ entries, month }: Life): void => {
  const left = leftByMonth(entries)
  expect(balanceOf(left)).toBe(balanceOf(entries))
  expect(balanceOf(entries)).toBeGreaterThanOrEqual(0)
  for (const each of left) expect(hasLapsed(each.month, day(month))).toBe(false)
  for (const of of new Set(entries.map((entry) => entry.month))) {
    const sum = (kind: Told['kind']) =>
      balanceOf(entries.filter((entry) => entry.month === of && entry.kind === kind))
    // What lapsed of a month is what came and was not spent: never a spent point.
    expect(-sum('expired')).toBeLessThanOrEqual(sum('credit') + sum('spend'))
    expect(entries.filter((entry) => entry.month === of && entry.kind === 'credit').length).toBeLessThan(2)
    expect(entries.filter((entry) => entry.month === of && entry.kind === 'expired').length).toBeLessThan(2)
  }
}

test('whatever happens: the sum holds, nothing below zero, no spent point lapses', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), fc.integer({ min: 0, max: 60 }), (deeds, credit) => {
      const life: Life = { month: 0, entries: [] }
      for (const each of deeds) {
        live(life, each, credit)
        mustHold(life)
      }
    }),
    { numRuns: 500 },
  )
})

test('the order in which entries are read changes nothing', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), fc.nat(), (deeds, seed) => {
      const life: Life = { month: 0, entries: [] }
      for (const each of deeds) live(life, each, 30)
      const turned = [...life.entries].sort(
        (a, b) => ((a.points * 31 + seed) % 17) - ((b.points * 31 + seed) % 17),
      )
      expect(leftByMonth(turned)).toEqual(leftByMonth(life.entries))
      expect(spend(turned, 5)).toEqual(spend(life.entries, 5))
    }),
  )
})

test('the turn of a month written twice is written once', () => {
  const first = dueOf([], { credit: 40, today: '2026-11-03' })
  expect(first).toEqual([{ kind: 'credit', points: 40, month: '2026-11-01' }])
  expect(dueOf(first, { credit: 40, today: '2026-11-30' })).toEqual([])
})

test('the oldest points are spent first, and only what is left of them lapses', () => {
  const november: Told[] = [
    { kind: 'credit', points: 40, month: '2026-10-01' },
    { kind: 'credit', points: 40, month: '2026-11-01' },
  ]
  const spent = spend(november, 50)
  expect(spent).toEqual([
    { kind: 'spend', points: -40, month: '2026-10-01' },
    { kind: 'spend', points: -10, month: '2026-11-01' },
  ])
  expect(dueOf([...november, ...(spend(november, 15) ?? [])], { credit: 40, today: '2026-12-01' })).toEqual([
    { kind: 'expired', points: -25, month: '2026-10-01' },
    { kind: 'credit', points: 40, month: '2026-12-01' },
  ])
})
