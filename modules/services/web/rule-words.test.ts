import { expect, it } from 'vitest'
import { speaking } from '#core/i18n'
import type { RuleTree } from '../domain/eligibility-rule.ts'
import { servicesTexts } from '../texts/index.ts'
import { ruleWords, townsIn } from './rule-words.ts'

const rule: RuleTree = {
  all: [
    { field: 'is_homeless', is: true },
    { field: 'uses_substances', is: false },
    { field: 'age', at_least: 18 },
    {
      any: [
        { field: 'municipality', one_of: ['016024', '016198'] },
        { field: 'citizenship', one_of: ['eu', 'non_eu'] },
      ],
    },
    { not: { field: 'gender', one_of: ['man'] } },
  ],
}
const towns = new Map([
  ['016024', 'Bergamo'],
  ['016198', 'Seriate'],
])

it('a rule is told in words, in each language, and no code is left in it', () => {
  for (const locale of ['it', 'en'] as const) {
    const t = speaking<typeof servicesTexts.it>([[locale, servicesTexts[locale]]])
    const told = ruleWords(rule, { t, townOf: (code) => towns.get(code) })
    expect(told).toContain('Bergamo, Seriate')
    expect(told).not.toMatch(/[a-z]_[a-z]|\d{6}|\bnon_eu\b/)
  }
})

it('while names of municipalities are on their way, their number is told', () => {
  const t = speaking<typeof servicesTexts.it>([['it', servicesTexts.it]])
  expect(townsIn(rule)).toEqual(['016024', '016198'])
  expect(ruleWords(rule, { t, townOf: () => undefined })).toContain('in 2 comuni')
})
