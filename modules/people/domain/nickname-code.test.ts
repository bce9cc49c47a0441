import { describe, expect, it } from 'vitest'
import { checkCharacter, codePrefix, foldText, isNicknameCode, nicknameCode } from './nickname-code.ts'

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

describe('the code of a nickname', () => {
  it('has the shape AAA-NNNN-C and recognises itself', () => {
    for (let lot = 0; lot < 10_000; lot += 37) {
      const code = nicknameCode('UMG', lot)
      expect(code).toMatch(/^UMG-\d{4}-[0-9A-Z]$/)
      expect(isNicknameCode(code)).toBe(true)
    }
    expect(nicknameCode('BGM', 12_345)).toMatch(/^BGM-2345-/)
  })

  it('sees every single character heard badly', () => {
    const code = nicknameCode('BGM', 417)
    const wrong = [0, 1, 2, 4, 5, 6, 7, 9].flatMap((at) =>
      [...letters]
        .filter((char) => char !== code[at])
        .map((char) => code.slice(0, at) + char + code.slice(at + 1)),
    )
    expect(wrong.filter(isNicknameCode)).toEqual([])
  })

  it('sees two neighbouring digits swapped', () => {
    for (const [one, other] of [
      ['0127', '0172'],
      ['4015', '4105'],
      ['8239', '2839'],
    ] as const) {
      expect(checkCharacter(`ABC${one}`)).not.toBe(checkCharacter(`ABC${other}`))
    }
  })

  it.each([
    ['Unità mobile Grumello', 'UMG'],
    ['Unità di strada', 'UDS'],
    ['Èquipe', 'EQU'],
    ['A', 'AXX'],
  ])('takes three letters from %s', (name, prefix) => {
    expect(codePrefix(name)).toBe(prefix)
  })

  it('folds text as people type it', () => {
    expect(foldText('  Ștefan   L’Orso ')).toBe("stefan l'orso")
    expect(foldText('ÑANDÚ')).toBe('nandu')
  })
})
