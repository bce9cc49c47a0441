// Beside what rooms count: how much was promised for a period, from where an indicator began, what somebody declares with a
// proof, and by which shares the light is judged.
import { z } from 'zod'
import { dayText, id, instantText, line, noun, periodName, spanOf } from '#core/kernel'
import { figureKey } from './definition.ts'

export const qualifiers = ['exactly', 'about', 'more_than', 'at_least', 'at_most'] as const
const written = { written_at: instantText(), written_by: id() }
/** As large as a number of people, kilos or cents of one territory may be. */
const amount = () => z.number().min(0).max(1_000_000_000)

export const Target = noun(
  'monitoring.target',
  { table: 'monitoring.targets', key: ['project_id', 'key', 'period'], by: 'network', conflict: 'latest' },
  z.object({
    project_id: id(),
    key: figureKey(),
    period: periodName(),
    target: amount(),
    qualifier: z.enum(qualifiers),
    ...written,
  }),
)

export const Baseline = noun(
  'monitoring.baseline',
  { table: 'monitoring.baselines', key: ['project_id', 'key'], by: 'network', conflict: 'latest' },
  z.object({
    project_id: id(),
    key: figureKey(),
    value: amount(),
    on_day: dayText(),
    source: line(200).min(2),
    ...written,
  }),
)

export const Declared = noun(
  'monitoring.declared',
  { table: 'monitoring.declared', key: 'declared_id', by: 'network', conflict: 'append' },
  z.object({
    declared_id: id(),
    project_id: id(),
    key: figureKey(),
    period: periodName(),
    value: amount(),
    evidence_link: z.string().max(500).nullable(),
    evidence_key: line(200).nullable(),
    evidence_name: line(200).nullable(),
    evidence_type: line(100).nullable(),
    said_by: line(160).min(2),
    note: line(400).nullable(),
    declared_at: instantText(),
    declared_by: id(),
  }),
)
export type Declared = z.infer<typeof Declared.schema>

export const LightRuleKept = noun(
  'monitoring.light-rule',
  { table: 'monitoring.light_rules', key: 'rule_id', by: 'network', conflict: 'append' },
  z.object({ rule_id: id(), on_track_from: z.int(), behind_from: z.int(), ...written }),
)

/** What says a state, not something done: two of them are never added. */
const isState = (unit: string): boolean => unit === 'percent' || unit.startsWith('score')

type Said = Pick<Declared, 'key' | 'period' | 'value' | 'declared_at'>

/** The last word on each period of one indicator. */
export const lastWords = <D extends Pick<Declared, 'period' | 'declared_at'>>(said: readonly D[]): D[] => {
  const last = new Map<string, D>()
  for (const each of said) {
    const before = last.get(each.period)
    if (!before || before.declared_at < each.declared_at) last.set(each.period, each)
  }
  return [...last.values()].sort((a, b) => spanOf(a.period).to_month.localeCompare(spanOf(b.period).to_month))
}

/** What was declared for the months given: periods that lie wholly within them; null when none does. */
export const declaredIn = (
  said: readonly Said[],
  { from_month, to_month }: { from_month: string; to_month: string },
  unit: string,
): number | null => {
  const within = lastWords(said).filter(({ period }) => {
    const months = spanOf(period)
    return months.from_month >= from_month && months.to_month <= to_month
  })
  if (within.length === 0) return null
  return isState(unit) ? (within.at(-1)?.value ?? null) : within.reduce((sum, { value }) => sum + value, 0)
}
