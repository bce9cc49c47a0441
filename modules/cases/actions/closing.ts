// The end of the work: who follows the file proposes it with how things ended and what comes next, who coordinates looks
// and closes, or sends it back. Nobody closes their own file. Less than a year later it opens again as itself.
import { z } from 'zod'
import { Grant } from '#core/access'
import { action, all, dayInItaly, dayText, id, line, refuse } from '#core/kernel'
import { Assessment } from '../domain/assessment.ts'
import { reopensAsItself } from '../domain/case-states.ts'
import { closingGap } from '../domain/closing.ts'
import { leastEnding } from '../domain/enough.ts'
import { closureReasons } from '../domain/words.ts'
import { mustManage, onFile, openFile } from './decide-intake.ts'
import { deriving, everybodyLeaves, theTeam } from './leaving.ts'
import { notingStep, sealing } from './noting.ts'
import { pathLeft, thePaths } from './path-parts.ts'
import { stepOf, theFile } from './step.ts'

const words = line(4000).trim().min(leastEnding)

export const proposeClose = action('cases.propose-close', {
  input: z.object({
    file_id: id(),
    reason: z.enum(closureReasons),
    /** Goal by goal, in words. */
    outcomes: words,
    /** Whom the person can turn to, and when somebody will ask how it goes. */
    follow_up: words,
    is_person_informed: z.boolean(),
    /** Days on which somebody who is lost was looked for. */
    attempts: z.array(dayText()).max(20).optional(),
  }),
  verb: 'case.manage',
  seals: sealing,
  needs: ({ file_id }) => ({ ...openFile({ file_id }), looks: all(Assessment, { file_id }) }),
  on: (loaded) => onFile(loaded),
  decide: (
    { files, looks, terms },
    { reason, outcomes, follow_up, is_person_informed, attempts = [] },
    moment,
  ) => {
    const file = theFile(files)
    const fields = { closure_reason: reason, proposed_by: moment.me.worker_id, back_on: null }
    const changes = stepOf(
      file,
      { event: 'propose_close', reason, details: { attempts }, fields, terms },
      moment,
    )
    const has_exit = looks.some((look) => look.moment === 'exit')
    const gap = closingGap({ reason, attempts, is_person_informed }, { has_exit, day: dayInItaly(moment.at) })
    if (gap) refuse(gap)
    return {
      changes: [...changes, notingStep(file, `${outcomes}\n\n${follow_up}`, moment)],
      events: [{ name: 'case-closing-proposed', data: { file_id: file.file_id } }],
    }
  },
})

export const sendBack = action('cases.send-back', {
  input: z.object({ file_id: id(), why: words }),
  verb: 'case.decide',
  seals: sealing,
  needs: openFile,
  on: (loaded) => onFile(loaded),
  decide: ({ files, terms }, { why }, moment) => {
    const file = theFile(files)
    const fields = { closure_reason: null, proposed_by: null }
    return {
      changes: [
        ...stepOf(file, { event: 'send_back', fields, terms }, moment),
        notingStep(file, why, moment),
      ],
      events: [{ name: 'case-sent-back', data: { file_id: file.file_id } }],
    }
  },
})

export const closeCase = action('cases.close', {
  input: z.object({ file_id: id() }),
  verb: 'case.decide',
  needs: ({ file_id }) => ({
    ...openFile({ file_id }),
    ...theTeam({ file_id }),
    ...thePaths({ file_id }),
  }),
  on: (loaded) => onFile(loaded),
  decide: ({ files, members, paths }, _, moment) => {
    const file = theFile(files)
    const fields = { closed_on: dayInItaly(moment.at), next_review_on: null }
    const changes = stepOf(file, { event: 'close', reason: file.closure_reason, fields }, moment)
    const me = moment.me.worker_id
    if (me === file.case_manager_id || me === file.proposed_by) refuse('cases.own-closure', undefined, 403)
    return {
      changes: [...changes, ...everybodyLeaves(members, moment), ...pathLeft(paths, moment)],
      derive: deriving(file),
      events: [{ name: 'case-closed', data: { file_id: file.file_id, reason: file.closure_reason } }],
    }
  },
})

export const reopen = action('cases.reopen', {
  input: z.object({ file_id: id(), case_manager_id: id(), why: words }),
  verb: 'case.decide',
  seals: sealing,
  needs: ({ file_id, case_manager_id }) => ({
    ...openFile({ file_id }),
    grants: all(Grant, { worker_id: case_manager_id }),
  }),
  on: (loaded) => onFile(loaded),
  decide: ({ files, grants, terms }, { case_manager_id, why }, moment) => {
    const file = theFile(files)
    const today = dayInItaly(moment.at)
    const cleared = { closed_on: null, closure_reason: null, proposed_by: null }
    const step = {
      event: 'reopen' as const,
      details: { case_manager_id },
      fields: { case_manager_id, ...cleared },
      terms,
    }
    const changes = stepOf(file, step, moment)
    if (!file.closed_on || !reopensAsItself(file.closed_on, today)) refuse('cases.too-old-to-reopen')
    mustManage(grants, file, today)
    return {
      changes: [...changes, notingStep(file, why, moment)],
      events: [{ name: 'case-reopened', data: { file_id: file.file_id } }],
    }
  },
})
