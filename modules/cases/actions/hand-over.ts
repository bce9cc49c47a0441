// The work goes on elsewhere: another body said yes, the two met, and what was handed over is written down. The file here
// ends; the other body opens its own.
import { z } from 'zod'
import { action, dayInItaly, dayText, id, line, maybe, refuse } from '#core/kernel'
import { Referral, ReferralSubject } from '#referrals'
import { leastEnding } from '../domain/enough.ts'
import { isTakenOver } from '../domain/handing.ts'
import { transferReasons } from '../domain/words.ts'
import { onFile, openFile } from './decide-intake.ts'
import { deriving, everybodyLeaves, theTeam } from './leaving.ts'
import { notingStep, sealing } from './noting.ts'
import { pathLeft, thePaths } from './path-parts.ts'
import { stepOf, theFile } from './step.ts'

export const transfer = action('cases.transfer', {
  input: z.object({
    file_id: id(),
    reason: z.enum(transferReasons),
    to_organisation_id: id(),
    /** The referral they accepted, or who said yes by word. */
    referral_id: id().nullable(),
    agreed_with: line(200).trim().nullable(),
    handover_on: dayText(),
    /** What was handed over, and what the person knows of it. */
    handed_over: line(4000).trim().min(leastEnding),
  }),
  verb: 'case.decide',
  seals: sealing,
  needs: ({ file_id, referral_id }) => ({
    ...openFile({ file_id }),
    ...theTeam({ file_id }),
    ...thePaths({ file_id }),
    referral: maybe(Referral, { referral_id }),
    about: maybe(ReferralSubject, { referral_id }),
  }),
  on: (loaded) => onFile(loaded),
  decide: ({ files, members, paths, referral, about }, input, moment) => {
    const file = theFile(files)
    const { reason, to_organisation_id, referral_id, handover_on, agreed_with, handed_over } = input
    const today = dayInItaly(moment.at)
    const details = { to_organisation_id, referral_id, handover_on }
    const fields = { closed_on: today, back_on: null }
    const changes = stepOf(file, { event: 'transfer', reason, details, fields }, moment)
    if (!referral_id && !agreed_with) refuse('cases.yes-missing')
    const taking = { ...referral, person_id: about?.person_id }
    if (referral_id && !isTakenOver(taking, { person_id: file.person_id, to_organisation_id }))
      refuse('cases.referral-not-accepted')
    if (handover_on > today) refuse('cases.handover-ahead')
    const words = agreed_with ? `${agreed_with}. ${handed_over}` : handed_over
    return {
      changes: [
        ...changes,
        notingStep(file, words, moment),
        ...everybodyLeaves(members, moment),
        ...pathLeft(paths, moment),
      ],
      derive: deriving(file),
      events: [
        { name: 'case-transferred', data: { file_id: file.file_id, to_organisation_id, referral_id } },
      ],
    }
  },
})
