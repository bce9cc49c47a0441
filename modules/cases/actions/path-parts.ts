// What every act on the path of the inclusion allowance shares: its rows, its passage with the days that changed, the plan
// that becomes the pact, and the path that is left when its file ends.
import {
  type Change,
  dayInItaly,
  locked,
  type Moment,
  notFound,
  refuse,
  type SetTerm,
  update,
} from '#core/kernel'
import type { CaseFile } from '../domain/case-file.ts'
import { type CaseEvent, isOpen } from '../domain/case-states.ts'
import { dueAfter } from '../domain/due.ts'
import {
  type DayChanged,
  daysChanged,
  daysFault,
  endedWithFile,
  InclusionPath,
  type PathDays,
  pactDay,
  pathOf,
} from '../domain/inclusion-path.ts'
import { caseTerms } from '../domain/terms.ts'
import { besideStep, stepOf } from './step.ts'

export const thePaths = ({ file_id }: { file_id: string }) => ({ paths: locked(InclusionPath, { file_id }) })

interface PathStep {
  terms: readonly SetTerm[]
  event: CaseEvent
  changed: DayChanged[]
  /** The term that runs from now on. */
  due_on: string | null
  reason?: string
}

/** The passage, and the term of an assessment that follows the path. */
export const pathStep = (
  file: CaseFile,
  { due_on, changed, terms, ...step }: PathStep,
  moment: Moment,
): Change[] => {
  const { opened_on, next_review_on } = file
  const more = { opened_on, next_review_on, path_due_on: due_on, terms: caseTerms(terms) }
  const fields = file.state === 'assessment' ? { due_on: dueAfter('assessment', file.state_since, more) } : {}
  return stepOf(file, { ...step, is_social: true, details: { changed }, fields }, moment)
}

export const mustFit = (days: PathDays, moment: Moment): void => {
  const fault = daysFault(days, dayInItaly(moment.at))
  if (fault) refuse(fault)
}

/** The open path of these, by its id; one that ended is only read. */
export const openPathOf = (file: CaseFile, paths: InclusionPath[], path_id: string): InclusionPath => {
  const path = paths.find((each) => each.path_id === path_id) ?? notFound()
  if (path.ended_on !== null) refuse('cases.path-ended')
  if (!isOpen(file.state)) refuse('cases.file-ended')
  return path
}

export const daysOf = ({ activated_on, invited_on, met_on, pact_on }: PathDays): PathDays => ({
  ...{ activated_on, invited_on, met_on, pact_on },
})

export const changePath = (path: InclusionPath, fields: Partial<InclusionPath>): Change =>
  update(InclusionPath, { path_id: path.path_id, file_id: path.file_id }, fields)

interface Agreed {
  file: CaseFile
  plan_id: string
  /** When the person said yes. */
  agreed_at: string
}

/** A file has one plan in force: the one a household on the path agrees to is its pact, and so is every later version. */
export const pactWith = (paths: InclusionPath[], agreed: Agreed, moment: Moment): Change[] => {
  const path = pathOf(paths)
  if (!path) return []
  const { file, plan_id } = agreed
  const today = dayInItaly(moment.at)
  const pact_on = path.pact_on ?? pactDay(path, dayInItaly(agreed.agreed_at), today)
  const changed = daysChanged(daysOf(path), { ...daysOf(path), pact_on })
  const step = { event: 'tie_pact' as const, is_social: true, details: { changed } }
  return [changePath(path, { plan_id, pact_on, due_on: null }), besideStep(file, step, moment)]
}

/** The file ended, or went to another body: its path is no longer followed here. */
export const pathLeft = (paths: InclusionPath[], moment: Moment): Change[] =>
  paths
    .filter((path) => path.ended_on === null)
    .map((path) =>
      changePath(path, { ended_on: dayInItaly(moment.at), end_reason: endedWithFile, due_on: null }),
    )
