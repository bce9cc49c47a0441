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
  'manager-without-role':
    'The one chosen is not a social worker or case manager in this unit. Choose another, or give the role first.',
  'manager-already': 'They follow the case already. Choose somebody else.',
  'notice-needed': 'Before taking in charge, tell the person what we write and why, then mark it here.',
  'assessment-missing': 'The look at the entry is missing. Record an assessment at the “entry”, then go on.',
  'team-missing':
    'A complex need is looked at by more than one body. Add somebody of another body to the team.',
  'back-before-today': 'The expected return is past. Choose a day from today on.',
  'yes-missing':
    'Whoever takes over must have said yes. Name the accepted referral, or whom you agreed with.',
  'handover-ahead': 'The handover has not happened yet. Hold it, then note the day.',
  'exit-missing':
    'The look at the exit is missing: make it from “New look”, at the “Exit”, then propose to close. What you write here waits for you.',
  'attempts-missing':
    'To say somebody is lost, three attempts on three days of the last sixty are needed. Note the days.',
  'person-untold': 'First talk about it with the person, then mark that they know.',
  'own-closure': 'Nobody approves the closure of their own case. Ask another coordinator.',
  'too-old-to-reopen': 'It was closed more than a year ago. Open a new case and link it to this one.',
  'joint-other-person': 'The other case is about somebody else. Choose one of the same person or household.',
  'joint-closed': 'The other case is closed. Only an open case can be joined.',
  'joint-not-lead': 'The other case already follows a third one. Link that one directly.',
  'instrument-unknown': 'This instrument is no longer there. Reload the page and choose one.',
  'answers-unfit': 'An answer is not one of the instrument’s. Answer that area again.',
  'answers-missing': 'There is no answer yet. Answer one area at least.',
  'result-missing': 'Choose the road that fits, then save.',
  'not-your-part': 'This part of the case is not open to you. Ask who follows the case.',
  'not-of-household': 'This person is not in the household of the case. Add them first.',
  'day-ahead': 'The date is in the future. Say when it happened.',
  'file-ended': 'The case is closed: it can be read, not changed. If needed, reopen it.',
  'member-who': 'Choose a colleague of the network, or write the name of who comes from outside.',
  'member-unknown': 'This colleague no longer works in the network. Choose another.',
  'member-ended': 'They are no longer in the team already.',
  'team-members-once': 'Already in the team. To change what they see, end them and add them again.',
  'tutor-sees-little':
    'A neighbourhood tutor sees the base and, if needed, the social area. Remove the others.',
  'not-in-team': 'This one is not in the team. Add them, or choose another.',
  'meeting-told': 'This meeting is closed already. Reload the page.',
  'meeting-ahead': 'The meeting has not happened yet. Write the minutes afterwards.',
  'note-of-another': 'A note is amended by who wrote it. You can write one of your own.',
  'amend-the-first': 'This is an amendment already. Amend the note it comes from.',
  'due-before-today': 'The due day is past. Choose a day from today on.',
  'task-finished': 'This task is closed already. Reload the page.',
  'assessments-pk': 'This assessment is saved already.',
  'team-members-pk': 'This addition is saved already.',
  'meetings-pk': 'This meeting is saved already.',
  'notes-pk': 'This note is saved already.',
  'tasks-pk': 'This task is saved already.',
  'referral-not-accepted':
    'The chosen referral is not accepted by that body, or is about somebody else. Wait for the answer, or write whom you agreed with.',
  'path-reference-missing': 'The reference of GePI is missing. Write it as you see it there.',
  'path-reference-long':
    'The reference of GePI is too long: forty letters or figures are enough. Write the code only.',
  'path-open-already': 'An ADI path is open on this case already. Look at that one, or end it first.',
  'path-ended': 'This ADI path has ended: it can be read and not changed.',
  'path-day-ahead': 'One of the days is in the future. Write when it happened.',
  'path-before-allowance': 'The inclusion allowance exists since 1 January 2024. Check the day of the PAD.',
  'path-before-activation': 'No day can come before the digital activation pact. Check the days.',
  'path-met-before-invited': 'The first meeting comes before the invitation. Check the two days.',
  'path-pact-before-meeting':
    'The signature of the pact comes before the invitation or the meeting. Check the days.',
  'path-day-noted': 'This day is noted already. If it is wrong, use “Correct”.',
  'path-plan-not-agreed':
    'The pact is a plan in force the person said yes to. Have the plan signed, then come back here.',
  'path-pact-before-plan':
    'The plan was signed after this day. Write the day of the signature, or a later one.',
  'path-pact-tied': 'The pact is tied to the plan already. If that is wrong, use “Correct”.',
  'path-pact-not-tied':
    'The day of the pact is noted with the plan: have the plan signed, or choose “The plan in force is the pact”.',
  'path-nothing-changed': 'Nothing has changed. Change the reference or a day, then save.',
  'inclusion-paths-pk': 'This path is already saved.',
  'inclusion-paths-one-open': 'Somebody has meanwhile opened the ADI path of this case. Load the page again.',
}
