// The screens of referrals: the board, one referral, its slip, the figures by service; the pieces other pages hang; and the
// open page where a service without an account answers its letter.
export { AnswerPage } from './web/answer-page.tsx'
export { ReferralsPage } from './web/board-page.tsx'
export { LoopPage } from './web/loop-page.tsx'
export { NewReferralDialog, type NewReferralDialogProps } from './web/new-referral.tsx'
export { ReferralsPanel, type ReferralsPanelProps, ReferralsToday } from './web/panel.tsx'
export { personSlot } from './web/person-slot.ts'
export { ReferralPage } from './web/referral-page.tsx'
export { SlipPage } from './web/slip-page.tsx'
