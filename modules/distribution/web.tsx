// The distribution room on the desk. Pages come when somebody goes there.
import { lazy } from 'react'

export const CardsPage = lazy(async () => ({
  default: (await import('./web/cards/cards-page.tsx')).CardsPage,
}))
export const CardPage = lazy(async () => ({ default: (await import('./web/cards/card-page.tsx')).CardPage }))
