// Door of the documents: for the server only.
export type { Block } from './blocks.ts'
export type { ChartBlock } from './chart.ts'
export { type Label, type LabelPaper, labelPapers, renderLabels } from './labels.ts'
export { docxType, renderDocx } from './render-docx.ts'
export { type DocumentLanguage, type PdfContent, renderPdf } from './render-pdf.ts'
export type { TableBlock } from './table.ts'
