// The distribution room on the desk. Pages come when somebody goes there; what other pages hang comes with the door.
import { lazy } from 'react'

export { AskGoodsButton } from './web/ask-button.tsx'
export { useProof } from './web/hub/proof.tsx'
export { RequestsToday } from './web/hub/today-card.tsx'
export { personSlot } from './web/person-slot.ts'

export const CardsPage = lazy(async () => ({
  default: (await import('./web/cards/cards-page.tsx')).CardsPage,
}))
export const CardPage = lazy(async () => ({ default: (await import('./web/cards/card-page.tsx')).CardPage }))
export const RequestsPage = lazy(async () => ({
  default: (await import('./web/requests/requests-page.tsx')).RequestsPage,
}))
export const RequestPage = lazy(async () => ({
  default: (await import('./web/requests/request-page.tsx')).RequestPage,
}))
export const NewRequestPage = lazy(async () => ({
  default: (await import('./web/requests/new-request-page.tsx')).NewRequestPage,
}))
export const EditRequestPage = lazy(async () => ({
  default: (await import('./web/requests/new-request-page.tsx')).EditRequestPage,
}))
export const PickingPage = lazy(async () => ({
  default: (await import('./web/hub/picking-page.tsx')).PickingPage,
}))
export const HandoversPage = lazy(async () => ({
  default: (await import('./web/hub/handovers-page.tsx')).HandoversPage,
}))
export const HandoverFiguresPage = lazy(async () => ({
  default: (await import('./web/hub/figures-page.tsx')).HandoverFiguresPage,
}))
export const TotalsPage = lazy(async () => ({
  default: (await import('./web/hub/totals-page.tsx')).TotalsPage,
}))
export const HandoverPaperPage = lazy(async () => ({
  default: (await import('./web/hub/paper-page.tsx')).HandoverPaperPage,
}))
