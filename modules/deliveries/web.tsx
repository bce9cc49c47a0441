// The deliveries room on the desk: pages come when somebody goes there.
import { lazy } from 'react'

export const HubBoardPage = lazy(async () => ({
  default: (await import('./web/board-page.tsx')).HubBoardPage,
}))
export const PickupsPage = lazy(async () => ({
  default: (await import('./web/pickups-page.tsx')).PickupsPage,
}))
export const RoundsPage = lazy(async () => ({ default: (await import('./web/rounds-page.tsx')).RoundsPage }))
export const RoundPage = lazy(async () => ({ default: (await import('./web/round-page.tsx')).RoundPage }))
