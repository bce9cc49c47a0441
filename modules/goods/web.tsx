// The screens of the goods room.
export { LotStoryLine, StoryLine } from './screens/lot-story-line.tsx'
export { StockPage, type StockPageProps } from './screens/stock-page.tsx'
export { goodsTexts } from './texts/index.ts'
