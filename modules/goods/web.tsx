// The screens of the goods room.
import { lazy } from 'react'

export { LotStoryLine, StoryLine } from './screens/lot-story-line.tsx'
export { StockPage, type StockPageProps } from './screens/stock-page.tsx'
export { goodsTexts } from './texts/index.ts'

export const ScanPage = lazy(async () => ({
  default: (await import('./screens/scan/scan-page.tsx')).ScanPage,
}))
export const LabelsPage = lazy(async () => ({
  default: (await import('./screens/scan/labels-page.tsx')).LabelsPage,
}))
