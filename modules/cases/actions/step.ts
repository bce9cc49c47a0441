// Moving a file from one state to the next: the table says whether it may and whose hand it takes, the step says who did
// it, when and why. Every act of this room that moves a file passes here.
import {
  type Change,
  dayInItaly,
  insert,
  type Me,
  type Moment,
  may,
  notAllowed,
  notFound,
  refuse,
  type SetTerm,
  update,
} from '#core/kernel'
import { CaseFile, CaseStep } from '../domain/case-file.ts'
import { type CaseEvent, caseHandOf, caseMoveOf, type Hand, isOpen } from '../domain/case-states.ts'
import { dueAfter } from '../domain/due.ts'
import { caseTerms } from '../domain/terms.ts'

export interface Step {
  event: CaseEvent
  reason?: string | null
  details?: Record<string, unknown>
  /** Told only where social matters may be read, though no reason is said. */
  is_social?: boolean
  /** The term of the path of the inclusion allowance: an assessment may last as long. */
  path_due_on?: string | null
  /** Which of the steps written together. */
  nth?: number
  /** What else of the file changes with it. */
  fields?: Partial<CaseFile>
  /** What the network set for its terms: of every step that begins a clock. */
  terms?: readonly SetTerm[]
}

/** `locked` yields rows; hidden or missing answers alike. */
export const theFile = (rows: CaseFile[]): CaseFile => rows[0] ?? notFound()

const isManager = (me: Me, file: CaseFile): boolean =>
  file.case_manager_id === me.worker_id && may(me, 'case.manage', { unit_id: file.unit_id })
const decides = (me: Me, file: CaseFile): boolean => may(me, 'case.decide', { unit_id: file.unit_id })

const lends: Record<Hand, (me: Me, file: CaseFile) => void> = {
  opener: (me, file) => {
    if (!may(me, 'case.open', { unit_id: file.unit_id })) notAllowed('case.open')
  },
  coordinator: (me, file) => {
    if (!decides(me, file)) notAllowed('case.decide')
  },
  manager: (me, file) => {
    if (!isManager(me, file)) refuse('cases.only-the-manager', undefined, 403)
  },
  arranger: (me, file) => {
    if (!isManager(me, file) && !decides(me, file)) refuse('cases.only-the-manager', undefined, 403)
  },
}

/** First whose hand it takes, then whether it may be now: who may not is told nothing of the state. */
export const mustLend = (me: Me, file: CaseFile, hand: Hand): void => lends[hand](me, file)

const stepFor = (
  file: CaseFile,
  step: Step & { from: CaseFile['state'] | null; to: CaseFile['state'] },
  moment: Moment,
) =>
  insert(CaseStep, {
    step_id: moment.born(900 + (step.nth ?? 0) * 10),
    ...{ file_id: file.file_id, unit_id: file.unit_id },
    compartment: step.reason || step.is_social ? 'social' : 'base',
    worker_id: moment.me.worker_id,
    event: step.event,
    ...{ from_state: step.from, to_state: step.to },
    ...{ at: moment.at, recorded_at: moment.now },
    reason: step.reason ?? null,
    details: step.details ?? {},
  })

export const openingStep = (file: CaseFile, step: Omit<Step, 'event'>, moment: Moment): Change =>
  stepFor(file, { ...step, event: 'open_intake', from: null, to: 'intake' }, moment)

/** A step beside another one: the file stays where that one brought it. */
export const besideStep = (file: CaseFile, step: Step, moment: Moment): Change =>
  stepFor(file, { ...step, nth: 1, from: file.state, to: file.state }, moment)

const looks: readonly CaseEvent[] = ['review', 'still_away', 'sign_plan']

const dueNow = (to: CaseFile['state'], since: string, { file, step }: { file: CaseFile; step: Step }) => {
  if (!step.terms) throw new Error(`The step ${step.event} begins a clock and knows no terms`)
  return dueAfter(to, since, {
    ...file,
    ...step.fields,
    path_due_on: step.path_due_on,
    terms: caseTerms(step.terms),
  })
}

/** The step and the file that follows it. */
export const stepOf = (file: CaseFile, step: Step, moment: Moment): Change[] => {
  mustLend(moment.me, file, caseHandOf(step.event))
  const move = caseMoveOf(file.state, step.event)
  if (!move) return refuse('cases.not-in-state', { state: file.state, event: step.event })
  const to = move.to ?? file.state
  const today = dayInItaly(moment.at)
  // Looked at again where it stands: the clock of its state begins anew.
  const isLook = looks.includes(step.event)
  const moved =
    move.to || isLook
      ? {
          state: to,
          state_since: move.to ? today : file.state_since,
          due_on: isOpen(to) ? dueNow(to, today, { file, step }) : null,
        }
      : {}
  const ended = file.team_due_on && !isOpen(to) ? { team_due_on: null } : {}
  const changed = { ...step.fields, ...moved, ...ended }
  const passage = stepFor(file, { ...step, from: file.state, to }, moment)
  if (Object.keys(changed).length === 0) return [passage]
  return [passage, update(CaseFile, { file_id: file.file_id }, changed)]
}
