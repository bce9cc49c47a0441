// The recalls room on the desk: recalls, temperatures, what is wrong, what was thrown away. Pages come when somebody goes there.
import { lazy } from 'react'

export { RecallsToday } from './web/today-cards.tsx'

export const FaultsPage = lazy(async () => ({ default: (await import('./web/faults-page.tsx')).FaultsPage }))
export const RecallPage = lazy(async () => ({ default: (await import('./web/recall-page.tsx')).RecallPage }))
export const RecallsPage = lazy(async () => ({
  default: (await import('./web/recalls-page.tsx')).RecallsPage,
}))
export const TemperaturesPage = lazy(async () => ({
  default: (await import('./web/temperatures-page.tsx')).TemperaturesPage,
}))
export const WastePage = lazy(async () => ({ default: (await import('./web/waste-page.tsx')).WastePage }))
