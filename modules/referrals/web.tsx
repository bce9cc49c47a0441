// The screens of referrals: the board, one referral, its slip, the figures by service; the pieces other pages hang; and the
// open page where a service without an account answers its letter.
// Pages come when somebody goes there; what other pages hang comes with the door.
import { lazy } from 'react'

export { NewReferralDialog, type NewReferralDialogProps } from './web/new-referral.tsx'
export { ReferralsPanel, type ReferralsPanelProps, ReferralsToday } from './web/panel.tsx'
export { personSlot } from './web/person-slot.ts'

export const AnswerPage = lazy(async () => ({ default: (await import('./web/answer-page.tsx')).AnswerPage }))
export const ReferralsPage = lazy(async () => ({
  default: (await import('./web/board-page.tsx')).ReferralsPage,
}))
export const LoopPage = lazy(async () => ({ default: (await import('./web/loop-page.tsx')).LoopPage }))
export const ReferralPage = lazy(async () => ({
  default: (await import('./web/referral-page.tsx')).ReferralPage,
}))
export const SlipPage = lazy(async () => ({ default: (await import('./web/slip-page.tsx')).SlipPage }))
