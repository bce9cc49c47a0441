// Names from many places, written in many ways: what must meet meets, and what must not does not.
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { findPairs } from './block.ts'
import { alikeness, birthReason, birthsDisagree, proposeFrom, reasonsOf } from './compare.ts'
import { foldName, skeletonOf, wordsOf } from './fold.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { namedOf } from './named.ts'
import { ranking } from './rank.ts'
import { readTyped, searchKeysOf, tiedTo } from './search-keys.ts'

it.each([
  ['D’Àngelo', 'dangelo'],
  ['Ștefan Țurcanu', 'stefan turcanu'],
  ['Олена Шевченко', 'olena shevchenko'],
  ['Юрій', 'yuriy'],
  ['Παπαδόπουλος', 'papadopoylos'],
  ['محمد', 'mhmd'],
  ['রহমান', 'rahaman'],
  ['शर्मा', 'sharma'],
  ['王伟', 'wangwei'],
  ['김민수', 'gimminsu'],
  ['Łukasz Øst', 'lukasz ost'],
  ['გიორგი', 'giorgi'],
])('%s is compared as %s', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})

it.each([
  ['Mohammed', 'Muhamad'],
  ['Mohamed', 'محمد'],
  ['Youssef', 'Yusuf'],
  ['Шевченко', 'Shevchenko'],
  ['Rahman', 'রহমান'],
  ['Khalid', 'خالد'],
  ['Giuseppe', 'Giusepe'],
  ['Wei', '伟'],
])('%s sounds like %s', (one, other) => {
  expect(skeletonOf(foldName(one))).toBe(skeletonOf(foldName(other)))
})

test('an article that some write and some do not is not a name; alone it is', () => {
  expect(wordsOf(foldName('El Idrissi'))).toEqual(['idrissi'])
  expect(wordsOf('al')).toEqual(['al'])
})

const person = (given_name: string, family_name: string, birth_date: string | null = '1985-04-03') =>
  namedOf({ given_name, family_name, birth_date, birth_year: null })
const scoreOf = (...[a, b]: [ReturnType<typeof person>, ReturnType<typeof person>]) =>
  alikeness(a, b)?.score ?? 0

test('the same person is proposed: another spelling, names in the wrong places, day and month turned round', () => {
  const maryam = person('Maryam', 'El Idrissi')
  for (const other of [
    person('Mariam', 'Idrissi'),
    person('El Idrissi', 'Maryam'),
    person('Maryam', 'El Idrissi', '1985-03-04'),
  ])
    expect(scoreOf(maryam, other)).toBeGreaterThanOrEqual(proposeFrom)
})

test('brothers, and namesakes of another age, are not', () => {
  expect(scoreOf(person('Marco', 'Rossi'), person('Luca', 'Rossi', '1987-09-12'))).toBe(0)
  expect(scoreOf(person('Marco', 'Rossi'), person('Marco', 'Rossi', '1952-11-27'))).toBe(0)
  expect(scoreOf(person('Anna', 'Rossi'), person('Bruno', 'Rossi'))).toBeLessThan(proposeFrom)
})

test('the reasons are told as people say them', () => {
  const [a, b] = [person('Maryam', 'Idrissi'), person('Idrisi', 'Maryam', '1985-03-04')]
  const found = alikeness(a, b)
  expect(found && reasonsOf(a, b, found)).toEqual([
    'name_sounds_alike',
    'given_and_family_swapped',
    'day_and_month_swapped',
  ])
})

const anyName = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 16 }), fc.string({ maxLength: 20 }))
const anyPerson = fc
  .record({
    given_name: anyName,
    family_name: anyName,
    birth_date: fc.constantFrom('1985-04-03', '1985-03-04', null),
    birth_year: fc.constantFrom(1985, null),
  })
  .map(namedOf)

test('a folded name folds to itself', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      expect(foldName(foldName(name))).toBe(foldName(name))
    }),
    { numRuns: 2000 },
  )
})

test('who is compared with whom makes no difference', () => {
  fc.assert(
    fc.property(anyName, anyName, (a, b) => {
      expect(jaroWinkler(a, b)).toBe(jaroWinkler(b, a))
    }),
  )
  fc.assert(
    fc.property(anyPerson, anyPerson, (a, b) => {
      expect(alikeness(a, b)).toEqual(alikeness(b, a))
    }),
    { numRuns: 1000 },
  )
})

test('likeness lies between nothing and the same', () => {
  fc.assert(
    fc.property(anyName, anyName, (a, b) => {
      const likeness = jaroWinkler(a, b)
      expect(likeness).toBeGreaterThanOrEqual(0)
      expect(likeness).toBeLessThanOrEqual(1)
    }),
  )
})

test('a block that is too large is left out, and what was not compared is counted', () => {
  const many = Array.from({ length: 40 }, () => person('Mario', 'Rossi'))
  const run = findPairs(many, { largest: 30 })
  expect(run).toMatchObject({ pairs: [], comparisons: 0 })
  expect(run.skipped_pairs).toBe(run.skipped_blocks * 780)
  expect(run.skipped_blocks).toBeGreaterThan(0)
  expect(findPairs(many).pairs).toHaveLength(780)
})

test('a pair is compared once, whatever keys it shares', () => {
  const two = [person('Olena', 'Boyko'), person('Boyko', 'Olena')]
  expect(findPairs(two)).toMatchObject({ comparisons: 1, pairs: [{ first: 0, second: 1 }] })
})

const unit_id = '0193f000-0000-7000-8000-0000abcd1234'
const olena = {
  given_name: 'Олена',
  family_name: 'Шевченко',
  chosen_name: null,
  birth_date: '1990-05-07',
  birth_year: null,
}

it.each(['olena shevchenko', 'Shevcenko Olena', 'шевч олена', 'shevchenko 1990', '7/5/1990', 'olena shev'])(
  'typed "%s", she is found by a selective key',
  (text) => {
    const typed = readTyped(text)
    const keys = new Set(searchKeysOf(olena, unit_id))
    expect([...typed.exact, ...typed.narrow].some((key) => keys.has(key))).toBe(true)
    expect(ranking(typed)(olena)?.score).toBeGreaterThan(0.72)
  },
)

test('one name alone finds her in her unit only', () => {
  const keys = new Set(searchKeysOf(olena, unit_id))
  const { wide } = readTyped('shev')
  expect(wide.some((key) => keys.has(tiedTo(unit_id, key)))).toBe(true)
  expect(wide.some((key) => keys.has(tiedTo('0193f000-0000-7000-8000-0000abcd9999', key)))).toBe(false)
})

test('another year, or a word that is not in the name, is somebody else', () => {
  expect(ranking(readTyped('olena 1971'))(olena)).toBeUndefined()
  expect(ranking(readTyped('olena rossi'))(olena)).toBeUndefined()
})

const births = fc.record({
  birth_date: fc.option(
    fc.integer({ min: 1, max: 28 }).map((day) => `1985-0${1 + (day % 4)}-${String(day).padStart(2, '0')}`),
  ),
  birth_year: fc.option(fc.integer({ min: 1984, max: 1986 })),
})

test('who is left out before names are compared are those whose births speak against one person', () => {
  const bornOf = (told: { birth_date: string | null; birth_year: number | null }) =>
    namedOf({ given_name: 'Ada', family_name: 'Lanterna', ...told }).born
  fc.assert(
    fc.property(births, births, (one, other) => {
      const [a, b] = [bornOf(one), bornOf(other)]
      if (birthsDisagree(a, b)) expect(birthReason(a, b)).toBeUndefined()
    }),
  )
})

test.each(['Ada Lanterna', 'Bao Fanali', 'Cira Torce', 'Dario Ceri', 'Elia Lumini', 'Fulvia Stelle'])(
  'many %s of other days: one without a birth is none of them; of one day they are one',
  (called) => {
    const [given, family] = called.split(' ') as [string, string]
    const on = (days: string[]) => days.map((day) => person(given, family, `1985-01-${day}`))
    const unknown = person(given, family, null)
    const withUnknown = ({ pairs }: ReturnType<typeof findPairs>, last: number) =>
      pairs.filter(({ first, second }) => first === last || second === last).length
    expect(withUnknown(findPairs([...on(['02', '11', '20', '28']), unknown]), 4)).toBe(0)
    expect(withUnknown(findPairs([...on(['02', '02', '02', '02']), unknown]), 4)).toBe(4)
  },
)
