// The reader at the picking: only what is really this lot passes.
import { expect, test } from 'vitest'
import { lotLabelText } from './own-labels.ts'
import { saysLot } from './says-lot.ts'

const lot = { code: 'L-4K9QXM2', gtin: '04006381333931', supplier_lot: 'LX-23/7' }

test('our label, printed or typed', () => {
  const item_id = '01a22522-f4d4-7b11-a14c-ef6fa07092ac'
  const label = lotLabelText({ item_id, code: lot.code, use_by: '2027-03-31', best_before: null })
  for (const read of ['L-4K9QXM2', 'l-4k9qxm2', '4K9QXM2', label, `]d2${label.replaceAll(/[()]/g, '')}`])
    expect(saysLot(read, lot), read).toBe(true)
  expect(saysLot('L-4K9QXM3', lot)).toBe(false)
})

test('the number of the maker passes, with another lot it does not', () => {
  for (const read of ['4006381333931', ']E04006381333931', '(01)04006381333931(10)LX-23/7', 'lx 23 7'])
    expect(saysLot(read, lot), read).toBe(true)
  for (const read of [
    '(01)04006381333931(10)LX-24/1',
    '8001234567897',
    '4006381333932',
    '',
    'LX',
    'P-7K2M-4QAB',
  ])
    expect(saysLot(read, lot), read).toBe(false)
})
