import { describe, expect, it } from 'vitest'
import { compareTexts } from './compare-texts.ts'

describe('comparing two languages', () => {
  it('finds nothing when they say the same', () => {
    const italian = { a: 'Ciao {{name}}', b: { n_one: 'un posto', n_other: '{{count}} posti' } }
    const english = { a: 'Hello {{ name }}', b: { n_one: '{{count}} place', n_other: '{{count}} places' } }
    expect(compareTexts(italian, english)).toEqual([])
  })

  it('accepts more plural forms than Italian has', () => {
    const italian = { n_one: '{{count}} letto', n_other: '{{count}} letti' }
    const ukrainian = {
      n_one: '{{count}} ліжко',
      n_few: '{{count}} ліжка',
      n_many: '{{count}} ліжок',
      n_other: '{{count}} ліжка',
    }
    expect(compareTexts(italian, ukrainian)).toEqual([])
  })

  it('names each fault with its key', () => {
    const italian = { a: 'Sì', b: { c: 'Chiama {{who}}', d: 'Dove' }, e: 'Quando' }
    const english = { a: ' ', b: { c: 'Call {{whom}}' }, e: 'When', f: 'Left over' }
    expect(compareTexts(italian, english)).toEqual([
      { key: 'a', fault: 'empty' },
      { key: 'b.c', fault: 'names-differ' },
      { key: 'b.d', fault: 'missing' },
      { key: 'f', fault: 'extra' },
    ])
  })
})
