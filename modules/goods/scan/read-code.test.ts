// What a scan says: labels of ours, numbers of makers, cartons, pallets; and one clear reason when it cannot be.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDigit } from '../domain/gtin.ts'
import { lotCode } from '../domain/lot.ts'
import { dayOf } from './days.ts'
import { inHouseNumber, isInHouse, lotLabelText, shelfLabelText } from './own-labels.ts'
import { readCode } from './read-code.ts'

const today = '2026-11-29'
const read = (text: string) => readCode(text, today)
const gs = '\u001d'

test('a number under the bars, with eight, twelve, thirteen and fourteen digits', () => {
  expect(read('4006381333931')).toMatchObject({ kind: 'printed', gtin: '04006381333931', is_in_house: false })
  expect(read('96385074')).toMatchObject({ gtin: '00000096385074' })
  expect(read('036000291452')).toMatchObject({ gtin: '00036000291452' })
  expect(read('14006381333938')).toMatchObject({ gtin: '14006381333938' })
  expect(read(' 4 006381 333931 ')).toMatchObject({ gtin: '04006381333931' })
  expect(read(']E04006381333931')).toMatchObject({ gtin: '04006381333931' })
})

test('a wrong last digit is named, and the right one told', () => {
  expect(read('4006381333932')).toEqual({
    kind: 'wrong',
    fault: { why: 'check-digit', part: '01', value: '4006381333932', right: '1' },
  })
  expect(read('(01)04006381333932(10)A')).toMatchObject({
    fault: { why: 'check-digit', part: '01', right: '1' },
  })
})

test('a carton: what, how many, lot, dates, weight', () => {
  const facts = {
    kind: 'printed',
    faults: [],
    gtin: '04006381333931',
    quantity: 24,
    supplier_lot: 'AB-12',
    best_before: '2027-02-28',
    net_grams: 1250,
  }
  expect(read(`]C10204006381333931152702003103001250${'10AB-12'}${gs}3724`)).toMatchObject(facts)
  expect(read('(02)04006381333931(15)270200(3103)001250(10)AB-12(37)24')).toMatchObject(facts)
  expect(read(`0204006381333931152702003103001250${'10AB-12'}${gs}3724`)).toMatchObject(facts)
  expect(read(`${gs}0204006381333931152702003103001250${'10AB-12'}${gs}3724`)).toMatchObject(facts)
})

test('without saying what it is, and as a web address', () => {
  expect(read('010400638133393117261231' + '10L7')).toMatchObject({
    kind: 'printed',
    gtin: '04006381333931',
    use_by: '2026-12-31',
    supplier_lot: 'L7',
  })
  expect(read('https://id.gs1.org/01/04006381333931/10/L%2F7?17=261231&30=6')).toMatchObject({
    gtin: '04006381333931',
    supplier_lot: 'L/7',
    use_by: '2026-12-31',
    quantity: 6,
  })
  expect(read(']Q1https://esempio.test/volantino')).toMatchObject({ kind: 'words' })
})

test('a pallet says its own number', () => {
  expect(read('(00)006141411234567890')).toMatchObject({
    kind: 'printed',
    sscc: '006141411234567890',
    gtin: null,
  })
  expect(read('006141411234567890')).toMatchObject({ sscc: '006141411234567890' })
})

test('a day no calendar has is told, and the rest of the label holds', () => {
  expect(read('(01)04006381333931(17)260230(10)A')).toMatchObject({
    kind: 'printed',
    gtin: '04006381333931',
    use_by: null,
    supplier_lot: 'A',
    faults: [{ why: 'date', part: '17', value: '260230' }],
  })
})

test('the century is the nearest one, and day 00 the last of its month', () => {
  expect(dayOf('280200', today)).toBe('2028-02-29')
  expect(dayOf('760101', today)).toBe('2076-01-01')
  expect(dayOf('770101', today)).toBe('1977-01-01')
  expect(dayOf('991231', today)).toBe('1999-12-31')
  expect(dayOf('491231', '1999-06-01')).toBe('2049-12-31')
  expect(dayOf('261301', today)).toBeUndefined()
  expect(dayOf('270229', today)).toBeUndefined()
})

test('our own labels, also written by hand', () => {
  expect(read('L-4K9QXM2')).toEqual({ kind: 'lot', lot_code: 'L-4K9QXM2' })
  expect(read("l'4k9qxm2")).toEqual({ kind: 'lot', lot_code: 'L-4K9QXM2' })
  expect(read('L-4K9QXMO')).toEqual({ kind: 'lot', lot_code: 'L-4K9QXM0' })
  expect(read('S-A-03')).toEqual({ kind: 'shelf', shelf_code: 'A-03' })
  expect(read('P-7K2M4Q')).toEqual({ kind: 'card', card_code: 'P-7K2M4Q' })
  expect(read("p'7k2m'4qab")).toEqual({ kind: 'card', card_code: 'P-7K2M-4QAB' })
  expect(read('A-03')).toEqual({ kind: 'words', text: 'A-03' })
  expect(read('  ')).toEqual({ kind: 'nothing' })
})

test('the same thing told twice differently is not believed', () => {
  expect(read('(01)04006381333931(10)A(10)B')).toMatchObject({
    kind: 'wrong',
    fault: { why: 'twice', part: '10' },
  })
})

test('whatever a reader sends, there is an answer', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '01',
      '(01)',
      '(17)',
      '17',
      '10',
      ']C1',
      ']d2',
      ']E0',
      gs,
      'https://a/01/',
      '?17=',
      'L-',
      '%',
    ),
    fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 20 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (parts) => {
      const code = read(parts.join(''))
      expect(['lot', 'shelf', 'card', 'printed', 'wrong', 'words', 'nothing']).toContain(code.kind)
      expect(read(parts.join(''))).toEqual(code)
    }),
    { numRuns: 2000 },
  )
})

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2070-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('what our labels write is what we read', () => {
  fc.assert(
    fc.property(
      fc.uuid(),
      fc.uuid(),
      fc.option(day),
      fc.option(day),
      (item_id, lot_id, use_by, best_before) => {
        const code = lotCode(lot_id)
        const text = lotLabelText({ item_id, code, use_by, best_before })
        expect(read(text)).toEqual({ kind: 'lot', lot_code: code })
        expect(read(`]d2${text.replaceAll(/[()]/g, '')}`)).toEqual({ kind: 'lot', lot_code: code })
        expect(read(code)).toEqual({ kind: 'lot', lot_code: code })
        const number = inHouseNumber(item_id)
        expect(read(number)).toMatchObject({ kind: 'printed', is_in_house: true, gtin: `0${number}` })
        expect(isInHouse(`0${number}`)).toBe(true)
      },
    ),
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z0-9][A-Z0-9-]{0,19}$/), (shelf_code) => {
      expect(read(shelfLabelText(shelf_code))).toEqual({ kind: 'shelf', shelf_code })
    }),
  )
})

test('one wrong digit anywhere in a number is always found', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^\d{12}$/),
      fc.nat(12),
      fc.integer({ min: 1, max: 9 }),
      (body, at, more) => {
        const good = body + checkDigit(body)
        const bad = [...good].map((d, i) => (i === at ? String((Number(d) + more) % 10) : d)).join('')
        expect(read(good)).toMatchObject({ kind: 'printed', gtin: `0${good}` })
        expect(read(bad).kind).toBe('wrong')
      },
    ),
  )
})
