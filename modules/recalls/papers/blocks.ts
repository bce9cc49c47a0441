// The two papers as blocks: the notice that hangs where people come, and the register an inspector leafs through.
import type { Block } from '#core/documents'
import { squareOf } from '#core/documents/web'
import { formatDay, formatNumber, formatTime } from '#core/i18n'
import { openPathOf } from '../domain/publication.ts'
import type { Register } from '../queries/care.ts'
import type { OneRecall } from '../queries/one-recall.ts'
import { recallsTexts } from '../texts/index.ts'
import { type PaperLanguage, paperWords } from './words.ts'

const joined = (parts: (string | null)[], by: string): string | null => parts.filter(Boolean).join(by) || null

/** Nobody is named, no handover: it hangs on a wall. */
export const noticeBlocks = (
  { recall, lots, recipients, publication }: OneRecall,
  { language, public_url }: { language: PaperLanguage; public_url: string },
): Block[] => {
  const w = paperWords(language)
  const day = (iso: string) => formatDay(language, iso, 'long')
  const printed = [
    ...new Set(lots.filter((lot) => lot.because !== 'made_of').flatMap((lot) => lot.supplier_lot ?? [])),
  ]
  const days = recipients.map((each) => each.on_day).sort()
  const [first, last] = [days[0], days.at(-1)]
  const names = [...new Set(lots.map((lot) => (language === 'it' ? lot.name_it : lot.name_en)))]
  const row = joined([recall.supplier_lot, recall.supplier_lot_to], ' – ')
  const entries: [string, string | null][] = [
    [w.what, names.join(', ')],
    [w.danger, recall.danger],
    [w.lot, row ?? joined(printed, ', ')],
    [w.gtin, recall.gtin],
    [
      w.expiry,
      joined(
        [recall.expires_from && day(recall.expires_from), recall.expires_to && day(recall.expires_to)],
        ' – ',
      ),
    ],
    [w.given, first && last ? joined([...new Set([day(first), day(last)])], ' – ') : null],
    [w.from, joined([recall.notice_by, recall.notice_number, day(recall.notice_on)], ', ')],
  ]
  return [
    ...(recall.is_drill ? [{ kind: 'note' as const, text: w.drill }] : []),
    { kind: 'heading', text: recall.title },
    { kind: 'key_values', entries: entries.flatMap(([key, value]) => (value ? [{ key, value }] : [])) },
    { kind: 'note', title: w.do, text: recall.what_to_do },
    { kind: 'paragraph', text: w.ask },
    { kind: 'key_values', entries: [{ key: w.code, value: recall.code }] },
    ...openPage(recall.code, publication, { language, public_url }),
  ]
}

/** Where the same stands for who has a phone at hand. */
const openPage = (
  code: string,
  publication: OneRecall['publication'],
  { language, public_url }: { language: PaperLanguage; public_url: string },
): Block[] => {
  if (!publication || publication.withdrawn_at !== null) return []
  const w = paperWords(language)
  const { call_whom, phone } = publication
  const address = `${public_url}${openPathOf(code)}`
  return [
    { kind: 'key_values', entries: [{ key: w.call, value: `${call_whom}, ${phone}` }] },
    { kind: 'square', dots: squareOf(address), label: w.square, text: `${w.page} ${address}` },
  ]
}

const degrees = (language: PaperLanguage, tenths: number) => formatNumber(language, tenths / 10)

const readingsTable = ({ units, readings }: Register, language: PaperLanguage): Block => {
  const w = paperWords(language)
  if (readings.length === 0) return { kind: 'paragraph', text: w.no_readings }
  const known = new Map(units.map((unit) => [unit.cold_unit_id, unit]))
  const rows = [...readings].reverse().map((each) => {
    const unit = known.get(each.cold_unit_id)
    return [
      formatDay(language, each.on_day, 'short'),
      formatTime(language, each.at),
      unit?.name ?? '',
      `${degrees(language, each.tenths)}${each.is_outside ? ` ${w.outside}` : ''}`,
      unit ? `${degrees(language, unit.lowest)} / ${degrees(language, unit.highest)}` : '',
      each.worker_name ?? '',
    ]
  })
  const columns = [
    ...[{ title: w.day }, { title: w.hour }, { title: w.unit, share: 2 }],
    ...[
      { title: w.value, align: 'end' as const },
      { title: w.limits, share: 1.5 },
      { title: w.who, share: 1.5 },
    ],
  ]
  return { kind: 'table', columns, rows }
}

const careTable = ({ care }: Register, language: PaperLanguage): Block => {
  const w = paperWords(language)
  if (care.length === 0) return { kind: 'paragraph', text: w.no_care }
  const rows = [...care]
    .reverse()
    .map((each) => [
      formatDay(language, each.on_day, 'short'),
      recallsTexts[language].about[each.kind],
      each.what,
      each.is_fine ? w.fine : (each.note ?? ''),
      each.worker_name ?? '',
    ])
  const columns = [
    { title: w.day },
    { title: w.care },
    { title: w.what, share: 2 },
    { title: w.state, share: 2 },
    { title: w.who },
  ]
  return { kind: 'table', columns, rows }
}

const faultsTable = ({ nonconformities }: Register, language: PaperLanguage): Block => {
  const w = paperWords(language)
  if (nonconformities.length === 0) return { kind: 'paragraph', text: w.no_faults }
  const rows = nonconformities.map((each) => [
    formatDay(language, each.opened_at.slice(0, 10), 'short'),
    each.what,
    joined([each.contained_how, each.corrected_how, each.verified_how], ' · ') ?? '',
    recallsTexts[language].fault_state[each.state],
  ])
  const columns = [
    { title: w.day },
    { title: w.what, share: 2 },
    { title: w.done, share: 3 },
    { title: w.state },
  ]
  return { kind: 'table', columns, rows }
}

export const registerBlocks = (register: Register, language: PaperLanguage): Block[] => {
  const w = paperWords(language)
  return [
    { kind: 'heading', text: w.readings },
    readingsTable(register, language),
    { kind: 'heading', text: w.care },
    careTable(register, language),
    { kind: 'heading', text: w.faults },
    faultsTable(register, language),
  ]
}
