// What follows a reception: the person was told where to go, or the service takes them in charge and says who follows
// them, or it does not and says what else they can do. Taking in or not is for who coordinates.
import { z } from 'zod'
import { Grant } from '#core/access'
import { action, all, dayInItaly, id, line, locked, refuse } from '#core/kernel'
import { NetworkTerm } from '#network'
import { CaseFile } from '../domain/case-file.ts'
import { leastTold } from '../domain/enough.ts'
import { pathOf } from '../domain/inclusion-path.ts'
import { type HeldGrant, mayManage } from '../domain/managing.ts'
import { rejectionReasons } from '../domain/words.ts'
import { notingStep, sealing } from './noting.ts'
import { pathLeft, thePaths } from './path-parts.ts'
import { stepOf, theFile } from './step.ts'

const words = line(4000).trim().min(leastTold)
/** What this network set for its terms, for steps that begin a clock. */
export const theTerms = () => ({ terms: all(NetworkTerm, {}) })
export const openFile = ({ file_id }: { file_id: string }) => ({
  files: locked(CaseFile, { file_id }),
  ...theTerms(),
})
const fileAndPaths = ({ file_id }: { file_id: string }) => ({
  ...openFile({ file_id }),
  ...thePaths({ file_id }),
})
export const onFile = ({ files }: { files: CaseFile[] }) => {
  const file = theFile(files)
  return { unit_id: file.unit_id, organisation_id: file.organisation_id }
}

export const orientOnly = action('cases.orient-only', {
  input: z.object({ file_id: id(), told: words }),
  verb: 'case.open',
  seals: sealing,
  needs: fileAndPaths,
  on: (loaded) => onFile(loaded),
  decide: ({ files, paths }, { told }, moment) => {
    const file = theFile(files)
    const closed = { closed_on: dayInItaly(moment.at) }
    return {
      changes: [
        ...stepOf(file, { event: 'orient_only', fields: closed }, moment),
        notingStep(file, told, moment),
        ...pathLeft(paths, moment),
      ],
      events: [{ name: 'case-oriented', data: { file_id: file.file_id } }],
    }
  },
})

export const mustManage = (grants: HeldGrant[], file: CaseFile, day: string): void => {
  if (!mayManage(grants, file, day)) refuse('cases.manager-without-role')
}

export const acceptIntake = action('cases.accept', {
  input: z.object({
    file_id: id(),
    case_manager_id: id(),
    service_id: id().nullable().optional(),
    /** The person was told what is written about them and why. */
    is_notice_given: z.boolean(),
  }),
  verb: 'case.decide',
  needs: ({ file_id, case_manager_id }) => ({
    ...fileAndPaths({ file_id }),
    grants: all(Grant, { worker_id: case_manager_id }),
  }),
  on: (loaded) => onFile(loaded),
  decide: ({ files, grants, paths, terms }, { case_manager_id, service_id, is_notice_given }, moment) => {
    const file = theFile(files)
    if (!is_notice_given) refuse('cases.notice-needed')
    mustManage(grants, file, dayInItaly(moment.at))
    const fields = { case_manager_id, ...(service_id ? { service_id } : {}) }
    const path_due_on = pathOf(paths)?.due_on ?? null
    return {
      changes: stepOf(
        file,
        { event: 'accept', details: { case_manager_id }, fields, path_due_on, terms },
        moment,
      ),
      events: [{ name: 'case-accepted', data: { file_id: file.file_id, case_manager_id } }],
    }
  },
})

export const rejectIntake = action('cases.reject', {
  input: z.object({
    file_id: id(),
    reason: z.enum(rejectionReasons),
    /** What else the person can do; a referral when one was made. */
    alternative: words,
    referral_id: id().nullable().optional(),
  }),
  verb: 'case.decide',
  seals: sealing,
  needs: fileAndPaths,
  on: (loaded) => onFile(loaded),
  decide: ({ files, paths }, { reason, alternative, referral_id }, moment) => {
    const file = theFile(files)
    const step = {
      event: 'reject' as const,
      reason,
      details: { referral_id: referral_id ?? null },
      fields: { closed_on: dayInItaly(moment.at) },
    }
    return {
      changes: [
        ...stepOf(file, step, moment),
        notingStep(file, alternative, moment),
        ...pathLeft(paths, moment),
      ],
      events: [{ name: 'case-rejected', data: { file_id: file.file_id, reason } }],
    }
  },
})
