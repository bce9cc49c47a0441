// Tables that people keep in files: read from CSV or a spreadsheet as plain text with the line each came from.
export { readSheet, type Sheet, type SheetFault, type SheetLine } from './read-sheet.ts'
export { expandedSize } from './zip-size.ts'
