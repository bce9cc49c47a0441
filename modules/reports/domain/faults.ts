// What keeps a draft from being frozen, each with the place where it stands, so that whoever wrote it goes straight there.
import { isMonthOver, lastDayOfMonth, type MonthSpan } from '#core/kernel'
import type { Block } from './block.ts'

export type FaultCode =
  | 'nothing-in-it'
  | 'period-open'
  | 'empty-block'
  | 'story-without-consent'
  | 'story-consent-to-come'
  | 'story-without-name'
  | 'table-without-rows'
  | 'row-without-words'

export interface Fault {
  code: FaultCode
  /** From 1; absent when it is about the whole report. */
  position?: number
  block_id?: string
  /** The last day of an open period. */
  day?: string
}

const isEmpty = (text: string): boolean => text.trim() === ''

const faultOf = (block: Block, today: string): FaultCode | undefined => {
  if (block.kind === 'heading' || block.kind === 'text')
    return isEmpty(block.text) ? 'empty-block' : undefined
  if (block.kind === 'signature') return block.labels.some(isEmpty) ? 'empty-block' : undefined
  if (block.kind === 'figures') {
    if (block.rows.length === 0) return 'table-without-rows'
    const isNameless = block.rows.some(({ figure, label }) => figure === null && isEmpty(label ?? ''))
    return isNameless ? 'row-without-words' : undefined
  }
  if (block.kind !== 'story') return undefined
  if (isEmpty(block.text)) return 'empty-block'
  if (isEmpty(block.called)) return 'story-without-name'
  if (!block.consent) return 'story-without-consent'
  return block.consent.given_on > today ? 'story-consent-to-come' : undefined
}

export const faultsIn = (report: MonthSpan & { blocks: readonly Block[] }, today: string): Fault[] => [
  ...(isMonthOver(report.to_month, today)
    ? []
    : [{ code: 'period-open' as const, day: lastDayOfMonth(report.to_month) }]),
  ...(report.blocks.some(({ kind }) => kind !== 'break') ? [] : [{ code: 'nothing-in-it' as const }]),
  ...report.blocks.flatMap((block, at) => {
    const code = faultOf(block, today)
    return code ? [{ code, position: at + 1, block_id: block.block_id }] : []
  }),
]
