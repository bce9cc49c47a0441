// A half-year of outings and the reports about it, as tests need them: told, composed, looked at, frozen by the hand of who monitors.
import { expect } from 'vitest'
import type { Database } from '#core/db'
import { newId } from '#core/kernel'
import { openStore } from '#goods/makers'
import { anOuting, drawDistricts, type Outing, openNights } from '#monitoring/makers'
import { retellings } from '#monitoring/server'
import { foundTerritory } from '#network/makers'
import type { Block, OneReport } from '../index.ts'
import { oneReportAnswering, readOnce } from '../server.ts'

export const now = '2026-11-22T18:00:00Z'
export const half = { from_month: '2026-01', to_month: '2026-06' }

export type Given = Block extends infer B ? (B extends Block ? Omit<B, 'block_id'> : never) : never
export const made = (...blocks: Given[]): Block[] =>
  blocks.map((block) => ({ block_id: newId(), ...block }) as Block)
export const consent = {
  given_by: 'la persona, codice MOB-12',
  given_on: '2026-06-01',
  use: 'funder',
  kept: 'armadio 2',
} as const
export const whole = () =>
  made(
    { kind: 'heading', text: 'Il semestre' },
    { kind: 'text', text: 'Siamo usciti due volte.', hint: null },
    { kind: 'figure', figure: 'contacts', note: null },
    { kind: 'parts', figure: 'contacts', by: 'gender' },
    { kind: 'chart', figure: 'contacts', by: 'month' },
    {
      kind: 'figures',
      title: 'Tutte',
      has_targets: true,
      rows: [
        { figure: 'contacts', side: null, code: '1', label: null },
        { figure: 'contacts', side: { dimension: 'gender', part: 'non_binary' }, code: '2', label: null },
        { figure: 'sentinels_trained', side: null, code: '3', label: null },
        { figure: null, side: null, code: 'X', label: 'Ore di formazione' },
      ],
    },
    { kind: 'story', called: 'Ada', text: 'Ha trovato una casa.', consent },
    { kind: 'signature', labels: ['Coordina'] },
  )

export const openHalfYear = async (database: Database) => {
  const here = await foundTerritory(database)
  const irene = here.monitor
  const project_id = await drawDistricts(here)
  const nights = openNights(database, here, await openStore(here.warehouse, here.lead_id, [here.mobile_id]))
  const retell = (outing: Outing) =>
    retellings[0]?.run(
      { network_id: here.network_id, seq: 1, name: 'shift-validated', data: { shift_id: outing.shift_id } },
      { database } as never,
    )
  const tell = async (on_day: string, counts: Record<string, number>): Promise<Outing> => {
    const outing = anOuting({
      unit_id: here.mobile_id,
      organisation_id: here.lead_id,
      on_day,
      meetings: Object.entries(counts).flatMap(([gender, count]) =>
        Array.from({ length: count }, () => ({ district: 'amb_nord' as const, gender })),
      ),
    })
    await nights.write(outing)
    await nights.turn(outing, 'validated')
    await retell(outing)
    return outing
  }
  const begin = async (more: Record<string, unknown> = {}): Promise<string> => {
    const funder_report_id = newId()
    const input = {
      ...{
        funder_report_id,
        project_id,
        template: 'regione_lombardia',
        replaces_id: null,
        title: 'Primo semestre',
      },
      ...{ funder: 'Regione', language: 'it', ...half, blocks: whole(), ...more },
    }
    const { problem } = await irene.act('reports.begin', input, { now })
    expect(problem ?? null).toBeNull()
    return funder_report_id
  }
  const read = (id: string) => readOnce({ database }, { token: irene.token, now }, id)
  const one = (id: string) => irene.ask(oneReportAnswering, { funder_report_id: id }) as Promise<OneReport>
  const freeze = async (id: string, looked: { mark: string; version: number }) =>
    (
      await irene.act(
        'reports.freeze',
        { funder_report_id: id, version: looked.version, mark: looked.mark },
        { now },
      )
    ).problem?.code

  return { here, irene, project_id, nights, tell, retell, begin, read, one, freeze }
}
