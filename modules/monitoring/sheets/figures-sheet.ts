// `GET /api/monitoring/figures.xlsx`, `.ods` and `.csv`: the same numbers as the page, for who may ask them, with what each of
// them counts. What the page does not show is not in the sheet either.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { tokenOf } from '#core/auth'
import { ask, type House } from '#core/http'
import { createTexts } from '#core/i18n'
import { instant, invalid, monthPattern, notSignedIn, Refusal } from '#core/kernel'
import {
  sheetKinds,
  sheetTypes,
  type WrittenCell,
  type WrittenSheet,
  writeTable,
  writeWorkbook,
} from '#core/sheets'
import type { FigureSeen, FiguresAnswer } from '../queries/figures.ts'
import { figuresAnswering } from '../store/figures.ts'
import { monitoringTexts } from '../texts/index.ts'
import { wordOfUnit } from '../texts/units.ts'

const month = () => z.string().regex(monthPattern)
const Asked = z.object({
  from_month: month(),
  to_month: month(),
  district: z.string().max(80).optional(),
  project_id: z.uuid().optional(),
  lang: z.enum(['it', 'en']).default('it'),
})
type Locale = z.infer<typeof Asked>['lang']

const columns = ['code', 'figure', 'target', 'now', 'to_date', 'unit', 'standing', 'why'] as const

const wordsOf = (lang: Locale) => {
  const t = createTexts({ locale: lang, resources: monitoringTexts })
  const why = (seen: FigureSeen): string | null => {
    if (seen.is_declared) return t('promise.declared')
    if (!seen.is_measured) return t('standing.not_measured')
    if (!seen.has_data) return t('nothing')
    if (seen.is_about) return t('about_why')
    return seen.is_few ? t('few', { threshold: seen.threshold }) : null
  }
  const target = ({ target, qualifier, target_cities }: FigureSeen): string | null => {
    if (target === null) return null
    const said = t(`qualifier.${(qualifier ?? 'exactly') as 'about'}`, { target: String(target) })
    return target_cities ? t('of_all_cities', { target: said, count: target_cities }) : said
  }
  return { t, why, target }
}

const rowOf = (seen: FigureSeen, lang: Locale): WrittenCell[] => {
  const { t, why, target } = wordsOf(lang)
  return [
    ...[seen.key, seen.label[lang], target(seen)],
    ...(seen.has_data ? [seen.value, seen.to_date] : [null, null]),
    ...[wordOfUnit(seen.unit, lang), t(`standing.${seen.standing}`), why(seen)],
  ]
}

const numbersOf = ({ figures }: FiguresAnswer, lang: Locale) => ({
  columns: columns.map((name) => wordsOf(lang).t(`sheet.${name}`)),
  rows: figures.map((seen) => rowOf(seen, lang)),
})

export const figureSheets = (told: FiguresAnswer, lang: Locale): WrittenSheet[] => {
  const { t } = wordsOf(lang)
  const measured = told.figures.filter(({ is_measured, is_declared }) => is_measured || is_declared)
  return [
    { name: t('sheet.numbers'), ...numbersOf(told, lang) },
    {
      name: t('sheet.definitions'),
      columns: [t('sheet.code'), t('sheet.figure'), t('sheet.rule'), t('sheet.source'), t('sheet.threshold')],
      rows: measured.map(({ key, label, rule, source, threshold, is_declared }) => [
        ...[key, label[lang], is_declared ? t('promise.declared_words') : (rule?.[lang] ?? null)],
        ...[source && t(`card.room.${source as 'cases'}`), threshold > 1 ? threshold : null],
      ]),
    },
  ]
}

export const addSheets = (server: FastifyInstance, house: House): void => {
  for (const kind of sheetKinds)
    server.get(`/api/monitoring/figures.${kind}`, async (request, reply) => {
      const token = tokenOf(request) ?? notSignedIn()
      const asked = Asked.safeParse(request.query)
      if (!asked.success) throw new Refusal(invalid(asked.error))
      const { lang, ...raw } = asked.data
      const now = instant(house.clock)
      const told = (await ask(
        house.database,
        { token, now },
        { answering: figuresAnswering, raw },
      )) as FiguresAnswer
      const bytes =
        kind === 'csv'
          ? writeTable(numbersOf(told, lang), lang)
          : await writeWorkbook(figureSheets(told, lang), kind)
      const file = `${wordsOf(lang).t('sheet.file')}-${raw.from_month}-${raw.to_month}.${kind}`
      return reply
        .type(sheetTypes[kind])
        .header('content-disposition', `attachment; filename="${file}"`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(bytes))
    })
}
