import { expect, test } from 'vitest'
import { type Given, tilesOf } from './goods-tiles.ts'

const good = (name: string, is_returnable = false): Given => ({ item_id: name, name, icon: 'box', left: 1, is_returnable })
const told = (goods: Given[]) => tilesOf(goods).map(({ good: { name }, is_back }) => (is_back ? `${name} back` : name))

test('what comes back stands beside what is given, on the same row', () => {
  expect(told([good('kit'), good('syringes', true), good('water')])).toEqual(['kit', 'water', 'syringes', 'syringes back'])
  expect(told([good('syringes', true), good('kit')])).toEqual(['syringes', 'syringes back', 'kit'])
})

test('with nothing to put before it the pair stands as it can, and nothing is lost', () => {
  expect(told([good('kit'), good('syringes', true)])).toEqual(['kit', 'syringes', 'syringes back'])
})
