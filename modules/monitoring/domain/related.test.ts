// Who was met and who was met for the first time: told side by side they must not tell of the few who came back.
import { expect, test } from 'vitest'
import type { FigureDefinition } from './definition.ts'
import { definitionOf } from './figures.ts'
import { areRelated, relatedInTheWay } from './related.ts'

const [met, first, contacts] = ['distinct_persons_met', 'new_persons', 'contacts'].map(
  (key) => definitionOf(key) as FigureDefinition,
) as [FigureDefinition, FigureDefinition, FigureDefinition]

const told = (definition: FigureDefinition, total: number | null, women: number | null = null) => ({
  ...{
    definition: { ...definition },
    figure: definition.key,
    period: '2026-Q3',
    dimension: 'gender' as const,
  },
  ...{ audience: 'funder' as const, threshold: 5, rounding: null, total },
  cells: [{ code: 'woman', value: women }],
})

test('figures of the same facts are related, others are not', () => {
  expect([areRelated(met, first), areRelated(met, met), areRelated(met, contacts)]).toEqual([
    true,
    false,
    false,
  ])
})

test('a few between two related figures of one period keep the second inside', () => {
  const way = (total: number, women: number | null, beside = told(met, 60, 30)) =>
    relatedInTheWay([beside], first, told(first, total, women)) !== undefined
  expect([way(60, 30), way(57, 30), way(40, 28), way(40, 20), way(40, null)]).toEqual([
    false,
    true,
    true,
    false,
    false,
  ])
  expect(way(57, 30, { ...told(met, 60, 30), period: '2026-Q2' })).toBe(false)
  expect(way(57, 30, { ...told(contacts, 60, 30) })).toBe(false)
  // From another side only the totals can be laid side by side.
  expect(way(40, 28, { ...told(met, 60, 30), dimension: 'gender' })).toBe(true)
  expect(way(40, 28, { ...told(met, 60, 30), dimension: 'none' as 'gender' })).toBe(false)
})
