// Sample deliveries for tests and for telling stories: a giver, a line, a delivery brought to the end.
import { newId, type Row } from '#core/kernel'
import type { Hand } from '#network/makers'
import './index.ts'

export const aDonor = (organisation_id: string, given: Row = {}) => ({
  donor_id: newId(),
  organisation_id,
  kind: 'company',
  name: 'Alimentari Lanterna',
  ...given,
})

export const aLine = (item_id: string, given: Row = {}) => ({ item_id, quantity: 12, ...given })

export const aDocument = (number: string, on: string, given: Row = {}) => ({
  kind: 'ddt',
  number,
  on,
  transport_at: `${on}T07:30:00.000Z`,
  transport_from: 'Via dei Lanternai 4, Dalmine',
  ...given,
})

export interface LookedLine {
  line_id: string
  lot_id: string
  quantity: number
  state: string
}

/** Every line that waits is good. */
export const allGood = (lines: readonly LookedLine[]) =>
  lines
    .filter((line) => line.state === 'waiting')
    .map(({ line_id, lot_id, quantity }) => ({ line_id, lot_id, accepted: quantity }))

export const mustAccept = async (doing: ReturnType<Hand['act']>): Promise<Row> => {
  const answer = await doing
  if (answer.outcome === 'refused')
    throw new Error(`The fixture was refused: ${JSON.stringify(answer.problem)}`)
  return (answer.answer ?? {}) as Row
}
