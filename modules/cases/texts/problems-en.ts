// What we say when something cannot be done, and what to do then.
import type { SameTexts } from '#core/i18n'
import type { problemsIt } from './problems-it.ts'

export const problemsEn: SameTexts<typeof problemsIt> = {
  'not-in-state':
    'The case has changed meanwhile, or is not at this point. Look at it again and choose from there.',
  'only-the-manager': 'This is for who follows the case. Ask its case manager.',
  'name-needed':
    'We know this person by nickname only. A case needs a name, if they wish to give it. For addiction a nickname is enough.',
  'person-sealed': 'This person asked to stay anonymous: a case can be opened for addiction only.',
  'already-open': 'This person already has an open case in your unit. Open it and go on there.',
  'previous-missing': 'The earlier case cannot be found or is of another person. Remove the link.',
  'reopen-it': 'Case {{number}} was closed less than a year ago: reopen that one.',
  'files-pk': 'This case is already open. Look for it in the list.',
  'files-number-taken': 'Another case took the same number this moment. Try again: it will get the next one.',
  'files-one-open': 'Somebody has meanwhile opened a case for this person. Open it and go on there.',
}
