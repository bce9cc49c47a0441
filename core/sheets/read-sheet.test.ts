// Files as offices really send them.
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { readSheet } from './index.ts'

const text = (words: string) => new TextEncoder().encode(words)
const latin = (words: string) => Uint8Array.from([...words].map((letter) => letter.charCodeAt(0)))

test('separators of Italian and English offices, quotes, a mark at the beginning', async () => {
  for (const words of [
    'Nucleo;Via\n7;"Pirandello; 3"\n',
    '\uFEFFNucleo,Via\n7,"Pirandello; 3"',
    'Nucleo\tVia\n7\tPirandello; 3',
  ]) {
    expect(await readSheet(text(words))).toEqual({
      columns: ['Nucleo', 'Via'],
      lines: [{ line: 2, cells: ['7', 'Pirandello; 3'] }],
      faults: [],
    })
  }
})

test('letters of an old office and of a Windows export are the same letters', async () => {
  const old = await readSheet(latin('Città;Nome\nForlì;Nicolò'))
  const wide = Uint8Array.from([
    0xff,
    0xfe,
    ...new Uint8Array(
      new Uint16Array([...'Città;Nome\nForlì;Nicolò'].map((each) => each.charCodeAt(0))).buffer,
    ),
  ])
  const both = { columns: ['Città', 'Nome'], lines: [{ line: 2, cells: ['Forlì', 'Nicolò'] }], faults: [] }
  expect(old).toEqual(both)
  expect(await readSheet(wide)).toEqual(both)
})

test('empty lines keep the count of the others, and a missing cell is empty', async () => {
  expect(await readSheet(text('a;b\n\n1\n;;\n2;3\n'))).toEqual({
    columns: ['a', 'b'],
    lines: [
      { line: 3, cells: ['1', ''] },
      { line: 5, cells: ['2', '3'] },
    ],
    faults: [],
  })
})

test('in a spreadsheet days are days; formulas and merged cells are told, never guessed', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Nuclei',
        rows: [
          ['Nucleo', 'Nato il', 'Età'],
          ['12', new Date('1980-03-04T00:00:00Z'), null],
        ],
        cells: new Map([['1,2', { value: 45, type: 'number', formula: 'YEAR(NOW())-1980' }]]) as never,
        merges: [{ startRow: 1, startCol: 0, endRow: 1, endCol: 1 }],
      },
    ],
  })
  const sheet = await readSheet(bytes)
  expect(sheet).toMatchObject({ columns: ['Nucleo', 'Nato il', 'Età'] })
  if ('problem' in sheet) throw new Error(sheet.problem)
  expect(sheet.lines[0]?.cells.slice(0, 2)).toEqual(['12', '1980-03-04'])
  expect(sheet.faults).toEqual(
    expect.arrayContaining([
      { line: 2, code: 'formula', cell: 'C2' },
      { line: 2, code: 'merged', cell: 'A2' },
    ]),
  )
})

test('a quote that never closes is told with its cell, and one that closes or stands inside is none', async () => {
  const faultsIn = async (words: string) => {
    const sheet = await readSheet(text(words))
    return 'problem' in sheet ? sheet.problem : sheet.faults
  }
  expect(await faultsIn('a;b;c\n1;2;3\n4;"5;6\n7;8;9')).toEqual([{ line: 3, code: 'quote', cell: 'B3' }])
  expect(await faultsIn('a;b\n"1";"x ""y"" z"\n2;"two\nlines"\n3;4')).toEqual([])
  expect(await faultsIn('a;b\n1;5" di tubo\n2;L\'"Aquila')).toEqual([])
  expect(await faultsIn('a;b\r\n"1";2\r\n3;"4""')).toEqual([{ line: 3, code: 'quote', cell: 'B3' }])
})

test('what is no list is said in one word, and a bomb does not unfold', async () => {
  const bomb = Uint8Array.from(await writeXlsx({ sheets: [{ name: 'a', rows: [['a'], ['b']] }] }))
  const view = new DataView(bomb.buffer)
  for (let at = 0; at < bomb.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 900_000_000, true)
  expect(await readSheet(bomb)).toEqual({ problem: 'too_large' })
  expect(await readSheet(text(''))).toEqual({ problem: 'empty' })
  expect(await readSheet(text('solo;intestazioni\n'))).toEqual({ problem: 'empty' })
  expect(await readSheet(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))).toEqual({ problem: 'unreadable' })
  expect(await readSheet(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toEqual({ problem: 'unreadable' })
  expect(await readSheet(text('\0\u0001\u0002'))).toEqual({ problem: 'unreadable' })
  expect(await readSheet(text(`a\n${'1\n'.repeat(50_001)}`))).toEqual({ problem: 'too_many_lines' })
})
