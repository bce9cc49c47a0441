// Tables that people keep in files: read from CSV or a spreadsheet as plain text with the line each came from, and written for
// who goes on with them there.
export { inSlices } from './in-slices.ts'
export { readSheet } from './read-sheet.ts'
export type { Sheet, SheetFault, SheetLine } from './reading.ts'
export {
  type SheetKind,
  sheetKinds,
  sheetTypes,
  type WrittenCell,
  type WrittenSheet,
  writeTable,
  writeWorkbook,
} from './write-sheets.ts'
export { expandedSize } from './zip-size.ts'
