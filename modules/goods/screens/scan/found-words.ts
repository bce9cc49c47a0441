// What was read, in a sentence that names the thing and the next step; nothing when the screen shows it by itself.
import type { FoundCode } from '../../queries/find-code.ts'
import type { Words } from '../words.ts'

type Fault = NonNullable<FoundCode['fault']>
type Why = 'check-digit' | 'length' | 'unknown-part' | 'empty' | 'date' | 'twice' | 'too-long'

const parts = {
  '00': 'pallet',
  '01': 'number',
  '02': 'number',
  '10': 'lot',
  '11': 'produced',
  '13': 'packed',
  '15': 'best_before',
  '17': 'use_by',
  '30': 'count',
  '37': 'count',
} as const

const partOf = ({ part }: Fault) =>
  parts[part as keyof typeof parts] ?? (part.startsWith('310') ? 'weight' : 'other')

export const faultWords = (fault: Fault, { t }: Pick<Words, 't'>): string =>
  t(`scan.wrong.${fault.why as Why}`, {
    part: t(`scan.part.${partOf(fault)}`),
    value: fault.value,
    right: fault.right ?? '',
  })

const printedWords = (found: FoundCode, words: Words): string | undefined => {
  const { printed, item } = found
  const { t } = words
  if (!printed) return undefined
  if (!printed.gtin) return t('scan.pallet_only')
  if (!item && found.lots.length === 0)
    return t(printed.is_in_house ? 'scan.new_in_house' : 'scan.new_number', { gtin: printed.gtin })
  if (found.lots.length > 0 || !item) return undefined
  const name = words.nameOf(item)
  return printed.supplier_lot
    ? t('scan.no_such_lot', { item: name, lot: printed.supplier_lot })
    : t('scan.no_lots', { item: name })
}

/** Why there is nothing to show, or what is odd about it. */
export const foundWords = (found: FoundCode, words: Words, typed = ''): string | undefined => {
  const { t } = words
  if (found.fault) return faultWords(found.fault, words)
  if (found.kind === 'card') return t('scan.card')
  if (found.kind === 'printed') return printedWords(found, words)
  if (found.is_known || found.kind === 'nothing') return undefined
  if (found.kind === 'lot') return t('scan.not_ours', { code: found.own_code ?? '' })
  if (found.kind === 'shelf') return t('scan.no_shelf', { code: found.own_code ?? '' })
  return t('scan.not_found', { code: typed.slice(0, 40) })
}
