// What is written is read again as it was, and a name that begins like a formula stays a name.
import { expect, test } from 'vitest'
import { readSheet } from './read-sheet.ts'
import { writeTable, writeWorkbook } from './write-sheets.ts'

const columns = ['Ente', 'Chili']
const rows = [
  ['Caritas; città', 12.5],
  ['=1+1', 0],
  ['Senza peso', null],
]

test('a workbook keeps numbers as numbers and texts as texts', async () => {
  const bytes = await writeWorkbook([{ name: 'Per ente: 2026/1', columns, rows }])
  expect(await readSheet(bytes)).toMatchObject({
    columns,
    lines: [{ cells: ['Caritas; città', '12.5'] }, { cells: ['=1+1', '0'] }, { cells: ['Senza peso', ''] }],
    faults: [],
  })
})

test('a CSV is opened in columns by an Italian office, and by an English one', async () => {
  const it = writeTable({ columns, rows }, 'it')
  expect([...it.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(it)).toContain('"Caritas; città";12,5\r\n')
  expect(new TextDecoder().decode(it)).toContain("'=1+1;0\r\n")
  expect(await readSheet(writeTable({ columns, rows }, 'en'))).toMatchObject({
    lines: [{ cells: ['Caritas; città', '12.5'] }, { cells: ["'=1+1", '0'] }, { cells: ['Senza peso', ''] }],
  })
})
