// The path of the inclusion allowance on a file: it begins with the digital activation pact, the household is invited and
// met, and the plan they agree on is the inclusion pact. Who follows the file writes it, or who coordinates.
import { z } from 'zod'
import { action, all, dayInItaly, dayText, id, insert, notFound, refuse } from '#core/kernel'
import {
  daysChanged,
  InclusionPath,
  inclusionDue,
  pathEndReasons,
  pathOf,
  referenceFault,
} from '../domain/inclusion-path.ts'
import { Plan } from '../domain/plan.ts'
import { isRunning } from '../domain/plan-rules.ts'
import { onFile, openFile } from './decide-intake.ts'
import { sealing } from './noting.ts'
import { changePath, daysOf, mustFit, openPathOf, pathStep, thePaths } from './path-parts.ts'
import { theFile } from './step.ts'

const reference = z.string().max(400)

const needs = ({ file_id }: { file_id: string }) => ({ ...openFile({ file_id }), ...thePaths({ file_id }) })

export const openInclusionPath = action('cases.open-inclusion-path', {
  input: z.object({ path_id: id(), file_id: id(), reference, activated_on: dayText() }),
  verb: 'case.arrange',
  seals: sealing,
  needs,
  on: (loaded) => onFile(loaded),
  decide: ({ files, paths, terms }, { path_id, file_id, activated_on, ...said }, moment) => {
    const file = theFile(files)
    const days = { activated_on, invited_on: null, met_on: null, pact_on: null }
    const due_on = inclusionDue(days)
    const changed = [{ what: 'activated_on' as const, was: null, now: activated_on }]
    const changes = pathStep(file, { event: 'open_path', changed, due_on, terms }, moment)
    if (pathOf(paths)) refuse('cases.path-open-already')
    const fault = referenceFault(said.reference)
    if (fault) refuse(fault)
    mustFit(days, moment)
    const path = {
      ...{ path_id, file_id, unit_id: file.unit_id, ...days, due_on, plan_id: null },
      reference: said.reference.trim(),
      ...{ opened_by: moment.me.worker_id, opened_at: moment.at, ended_on: null, end_reason: null },
    }
    return {
      changes: [insert(InclusionPath, path), ...changes],
      events: [{ name: 'case-inclusion-path-opened', data: { file_id, path_id } }],
      answer: { due_on },
    }
  },
})

const noted = { invited: 'invited_on', met: 'met_on' } as const

export const noteInclusionDay = action('cases.note-inclusion-day', {
  input: z.object({ path_id: id(), file_id: id(), what: z.enum(['invited', 'met']), on_day: dayText() }),
  verb: 'case.arrange',
  needs,
  on: (loaded) => onFile(loaded),
  decide: ({ files, paths, terms }, { path_id, file_id, what, on_day }, moment) => {
    const file = theFile(files)
    const path = paths.find((each) => each.path_id === path_id) ?? notFound()
    const days = { ...daysOf(path), [noted[what]]: on_day }
    const due_on = inclusionDue(days)
    const changed = daysChanged(daysOf(path), days)
    const changes = pathStep(file, { event: 'note_path', changed, due_on, terms }, moment)
    openPathOf(file, paths, path_id)
    if (path[noted[what]] !== null) refuse('cases.path-day-noted')
    mustFit(days, moment)
    return {
      changes: [changePath(path, { [noted[what]]: on_day, due_on }), ...changes],
      events: [{ name: 'case-inclusion-day-noted', data: { file_id, path_id, what } }],
      answer: { due_on },
    }
  },
})

export const tieInclusionPact = action('cases.tie-inclusion-pact', {
  input: z.object({ path_id: id(), file_id: id(), plan_id: id(), pact_on: dayText() }),
  verb: 'case.arrange',
  needs: ({ file_id }) => ({ ...needs({ file_id }), plans: all(Plan, { file_id }) }),
  on: (loaded) => onFile(loaded),
  decide: ({ files, paths, plans, terms }, { path_id, file_id, plan_id, pact_on }, moment) => {
    const file = theFile(files)
    const path = paths.find((each) => each.path_id === path_id) ?? notFound()
    const days = { ...daysOf(path), pact_on }
    const changed = daysChanged(daysOf(path), days)
    // An assessment that lasted as long as the path is not late because the pact came.
    const changes = pathStep(file, { event: 'tie_pact', changed, due_on: path.due_on, terms }, moment)
    openPathOf(file, paths, path_id)
    if (path.plan_id !== null) refuse('cases.path-pact-tied')
    const plan = plans.find((each) => each.plan_id === plan_id)
    if (!plan || !isRunning(plan.state) || !plan.agreed_at) return refuse('cases.path-plan-not-agreed')
    if (pact_on < dayInItaly(plan.agreed_at)) refuse('cases.path-pact-before-plan')
    mustFit(days, moment)
    return {
      changes: [changePath(path, { pact_on, plan_id, due_on: null }), ...changes],
      events: [{ name: 'case-inclusion-pact-tied', data: { file_id, path_id, plan_id } }],
    }
  },
})

export const endInclusionPath = action('cases.end-inclusion-path', {
  input: z.object({ path_id: id(), file_id: id(), reason: z.enum(pathEndReasons) }),
  verb: 'case.arrange',
  needs,
  on: (loaded) => onFile(loaded),
  decide: ({ files, paths, terms }, { path_id, file_id, reason }, moment) => {
    const file = theFile(files)
    const changes = pathStep(file, { event: 'end_path', changed: [], due_on: null, reason, terms }, moment)
    const path = openPathOf(file, paths, path_id)
    return {
      changes: [
        changePath(path, { ended_on: dayInItaly(moment.at), end_reason: reason, due_on: null }),
        ...changes,
      ],
      events: [{ name: 'case-inclusion-path-ended', data: { file_id, path_id, reason } }],
    }
  },
})
