// Tables that people keep in files: read from CSV or a spreadsheet as plain text with the line each came from, and written for
// who goes on with them there.
export { readSheet, type Sheet, type SheetFault, type SheetLine } from './read-sheet.ts'
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
