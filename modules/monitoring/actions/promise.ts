// What was promised for a period, from where it began, what somebody declares with a proof, and the rule of the light.
import { z } from 'zod'
import {
  action,
  all,
  dayInItaly,
  dayText,
  id,
  insert,
  line,
  locked,
  notFound,
  periodPattern,
  periodsOverlap,
  refuse,
  spanOf,
  update,
} from '#core/kernel'
import { Project, ProjectIndicator } from '#network'
import { FigureVersion, versionsOf } from '../domain/book.ts'
import { figureKey } from '../domain/definition.ts'
import { projectSpan } from '../domain/project-span.ts'
import { Baseline, Declared, LightRuleKept, Target } from '../domain/promise.ts'

const ofIndicator = { project_id: id(), key: figureKey() }
const network = (_: unknown, __: unknown, me: { network_id: string }) => ({ network_id: me.network_id })
/** A period left empty is named by its own sentence, not by the shape of the form. */
const period = () => z.string().max(10).optional()

const periodIn = (text: string | undefined, missing: string): string => {
  if (!text) return refuse(`monitoring.${missing}`, undefined, 422)
  return periodPattern.test(text) ? text : refuse('monitoring.period-unknown', { period: text }, 422)
}

const mustLieWithin = (project: z.infer<typeof Project.schema>, asked: string): void => {
  const { starts_on, ends_on } = projectSpan(project)
  const { from_month, to_month } = spanOf(asked)
  const isBefore = starts_on !== null && to_month < starts_on.slice(0, 7)
  const isAfter =
    ends_on !== null && from_month > (ends_on.length === 4 ? `${ends_on}-12` : ends_on.slice(0, 7))
  if (isBefore || isAfter)
    refuse(
      'monitoring.period-outside-project',
      { period: asked, from: starts_on ?? '…', to: ends_on ?? '…' },
      422,
    )
}

export const setPeriodTarget = action('monitoring.set-period-target', {
  input: z.object({
    ...ofIndicator,
    period: period(),
    target: Target.schema.shape.target,
    qualifier: Target.schema.shape.qualifier,
  }),
  verb: 'figures.promise',
  needs: ({ project_id, key, period }) => ({
    projects: all(Project, { project_id }),
    indicator: all(ProjectIndicator, { project_id, key }),
    before: locked(Target, { project_id, key, period: period ?? '' }),
  }),
  on: network,
  decide: ({ projects, indicator, before }, { project_id, key, ...said }, moment) => {
    if (indicator.length === 0) notFound()
    const at = periodIn(said.period, 'target-without-period')
    for (const project of projects) mustLieWithin(project, at)
    const { target, qualifier } = said
    const fields = { target, qualifier, written_at: moment.now, written_by: moment.me.worker_id }
    const where = { project_id, key, period: at }
    return {
      changes: [before.length > 0 ? update(Target, where, fields) : insert(Target, { ...where, ...fields })],
    }
  },
})

export const setBaseline = action('monitoring.set-baseline', {
  input: z.object({
    ...ofIndicator,
    value: Baseline.schema.shape.value,
    on_day: dayText(),
    source: line(200),
  }),
  verb: 'figures.promise',
  needs: ({ project_id, key }) => ({
    indicator: all(ProjectIndicator, { project_id, key }),
    before: locked(Baseline, { project_id, key }),
  }),
  on: network,
  decide: ({ indicator, before }, { project_id, key, ...said }, moment) => {
    if (indicator.length === 0) notFound()
    if (said.source.trim().length < 2) refuse('monitoring.baseline-without-source', undefined, 422)
    if (said.on_day > dayInItaly(moment.now)) refuse('monitoring.baseline-in-future', undefined, 422)
    const where = { project_id, key }
    const fields = { ...said, written_at: moment.now, written_by: moment.me.worker_id }
    return {
      changes: [
        before.length > 0 ? update(Baseline, where, fields) : insert(Baseline, { ...where, ...fields }),
      ],
    }
  },
})

export const DeclareValue = z.object({
  declared_id: id(),
  ...ofIndicator,
  period: period(),
  value: Declared.schema.shape.value,
  evidence_link: z.string().max(500).nullable(),
  said_by: z.string().max(160),
  note: line(400).nullable(),
})

/** Put away by the house before the action is judged; nobody names a file of the house from outside. */
const kept = {
  evidence_key: line(200).nullable().default(null),
  evidence_name: line(200).nullable().default(null),
  evidence_type: line(100).nullable().default(null),
}

const isLink = (text: string): boolean => /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text)

const mustBeProved = (declared: z.infer<typeof declaredInput>): void => {
  const { declared_id, evidence_link, evidence_key, said_by } = declared
  if (evidence_key && !evidence_key.startsWith(`${declared_id}/`)) notFound()
  if (!evidence_link && !evidence_key) refuse('monitoring.declared-needs-evidence', undefined, 422)
  if (evidence_link && !isLink(evidence_link)) refuse('monitoring.evidence-link-wrong', undefined, 422)
  if (said_by.trim().length < 2) refuse('monitoring.declared-by-nobody', undefined, 422)
}

const declaredInput = DeclareValue.extend(kept)

export const declareValue = action('monitoring.declare-value', {
  input: declaredInput,
  verb: 'figures.declare',
  needs: ({ project_id, key }) => ({
    projects: all(Project, { project_id }),
    indicator: all(ProjectIndicator, { project_id, key }),
    versions: all(FigureVersion, { key }),
    before: all(Declared, { project_id, key }),
  }),
  on: network,
  decide: ({ projects, indicator, versions, before }, input, moment) => {
    if (indicator.length === 0) notFound()
    const at = periodIn(input.period, 'declared-without-period')
    if (versionsOf(versions, input.key).length > 0) refuse('monitoring.already-measured')
    if (`${spanOf(at).from_month}-01` > dayInItaly(moment.now))
      refuse('monitoring.declared-in-future', { period: at }, 422)
    for (const project of projects) mustLieWithin(project, at)
    mustBeProved(input)
    const other = before.find((each) => each.period !== at && periodsOverlap(each.period, at))
    if (other) refuse('monitoring.declared-overlaps', { period: at, other: other.period })
    const declared = { ...input, period: at, declared_at: moment.now, declared_by: moment.me.worker_id }
    return { changes: [insert(Declared, declared)], answer: { declared_id: input.declared_id } }
  },
})

export const setLightRule = action('monitoring.set-light-rule', {
  input: z.object({ rule_id: id(), on_track_from: z.int(), behind_from: z.int() }),
  verb: 'figures.promise',
  needs: () => ({}),
  on: network,
  decide: (_, { rule_id, on_track_from, behind_from }, moment) => {
    if (!(behind_from > 0 && behind_from < on_track_from && on_track_from <= 100))
      refuse('monitoring.light-rules-in-order', undefined, 422)
    const rule = { rule_id, on_track_from, behind_from }
    return {
      changes: [insert(LightRuleKept, { ...rule, written_at: moment.now, written_by: moment.me.worker_id })],
    }
  },
})
