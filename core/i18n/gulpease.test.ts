import { describe, expect, it } from 'vitest'
import { gulpease, longestSentence } from './gulpease.ts'

describe('Gulpease', () => {
  it('follows the formula', () => {
    // 2 sentences, 8 words, 44 letters: 89 + (600 - 440) / 8 = 109, held to 100
    expect(gulpease('Aperto adesso, chiude presto. Basta un nome inventato.')).toBe(100)
    // 1 sentence, 12 words, 103 letters: 89 + (300 - 1030) / 12 = 28.17
    expect(
      gulpease(
        'Il richiedente presenterà tempestivamente la documentazione necessaria presso il competente ufficio amministrativo',
      ),
    ).toBe(28)
  })

  it('puts house words above 60 and office words below', () => {
    expect(
      gulpease('Dormi qui stanotte. Apre alle 20.30 e chiude alle 8. Basta un nome, anche inventato.'),
    ).toBeGreaterThanOrEqual(60)
    expect(
      gulpease(
        'Ai fini della presentazione della domanda di ammissione alle prestazioni assistenziali si invita la cittadinanza interessata a provvedere alla compilazione della modulistica predisposta dall’amministrazione comunale.',
      ),
    ).toBeLessThan(60)
  })

  it('does not end a sentence at a time, an abbreviation or a number', () => {
    expect(longestSentence('Apre alle 8.30 in via Trieste n. 4 ogni giorno. Chiude tardi.')).toBe(11)
  })

  it('ends a sentence at a line break', () => {
    expect(longestSentence('Cosa ti serve\nNiente\nQuanto costa')).toBe(3)
  })

  it('has nothing against an empty text', () => {
    expect(gulpease('')).toBe(100)
    expect(longestSentence(' ')).toBe(0)
  })
})
