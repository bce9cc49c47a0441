// The services room on the desk: the directory, its file, and the card of pages that wait to be confirmed.
// Pages come when somebody goes there; what other pages hang comes with the door.
import { lazy } from 'react'

export { useRuleWords } from './web/rule-words.ts'
export { StaleServicesCard } from './web/stale-card.tsx'

export const ServicesFilePage = lazy(async () => ({
  default: (await import('./web/file-page.tsx')).ServicesFilePage,
}))
export const ServicesPage = lazy(async () => ({
  default: (await import('./web/services-page.tsx')).ServicesPage,
}))
