// The open pages can be read by a tired person, and say the same in their four languages.
import { describe, expect, it as prove } from 'vitest'
import { compareTexts, gulpease, longestSentence, type TextTree } from '#core/i18n'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'

const sentencesIn = (tree: TextTree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[path + key, value.replace(/\{\{\w+\}\}/g, '20')]]
      : sentencesIn(value, `${path}${key}.`),
  )

/** Addresses and licence names are not words to read. */
const readable = (text: string): string => text.replace(/\S+@\S+|CC BY \d\.\d|WCAG \d\.\d|\(\w+\)/g, '')

describe('Italian on the open pages', () => {
  for (const page of [
    'home',
    'services',
    'report',
    'recalls',
    'figures',
    'legal',
    'privacy',
    'accessibility',
  ] as const) {
    prove(`is easy to read: ${page}`, () => {
      const text = sentencesIn(it[page])
        .map(([, sentence]) => readable(sentence))
        .join('\n')
      expect(gulpease(text)).toBeGreaterThanOrEqual(60)
    })
  }

  prove('has no sentence above fifteen words', () => {
    const long = sentencesIn(it).filter(([, text]) => longestSentence(readable(text)) > 15)
    expect(long).toEqual([])
  })
})

describe('English, French and Arabic', () => {
  prove('say everything Italian says', () => {
    expect(compareTexts(it, en)).toEqual([])
    expect(compareTexts(it, fr)).toEqual([])
    expect(compareTexts(it, ar)).toEqual([])
  })

  prove(
    'French has sentences as short as the Italian ones, and no sign alone at the beginning of a line',
    () => {
      const long = sentencesIn(fr).filter(([, text]) => longestSentence(readable(text)) > 18)
      expect(long).toEqual([])
      expect(sentencesIn(fr).filter(([, text]) => / [?!:;»]|« /.test(text))).toEqual([])
    },
  )

  prove('Arabic is written in Arabic', () => {
    const foreign = sentencesIn(ar).filter(
      ([key, text]) => key !== 'name' && !/\p{Script=Arabic}/u.test(text),
    )
    expect(foreign).toEqual([])
  })
})
