// A day of the path was wrong, or its reference: it is put right with the reason in the diary, and the passage keeps what
// stood there before. A pact without its day is no pact: the plan goes on as a plan.
import { z } from 'zod'
import { action, dayText, id, line, notFound, refuse } from '#core/kernel'
import { leastTold } from '../domain/enough.ts'
import { type DayChanged, daysChanged, inclusionDue, referenceFault } from '../domain/inclusion-path.ts'
import { onFile, openFile } from './decide-intake.ts'
import { notingStep, sealing } from './noting.ts'
import { changePath, daysOf, mustFit, openPathOf, pathStep, thePaths } from './path-parts.ts'
import { theFile } from './step.ts'

export const correctInclusionPath = action('cases.correct-inclusion-path', {
  input: z.object({
    path_id: id(),
    file_id: id(),
    /** Only when it was wrong: what is kept of it is sealed, and compared by nobody. */
    reference: z.string().max(400).optional(),
    activated_on: dayText(),
    invited_on: dayText().nullable(),
    met_on: dayText().nullable(),
    pact_on: dayText().nullable(),
    why: line(4000).trim().min(leastTold),
  }),
  verb: 'case.arrange',
  seals: sealing,
  needs: ({ file_id }) => ({ ...openFile({ file_id }), ...thePaths({ file_id }) }),
  on: (loaded) => onFile(loaded),
  decide: ({ files, paths, terms }, { path_id, file_id, reference, why, ...days }, moment) => {
    const file = theFile(files)
    const path = paths.find((each) => each.path_id === path_id) ?? notFound()
    const due_on = inclusionDue(days)
    const changed: DayChanged[] = [
      ...daysChanged(daysOf(path), days),
      ...(reference === undefined ? [] : [{ what: 'reference' as const, was: null, now: null }]),
    ]
    const changes = pathStep(
      file,
      { event: 'correct_path', changed, due_on: due_on ?? path.due_on, terms },
      moment,
    )
    openPathOf(file, paths, path_id)
    if (changed.length === 0) refuse('cases.path-nothing-changed')
    const fault = reference === undefined ? undefined : referenceFault(reference)
    if (fault) refuse(fault)
    if (days.pact_on && !path.plan_id) refuse('cases.path-pact-not-tied')
    mustFit(days, moment)
    const fields = {
      ...{ ...days, due_on },
      ...(reference === undefined ? {} : { reference: reference.trim() }),
      ...(days.pact_on ? {} : { plan_id: null }),
    }
    return {
      changes: [changePath(path, fields), ...changes, notingStep(file, why, moment)],
      events: [{ name: 'case-inclusion-path-corrected', data: { file_id, path_id } }],
      answer: { due_on },
    }
  },
})
