// REPORT: a report of at least twelve pages, its figures read afresh and its paper drawn, asked through the API as a screen does:
// within five seconds as PDF. The same as DOCX and XLSX beside it.
import { Agent, request } from 'node:http'
import type { Database } from '#core/db'
import { newId } from '#core/kernel'
import { drawDistricts } from '#monitoring/makers'
import { foundTerritory } from '#network/makers'
import '#reports/server'
import { serveCopy } from '../client.ts'
import { digWell } from '../engine.ts'
import type { Figure } from '../figure.ts'
import { median, timeOf } from '../measure.ts'
import { type Result, resultOf } from '../result.ts'
import { enlisting, type Somebody, withTicket } from '../world.ts'

const allowed_ms = 5_000
const leastPages = 12
const paragraph =
  'Siamo usciti ogni settimana nei sette ambiti. Chi ci aspetta al furgone porta altre persone, e sempre più spesso chiede come arrivare a un servizio. '

const figures = [
  'contacts',
  'shifts_done',
  'hours_out',
  'kits_distributed',
  'referrals_sent',
  'visits_received',
  'orientations',
]
const blocks = () =>
  Array.from({ length: 12 }, (_, n) => {
    const figure = figures[n % figures.length] as string
    const rows = figures.map((key) => ({ figure: key, side: null, code: `${n}.1`, label: null }))
    return [
      { kind: 'heading', text: `Parte ${n + 1}` },
      { kind: 'text', text: paragraph.repeat(9), hint: null },
      { kind: 'chart', figure, by: 'month' },
      { kind: 'figures', title: 'Le cifre', has_targets: true, rows },
      { kind: 'parts', figure: 'contacts', by: 'gender' },
    ]
  })
    .flat()
    .map((block) => ({ block_id: newId(), ...block }))

interface Told {
  irene: Somebody
  funder_report_id: string
}

const tell = async (database: Database): Promise<Told> => {
  const here = await foundTerritory(database)
  const project_id = await drawDistricts(here)
  const irene = await enlisting(database, here, here.lead_id)('monitoring_officer')
  const funder_report_id = newId()
  const { problem } = await irene.hand.act('reports.begin', {
    ...{ funder_report_id, project_id, template: null, replaces_id: null, title: 'Relazione di prova' },
    ...{ funder: 'Prova', language: 'it', from_month: '2025-01', to_month: '2025-12', blocks: blocks() },
  })
  if (problem) throw new Error(`The report was refused: ${problem.code}`)
  return { irene: await withTicket(database, here.network_id, irene), funder_report_id }
}

const fetchBytes = (port: number, { irene, funder_report_id }: Told, kind: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const path = `/api/reports/report.${kind}?funder_report_id=${funder_report_id}`
    const headers = { authorization: `Bearer ${irene.ticket}` }
    request({ host: '127.0.0.1', port, path, headers, agent: new Agent() }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('end', () => {
        const bytes = Buffer.concat(pieces)
        if (answer.statusCode === 200) resolve(bytes)
        else reject(new Error(`${answer.statusCode}: ${bytes.toString().slice(0, 300)}`))
      })
    })
      .on('error', reject)
      .end()
  })

const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\n/g)?.length ?? 0

export const report: Figure = {
  id: 'REPORT',
  measure: async ({ well: { engine }, isQuick, tell: say }): Promise<Result[]> => {
    const { well, told } = await digWell(engine, (database) => tell(database))
    const server = await serveCopy(well)
    const pages = pagesIn(await fetchBytes(server.port, told, 'pdf'))
    if (pages < leastPages) throw new Error(`The report has ${pages} pages, not ${leastPages}`)
    const rounds = isQuick ? 2 : 5
    const timesOf = async (kind: string): Promise<number[]> => {
      const times: number[] = []
      for (let n = 0; n < rounds; n++) times.push(await timeOf(() => fetchBytes(server.port, told, kind)))
      return times
    }
    const results: Result[] = []
    for (const kind of ['pdf', 'docx', 'xlsx']) {
      const times = await timesOf(kind)
      say(
        `${pages} pages as ${kind}: ${Math.round(median(times))} ms, at most ${Math.round(Math.max(...times))}`,
      )
      const id = kind === 'pdf' ? 'REPORT' : `REPORT.${kind}`
      const what = `a report of ${pages} pages as ${kind} / the ${allowed_ms} ms it may take`
      results.push(
        resultOf(
          { id, engine, what, unit: 'ms', bar: { at_most: 1 } },
          times.map((value) => ({ floor: allowed_ms, value, ratio: value / allowed_ms, unrest: 1 })),
        ),
      )
    }
    await server.stop()
    await well.close()
    return results
  },
}
