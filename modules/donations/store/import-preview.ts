// `POST /api/donations/preview-import`: a firm's list is looked at, and nothing is written. What is right comes back as
// lines that `donations.receive` takes, a few hundred at a time; two rows of one lot come back as one.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { tokenOf } from '#core/auth'
import type { House } from '#core/http'
import {
  dayInItaly,
  instant,
  invalid,
  may,
  notAllowed,
  notSignedIn,
  Refusal,
  type Row,
  refuse,
} from '#core/kernel'
import { readSheet } from '#core/sheets'
import { gtinOf } from '#goods'
import { mappingOf, missingIn } from '../domain/import-columns.ts'
import { type ImportedLine, namesOf, readLines } from '../domain/import-lines.ts'
import { lineKey } from '../domain/line.ts'
import type { KnownItem, KnownPackaging } from '../domain/line-checks.ts'

/** Eight megabytes, as text of base64. */
const Sent = z.strictObject({ content: z.base64().min(4).max(11_200_000) })
const shown = 300
const mostLines = 12_000

const added = (a: number | null, b: number | null): number | null =>
  a === null && b === null ? null : (a ?? 0) + (b ?? 0)

/** The scales said it of both, or of neither: half a weight is no weight. */
const weighed = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b

/** Rows of one lot, in whichever packing, are one line: what is in cases was checked to be whole. */
const joined = (lines: readonly ImportedLine[], sizes: ReadonlyMap<string, number>): ImportedLine[] => {
  const known = new Map<string, ImportedLine>()
  const units = ({ packaging_id, packages, quantity }: ImportedLine) =>
    quantity ?? (packages ?? 0) * (sizes.get(packaging_id ?? '') ?? 0)
  for (const line of lines) {
    const key = lineKey(line)
    const same = known.get(key)
    if (!same) {
      known.set(key, line)
      continue
    }
    known.set(key, {
      ...same,
      ...{ packaging_id: null, packages: null, quantity: units(same) + units(line) },
      weight_grams: weighed(same.weight_grams, line.weight_grams),
      value_cents: added(same.value_cents, line.value_cents),
      temperature_tenths:
        same.temperature_tenths === null || line.temperature_tenths === null
          ? (same.temperature_tenths ?? line.temperature_tenths)
          : Math.max(same.temperature_tenths, line.temperature_tenths),
    })
  }
  return [...known.values()]
}

const statements = (network_id: string) => [
  {
    name: 'items a list may name',
    text: 'select item_id, key, name_it, name_en, unit_name, storage, grams from goods.items where network_id = $1 and is_active and kind <> $2',
    values: [network_id, 'kit'],
  },
  {
    name: 'packings a list may name',
    text: 'select packaging_id, item_id, name, quantity, gtin from goods.packagings where network_id = $1 and is_active',
    values: [network_id],
  },
]

const tellRows = (rows: Row[][]) => ({
  items: (rows[0] ?? []) as unknown as (KnownItem & { key: string })[],
  packagings: (rows[1] ?? []) as unknown as KnownPackaging[],
})

const contentOf = (request: FastifyRequest): Buffer => {
  const read = Sent.safeParse(request.body ?? {})
  if (!read.success) throw new Refusal(invalid(read.error))
  return Buffer.from(read.data.content, 'base64')
}

export const addImportPreview = (server: FastifyInstance, house: House): void => {
  server.post('/api/donations/preview-import', async (request) => {
    const token = tokenOf(request) ?? notSignedIn()
    const { me, rows } = await house.database.read(token, statements(token.network_id))
    const isScoped = me.scopes.length > 0 && !me.scopes.includes('donation.receive')
    if (isScoped || !may(me, 'donation.receive', { organisation_id: me.organisation_id }))
      notAllowed('donation.receive')
    const sheet = await readSheet(contentOf(request))
    if ('problem' in sheet) return refuse('donations.file-not-read', { why: sheet.problem }, 422)
    if (sheet.lines.length > mostLines)
      refuse('donations.file-too-long', { lines: sheet.lines.length, most: mostLines }, 422)
    const mapping = mappingOf(sheet.columns)
    const missing = missingIn(mapping)
    if (missing)
      refuse(
        missing === 'item' ? 'donations.file-without-things' : 'donations.file-without-amounts',
        undefined,
        422,
      )
    const { items, packagings } = tellRows(rows)
    const gtins = new Map(packagings.flatMap((each) => (each.gtin ? [[each.gtin, each] as const] : [])))
    const known = {
      items,
      packagings,
      names: namesOf(items),
      gtins,
      gtinOf,
      today: dayInItaly(instant(house.clock)),
    }
    const { lines, faults } = readLines(sheet.lines, mapping, known)
    const told = joined(lines, new Map(packagings.map((each) => [each.packaging_id, each.quantity])))
    const cells = sheet.faults.map(({ line, code, cell }) => ({
      line,
      field: null,
      code,
      text: cell,
      details: {},
    }))
    return {
      rows: sheet.lines.length,
      left_out: sheet.columns.filter((_, i) => mapping[i] === null),
      fault_count: faults.length + cells.length,
      faults: [...cells, ...faults].sort((a, b) => a.line - b.line).slice(0, shown),
      lines: faults.length + cells.length === 0 ? told : [],
      grams: told.reduce((sum, line) => sum + (line.weight_grams ?? 0), 0),
    }
  })
}
