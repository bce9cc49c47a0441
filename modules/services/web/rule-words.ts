// A rule told as one would say it: never its codes. Names of municipalities are asked for; until they come, and where a
// code is of no municipality any more, their number is told instead.
import { useAsk } from '#core/http/web'
import type { Leaf, RuleTree } from '../domain/eligibility-rule.ts'
import { useWords, type Words } from './words.ts'

const partsOf = (rule: RuleTree): RuleTree[] | undefined => {
  if ('all' in rule) return rule.all
  if ('any' in rule) return rule.any
  return 'not' in rule ? [rule.not] : undefined
}

export const townsIn = (rule: RuleTree): string[] => {
  const parts = partsOf(rule)
  if (parts) return parts.flatMap(townsIn)
  return 'field' in rule && rule.field === 'municipality' ? rule.one_of : []
}

type Tell = Pick<Words, 't'> & { townOf: (code: string) => string | undefined }

const leafWords = (leaf: Leaf, { t, townOf }: Tell): string => {
  if (leaf.field === 'age') {
    const { at_least: least, at_most: most } = leaf
    if (least !== undefined && most !== undefined) return t('reason.age_between', { least, most })
    if (least !== undefined) return t('reason.age_at_least', { least })
    return most === undefined ? '' : t('reason.age_at_most', { most })
  }
  if (leaf.field === 'municipality') {
    const towns = leaf.one_of.flatMap((code) => townOf(code) ?? [])
    return towns.length === leaf.one_of.length
      ? t('screen.rule_words.towns', { towns: towns.join(', ') })
      : t('screen.rule_words.some_towns', { count: leaf.one_of.length })
  }
  if (leaf.field === 'gender' || leaf.field === 'citizenship')
    return leaf.one_of.map((each) => t(`screen.rule_words.${each}`)).join(', ')
  return t(`screen.${leaf.is ? 'rule' : 'rule_not'}.${leaf.field}`)
}

export const ruleWords = (rule: RuleTree, tell: Tell): string => {
  if ('not' in rule) return tell.t('screen.rule_words.except', { what: ruleWords(rule.not, tell) })
  const parts = partsOf(rule)?.map((each) => {
    const said = ruleWords(each, tell)
    return 'any' in each && 'all' in rule ? `(${said})` : said
  })
  if (!parts) return leafWords(rule as Leaf, tell)
  return parts.join('any' in rule ? ` ${tell.t('screen.rule_words.or')} ` : ' · ')
}

/** Rules of these services in words, in the language of the reader. */
export const useRuleWords = (rules: readonly (RuleTree | null)[]) => {
  const { t } = useWords()
  const codes = [...new Set(rules.flatMap((rule) => (rule ? townsIn(rule) : [])))].slice(0, 500)
  const { data } = useAsk<{ municipalities: { istat_code: string; name: string }[] }>(
    'network.municipalities',
    { codes, limit: 500 },
    { isOn: codes.length > 0 },
  )
  const names = new Map(data?.municipalities.map(({ istat_code, name }) => [istat_code, name]))
  return (rule: RuleTree | null): string | null =>
    rule ? ruleWords(rule, { t, townOf: (code) => names.get(code) }) : null
}
