// `GET /api/monitoring/causes.csv`: the list behind a figure with the columns of its page, read page after page for who may ask it.
// A last line says how many more stand behind, as the page does.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { tokenOf } from '#core/auth'
import { ask, type House } from '#core/http'
import { createTexts } from '#core/i18n'
import { instant, invalid, notSignedIn, Refusal } from '#core/kernel'
import { sheetTypes, type WrittenCell, writeTable } from '#core/sheets'
import { type CausesAnswer, causes, mostCausesAtOnce } from '../queries/causes.ts'
import { causesAnswering } from '../store/causes.ts'
import { causeName, causesLine, closedLine } from '../texts/causes.ts'
import { monitoringTexts } from '../texts/index.ts'

const Asked = causes.input
  .omit({ after_day: true, after_id: true, most: true })
  .extend({ lang: z.enum(['it', 'en']).default('it') })

const columns = ['day', 'what', 'unit', 'body', 'adds'] as const

type Cause = CausesAnswer['causes'][number]

const addsIn = ({ adds, of }: Cause): WrittenCell[] => [adds, of]

const tableOf = (all: Cause[], last: CausesAnswer, lang: 'it' | 'en') => {
  const t = createTexts({ locale: lang, resources: monitoringTexts })
  const names = [...columns.map((name) => t(`causes.${name}`)), ...(last.is_ratio ? [t('causes.of')] : [])]
  const width = names.length
  const rows = all.map((cause) =>
    [cause.on_day, causeName(t, cause.noun), cause.unit_name, cause.body_name, ...addsIn(cause)].slice(
      0,
      width,
    ),
  )
  const line = last.closed ? closedLine(t, last) : causesLine(t, last)
  return { columns: names, rows: [...rows, [line, ...Array<null>(width - 1).fill(null)]] }
}

export const addCauses = (server: FastifyInstance, house: House): void => {
  server.get('/api/monitoring/causes.csv', async (request, reply) => {
    const token = tokenOf(request) ?? notSignedIn()
    const asked = Asked.safeParse(request.query)
    if (!asked.success) throw new Refusal(invalid(asked.error))
    const { lang, ...input } = asked.data
    const page = async (after: object) =>
      (await ask(
        house.database,
        { token, now: instant(house.clock) },
        { answering: causesAnswering, raw: { ...input, ...after, most: mostCausesAtOnce } },
      )) as CausesAnswer
    let last = await page({})
    const all = [...last.causes]
    while (last.next) {
      last = await page(last.next)
      all.push(...last.causes)
    }
    return reply
      .type(sheetTypes.csv)
      .header('content-disposition', `attachment; filename="elenco-${input.key}.csv"`)
      .header('cache-control', 'no-store')
      .send(Buffer.from(writeTable(tableOf(all, last, lang), lang)))
  })
}
