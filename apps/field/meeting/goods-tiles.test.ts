import { expect, test } from 'vitest'
import { type Given, tilesOf } from './goods-tiles.ts'

const good = (name: string, is_returnable = false): Given => ({
  item_id: name,
  name,
  icon: 'box',
  left: 1,
  is_returnable,
  is_kit: name.startsWith('kit'),
})
const told = (goods: Given[]) =>
  tilesOf(goods).map(({ good: { name }, is_back }) => (is_back ? `${name} back` : name))

test('what comes back stands beside what is given, on the same row', () => {
  expect(told([good('kit'), good('syringes', true), good('water')])).toEqual([
    'kit',
    'water',
    'syringes',
    'syringes back',
  ])
  expect(told([good('syringes', true), good('kit')])).toEqual(['kit', 'syringes', 'syringes back'])
})

test('the first row and the syringes are reached without opening the rest', () => {
  const goods = [good('water'), good('soap'), good('kit cold'), good('kit health'), good('syringes', true)]
  expect(told(goods).slice(0, 4)).toEqual(['kit cold', 'water', 'syringes', 'syringes back'])
  expect(told(goods)).toHaveLength(6)
})

test('with nothing to put before it the pair stands as it can, and nothing is lost', () => {
  expect(told([good('kit'), good('syringes', true)])).toEqual(['kit', 'syringes', 'syringes back'])
})
