// The words of the reports to funders: how they are composed, frozen, sent, and what cannot be done.
import type { SameTexts } from '#core/i18n'
import type { it } from './it.ts'
import { paperEn } from './paper-en.ts'
import { screenEn } from './screen-en.ts'

export const en: SameTexts<typeof it> = {
  ...paperEn,
  ...screenEn,
  side_unsaid: 'Not said',
  gone_figure: 'Figure that is no longer there ({{key}})',
  side: { month: 'Month by month' },
  problem: {
    'months-out-of-order': 'The first month comes after the last. Swap them.',
    'too-many-months': 'A report speaks of {{most}} months at most. Choose months closer together.',
    'nothing-in-it': 'The report is empty. Add at least one block.',
    'period-open': 'The period ends on {{day}}: it can be frozen from the day after.',
    'empty-block': 'Block {{position}} is empty. Write something or take it out.',
    'story-without-consent':
      'The story in block {{position}} has no consent. Say who agreed, when and to which use, or take it out.',
    'story-consent-to-come':
      'The consent of the story in block {{position}} has a date still to come. Correct it.',
    'story-without-name': 'The story in block {{position}} has no invented name. Choose one.',
    'table-without-rows': 'The table in block {{position}} has no rows. Add one or take the table out.',
    'row-without-words':
      'In the table of block {{position}} one row has neither figure nor words. Complete it or take it out.',
    'figure-gone':
      'The figure “{{figure}}” is no longer there. Take out the block that uses it or choose another figure.',
    'written-meanwhile':
      'Meanwhile somebody else wrote in this draft. Your words are still here: choose what to keep.',
    'not-a-draft': 'This report is no longer a draft: it cannot be changed. You can make a new edition.',
    'not-frozen': 'First it is frozen, then it is sent.',
    'look-again': 'The numbers you looked at have changed or are old. Look at them again, then freeze.',
    'already-withdrawn': 'This report was already withdrawn.',
    'draft-not-replaced': 'That report is still a draft: go on writing there.',
    'sent-before-frozen': 'The day of sending comes before the freezing. Correct it.',
    'desk-of-a-body': 'Choose which body reads it here, or another way of sending.',
    'sendings-desk-of-a-body': 'Choose which body reads it here, or another way of sending.',
    'day-to-come': 'The day of sending is still to come. Correct it.',
    'funder-reports-pk': 'This report is already there. Load the page again.',
    'schedules-owner-fk': 'Who should answer no longer works in this network. Choose somebody else.',
    'schedules-once': 'For this project and this template there is already a deadline. Change that one.',
  },
}
