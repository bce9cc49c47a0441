// The screens of the donations room. Pages come when somebody goes there.
import { lazy } from 'react'

export { ArrivalsToday } from './web/today-card.tsx'

export const ArrivalsPage = lazy(async () => ({
  default: (await import('./web/arrivals-page.tsx')).ArrivalsPage,
}))
export const ArrivalPage = lazy(async () => ({
  default: (await import('./web/arrival-page.tsx')).ArrivalPage,
}))
export const ReceivePage = lazy(async () => ({
  default: (await import('./web/receive-page.tsx')).ReceivePage,
}))
export const DonorsPage = lazy(async () => ({ default: (await import('./web/donors-page.tsx')).DonorsPage }))
export const DonorPage = lazy(async () => ({ default: (await import('./web/donor-page.tsx')).DonorPage }))
export const ProgrammePage = lazy(async () => ({
  default: (await import('./web/programme-page.tsx')).ProgrammePage,
}))
