import { expect, it } from 'vitest'
import { readChosen, writeChosen } from './address.ts'

it('reads the address kindly: what it does not understand is the usual', () => {
  expect(readChosen({ view: 'x', days: '17', layer: 'names', from: 'yesterday' })).toEqual(readChosen({}))
  expect(readChosen({ days: '30', from: '2026-01-05', when: 'night' })).toMatchObject({
    days: 30,
    from: '2026-01-05',
    when: 'night',
  })
})

it('writes only what differs, and reads back the same', () => {
  expect(writeChosen(readChosen({}))).toEqual({})
  const chosen = readChosen({ view: 'table', order: 'name', place: 'p', days: 365 })
  expect(writeChosen(chosen)).toEqual({ view: 'table', order: 'name', place: 'p', days: 365 })
  expect(readChosen(writeChosen(chosen))).toEqual(chosen)
})
