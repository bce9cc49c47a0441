// What we say when something cannot be done with a plan or a paper.
import type { SameTexts } from '#core/i18n'
import type { planProblemsIt } from './plan-problems-it.ts'

export const planProblemsEn: SameTexts<typeof planProblemsIt> = {
  'plan-changed-meanwhile':
    'Meanwhile somebody else changed this draft. Your words are still here: look at theirs and choose.',
  'plan-not-to-write': 'This version is already agreed or over. To change it, begin a new version.',
  'plan-version-open': 'There is already a version to finish. Open that one and go on from there.',
  'plans-version-taken': 'Somebody began the same version just now. Look at their draft.',
  'plans-pk': 'This plan is already saved. Open it again.',
  'plan-file-over': 'The file is closed: the plan is no longer written. If needed, reopen the file.',
  'plan-file-not-ready':
    'The file is not ready for a signed plan yet. First finish the assessment, then take the answer.',
  'plan-incomplete': 'The plan lacks something before it can be shown. Open the draft: it says what.',
  'plan-not-shown': 'First show the paper to the person, then take the answer.',
  'plan-other-page': 'Meanwhile a new paper was made. Read that one and answer again.',
  'plan-witness-missing': 'A spoken yes needs another person who heard it. Choose who.',
  'plan-witness-is-you': 'The witness must be another person, not you.',
  'plan-name-missing': 'Write the name of who signs.',
  'plan-strokes-missing': 'The signature is missing in the box. Who cannot draw answers by voice.',
  'plan-not-answered': 'The person has not answered yet. Wait for the link, or take the answer here.',
  'plan-not-running': 'This plan is not in force. Look at the latest version.',
  'plan-over': 'This plan is already over.',
  'review-too-far': 'The next review is too far away: choose a day within 180 days.',
  'review-in-the-past': 'The next review must come after this one. Choose another day.',
  'plan-reviews-pk': 'This review is already saved.',
  'plan-reviews-next-within': 'The next review is too far away: choose a day within 180 days.',
  'documents-in-own-file': 'This paper belongs to another file. Upload it again here.',
  'documents-pk': 'This paper is already saved.',
  'document-damaged': 'This paper was damaged where we keep it. Tell who looks after the platform.',
  'plan-signatures-pk': 'This answer is already written.',
  'plan-signatures-two-ears': 'The witness must be another person, not you.',
  'sign-link-over':
    'This link can no longer be used. Call who works with you: they make a new one, or you talk by voice.',
  'sign-code-wrong': 'That is not the number. Look at it again and retry.',
}
