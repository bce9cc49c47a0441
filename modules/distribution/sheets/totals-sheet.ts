// `GET /api/distribution/totals.xlsx`, `.ods` and `.csv`: the same numbers as the page, for who may ask them.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { tokenOf } from '#core/auth'
import { ask, type House } from '#core/http'
import { createTexts } from '#core/i18n'
import { dayText, fewUnder, instant, invalid, notSignedIn, Refusal } from '#core/kernel'
import {
  sheetKinds,
  sheetTypes,
  type WrittenCell,
  type WrittenSheet,
  writeTable,
  writeWorkbook,
} from '#core/sheets'
import { type Grouping, groupings, type TotalRow, type Totals } from '../queries/totals.ts'
import { totalsAnswering } from '../store/totals.ts'
import { texts } from '../texts/index.ts'

const Asked = z.object({
  organisation_id: z.uuid(),
  from_day: dayText(),
  to_day: dayText(),
  lang: z.enum(['it', 'en']).default('it'),
})
type Locale = z.infer<typeof Asked>['lang']

const numbers = ['kg', 'portions', 'unweighed', 'handovers', 'persons'] as const

const cellsOf = (row: TotalRow, few: string): WrittenCell[] => [
  Math.round(row.grams / 10) / 100,
  row.portions,
  row.unweighed,
  row.handovers,
  // Nobody wrote for how many it was.
  row.persons === 0 ? null : (row.persons ?? few),
]

const wordsOf = (locale: Locale) => {
  const t = createTexts({ locale, resources: texts })
  const nameOf = (grouping: Grouping, { key, name }: TotalRow): string => {
    if (name !== null) return name
    if (grouping === 'channel') return t(`channel.${key as 'parcel'}`)
    return grouping === 'origin' ? t(`origin.${key as 'own'}`) : t('totals.no_partner')
  }
  return { t, nameOf, few: t('totals.few', { count: fewUnder }) }
}

export const sheetsOf = (told: Totals, locale: Locale): WrittenSheet[] => {
  const { t, nameOf, few } = wordsOf(locale)
  return groupings.map((grouping) => ({
    name: t(`totals.by_${grouping}`),
    columns: [t(`totals.${grouping}`), ...numbers.map((name) => t(`totals.${name}`))],
    rows: told[grouping].map((row) => [nameOf(grouping, row), ...cellsOf(row, few)]),
  }))
}

/** One table, each row with what it is a part of. */
const tableOf = (told: Totals, locale: Locale) => {
  const { t } = wordsOf(locale)
  const sheets = sheetsOf(told, locale)
  return {
    columns: [t('totals.part'), t('totals.name'), ...numbers.map((name) => t(`totals.${name}`))],
    rows: sheets.flatMap(({ name, rows }) => rows.map((row) => [name, ...row])),
  }
}

export const addSheets = (server: FastifyInstance, house: House): void => {
  for (const kind of sheetKinds)
    server.get(`/api/distribution/totals.${kind}`, async (request, reply) => {
      const token = tokenOf(request) ?? notSignedIn()
      const asked = Asked.safeParse(request.query)
      if (!asked.success) throw new Refusal(invalid(asked.error))
      const { lang, ...raw } = asked.data
      const now = instant(house.clock)
      const told = (await ask(house.database, { token, now }, { answering: totalsAnswering, raw })) as Totals
      const bytes =
        kind === 'csv'
          ? writeTable(tableOf(told, lang), lang)
          : await writeWorkbook(sheetsOf(told, lang), kind)
      const file = `${wordsOf(lang).t('totals.file')}-${raw.from_day}-${raw.to_day}.${kind}`
      return reply
        .type(sheetTypes[kind])
        .header('content-disposition', `attachment; filename="${file}"`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(bytes))
    })
}
