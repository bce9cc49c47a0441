// Somebody is away for a while: in hospital, in prison, elsewhere. The file waits and is looked at every month.
import { z } from 'zod'
import { action, dayInItaly, dayText, id, refuse } from '#core/kernel'
import { suspensionReasons } from '../domain/words.ts'
import { onFile, openFile } from './decide-intake.ts'
import { stepOf, theFile } from './step.ts'

export const suspend = action('cases.suspend', {
  input: z.object({ file_id: id(), reason: z.enum(suspensionReasons), back_on: dayText() }),
  verb: 'case.manage',
  needs: openFile,
  on: (loaded) => onFile(loaded),
  decide: ({ files, terms }, { reason, back_on }, moment) => {
    const file = theFile(files)
    const changes = stepOf(file, { event: 'suspend', reason, fields: { back_on }, terms }, moment)
    if (back_on < dayInItaly(moment.at)) refuse('cases.back-before-today')
    return { changes, events: [{ name: 'case-suspended', data: { file_id: file.file_id } }] }
  },
})

/** Every month who is away is looked at: still so, and expected again on another day perhaps. */
export const stillAway = action('cases.still-away', {
  input: z.object({ file_id: id(), back_on: dayText() }),
  verb: 'case.manage',
  needs: openFile,
  on: (loaded) => onFile(loaded),
  decide: ({ files, terms }, { back_on }, moment) => {
    const file = theFile(files)
    const changes = stepOf(file, { event: 'still_away', fields: { back_on }, terms }, moment)
    if (back_on < dayInItaly(moment.at)) refuse('cases.back-before-today')
    return { changes, events: [{ name: 'case-still-away', data: { file_id: file.file_id } }] }
  },
})

export const resume = action('cases.resume', {
  input: z.object({ file_id: id() }),
  verb: 'case.manage',
  needs: openFile,
  on: (loaded) => onFile(loaded),
  decide: ({ files, terms }, _, moment) => {
    const file = theFile(files)
    const today = dayInItaly(moment.at)
    // A review that came due meanwhile is due now, not lost.
    const next_review_on = file.next_review_on && file.next_review_on < today ? today : file.next_review_on
    return {
      changes: stepOf(file, { event: 'resume', fields: { back_on: null, next_review_on }, terms }, moment),
      events: [{ name: 'case-resumed', data: { file_id: file.file_id } }],
    }
  },
})
