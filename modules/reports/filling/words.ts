// What the parts of a figure are called in a report, in its own language whoever reads it.
import { createTexts, intlTag } from '#core/i18n'
import { monitoringTexts, wordOfUnit, wordsOfPart } from '#monitoring'
import type { Language } from '../domain/funder-report.ts'
import { reportsTexts } from '../texts/index.ts'

const monthIn = (language: Language) =>
  new Intl.DateTimeFormat(intlTag(language), { month: 'long', year: 'numeric', timeZone: 'UTC' })

const deep = (tree: unknown, ...keys: string[]): string | undefined => {
  let at = tree
  for (const key of keys) at = (at as Record<string, unknown> | undefined)?.[key]
  return typeof at === 'string' ? at : undefined
}

export const figureWords = (language: Language) => {
  const inside = monitoringTexts[language]
  const t = createTexts({ locale: language, resources: reportsTexts })
  const month = monthIn(language)
  const { side: sides } = reportsTexts[language]
  return {
    month: (code: string) => month.format(new Date(`${code}-01T00:00:00Z`)),
    part: (dimension: string, code: string): string => {
      if (code === '') return t('side_unsaid')
      return wordsOfPart(dimension, code)[language]
    },
    side: (by: string): string => deep(sides, by) ?? deep(inside, 'dimension', by) ?? by.replaceAll('_', ' '),
    unit: (unit: string): string => wordOfUnit(unit, language),
    source: (room: string): string => deep(inside, 'card', 'room', room) ?? room,
    gone: (key: string): string => t('gone_figure', { key }),
  }
}
export type FigureWords = ReturnType<typeof figureWords>
