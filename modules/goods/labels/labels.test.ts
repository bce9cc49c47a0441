// What we print is what a reader sees: squares drawn, looked at by the same eye the camera uses, and read again.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { newId } from '#core/kernel'
import { lotCode } from '../domain/lot.ts'
import { lotLabelText, shelfLabelText } from '../scan/own-labels.ts'
import { readCode } from '../scan/read-code.ts'
import { type Dots, gs1Square, plainSquare } from './dots.ts'
import { lotLabel, shelfLabel } from './label-words.ts'

beforeAll(async () => {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const wasmBinary = readFileSync(path).buffer as ArrayBuffer
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
})

/** Each dot five pixels wide, with the white every printed square has around it. */
const pictureOf = (dots: Dots): ImageData => {
  const [scale, quiet] = [5, 20]
  const width = (dots[0]?.length ?? 0) * scale + 2 * quiet
  const height = dots.length * scale + 2 * quiet
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (dots[Math.floor((y - quiet) / scale)]?.[Math.floor((x - quiet) / scale)])
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  return { data, width, height, colorSpace: 'srgb' } as ImageData
}

const seen = async (dots: Dots): Promise<string> => {
  const [found] = await readBarcodes(pictureOf(dots), { formats: ['DataMatrix'], textMode: 'Plain' })
  return found ? `${found.symbologyIdentifier}${found.text}` : ''
}

test('the square of a lot is seen and tells our lot', async () => {
  for (const use_by of [null, '2027-03-31']) {
    const code = lotCode(newId())
    const text = await seen(
      gs1Square(lotLabelText({ item_id: newId(), code, use_by, best_before: '2028-01-31' })),
    )
    expect(text).toMatch(/^\]d2/)
    expect(readCode(text, '2026-11-29')).toEqual({ kind: 'lot', lot_code: code })
  }
})

test('the square of a shelf is seen and tells its code', async () => {
  const text = await seen(plainSquare(shelfLabelText('FRIGO-2')))
  expect(readCode(text, '2026-11-29')).toEqual({ kind: 'shelf', shelf_code: 'FRIGO-2' })
})

const lot = {
  lot_id: newId(),
  code: 'L-4K9QXM2',
  item_id: newId(),
  name_it: 'latte intero',
  name_en: 'whole milk',
  storage: 'chilled' as const,
  supplier_lot: 'B7',
  use_by: '2027-03-31',
  best_before: null,
  programme: null,
}

test('a lot label says the thing, its day large, how to keep it, and its code', () => {
  expect(lotLabel(lot, 'it')).toMatchObject({
    title: 'latte intero',
    lead: 'Entro il',
    large: '31/03/2027',
    lines: ['In frigo, da 0 a 4 °C', 'Lotto di chi lo produce: B7'],
    code: 'L-4K9QXM2',
  })
  expect(lotLabel({ ...lot, use_by: null, best_before: '2028-01-31' }, 'en')).toMatchObject({
    lead: 'Best by',
    large: '31/01/2028',
  })
  expect(lotLabel({ ...lot, use_by: null, storage: 'ambient', programme: 'eu_food' }, 'it')).toMatchObject({
    large: 'Non scade',
    lines: ['Programma europeo: tenere separato', 'Lotto di chi lo produce: B7'],
  })
})

test('a shelf label says its code larger than anything', () => {
  const shelf = { location_id: newId(), code: 'A-03', name: 'Scaffale A', storage: 'frozen' as const }
  expect(shelfLabel(shelf, 'it')).toMatchObject({
    title: 'Scaffale A',
    large: 'A-03',
    lines: ['In freezer, a −18 °C o meno'],
    code: 'A-03',
  })
})
