// The screens of the goods room.
import { lazy } from 'react'

export { LotStoryLine, StoryLine } from './screens/lot-story-line.tsx'
/** Where codes come in, for pages of other rooms: the reader, the camera, a hand that writes. */
export { CodeBar } from './screens/scan/code-bar.tsx'
export { foundWords } from './screens/scan/found-words.ts'
export { type Finding, useFinding } from './screens/scan/use-finding.ts'
export { StockPage, type StockPageProps } from './screens/stock-page.tsx'
export { useWords as useGoodsWords } from './screens/words.ts'
export { goodsTexts } from './texts/index.ts'

export const ScanPage = lazy(async () => ({
  default: (await import('./screens/scan/scan-page.tsx')).ScanPage,
}))
export const LabelsPage = lazy(async () => ({
  default: (await import('./screens/scan/labels-page.tsx')).LabelsPage,
}))
