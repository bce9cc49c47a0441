// The screens of the monitoring room.
export { BookPage } from './screens/book-page.tsx'
export { FigureEditorPage } from './screens/editor-page.tsx'
export { FiguresPage, type FiguresPageProps } from './screens/figures-page.tsx'
export { PublishDialog } from './screens/publish-dialog.tsx'
export { ReleasedPage } from './screens/released-page.tsx'
export { TodayFigures } from './screens/today-figures.tsx'
export { ValuesPage, type ValuesPageProps } from './screens/values-page.tsx'
export { monitoringTexts } from './texts/index.ts'
