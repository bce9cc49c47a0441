// The screens of the shop, each loaded when somebody goes there.
import { lazy } from 'react'

export const TillPage = lazy(async () => ({ default: (await import('./web/till-page.tsx')).TillPage }))
export const ShopRulesPage = lazy(async () => ({
  default: (await import('./web/rules/rules-page.tsx')).ShopRulesPage,
}))
export const ReceiptPage = lazy(async () => ({
  default: (await import('./web/receipt-page.tsx')).ReceiptPage,
}))
