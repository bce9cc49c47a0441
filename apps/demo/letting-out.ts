// The last quarter that is over is collected, validated and frozen by who answers for the figures; then some of it goes to everybody.
import { ask } from '#core/http'
import { dayInItaly, instant, lastSpanOver, newId, periodOf, type Row } from '#core/kernel'
import type { PublicationAnswer, ValuesAnswer } from '#monitoring'
import { publicationAnswering, valuesAnswering } from '#monitoring/server'
import { type Actor, actAs, type Teller } from './people.ts'

interface Quarter {
  figures: string[]
  /** Which of them leave, seen from which side. */
  sides: [figure: string, dimension: string][]
}

export const letOutLastQuarter = async (
  teller: Teller,
  who: Actor,
  { figures, sides }: Quarter,
): Promise<void> => {
  const now = instant(teller.clock)
  const period = periodOf('quarter', lastSpanOver(dayInItaly(now), 'quarter').from_month)
  const step = (action: string, input: Row) =>
    actAs(teller.database, who, { now, intents: [{ action: `monitoring.${action}`, input }] })
  const asked = { token: who.token, now }
  await step('collect-values', { batch_id: newId(), project_id: null, period, figures, note: null })
  const { figures: rows } = (await ask(teller.database, asked, {
    answering: valuesAnswering,
    raw: { kind: 'quarter', year: period.slice(0, 4) },
  })) as ValuesAnswer
  const ids = new Map(
    rows.flatMap(({ figure, cells }) =>
      cells.flatMap((cell) =>
        cell.period === period && cell.value_id ? [[figure, cell.value_id] as const] : [],
      ),
    ),
  )
  const value_ids = [...ids.values()]
  const reason = 'Trimestre chiuso per la relazione'
  await step('validate-values', { batch_id: newId(), period, value_ids, note: null })
  await step('freeze-values', { batch_id: newId(), period, value_ids, reason })
  for (const [figure, dimension] of sides) {
    const side = { value_id: ids.get(figure), dimension, audience: 'open' }
    const { preview } = (await ask(teller.database, asked, {
      answering: publicationAnswering,
      raw: side,
    })) as PublicationAnswer
    // Too few to tell: nothing leaves.
    if (preview && !preview.is_empty)
      await step('publish-figure', { ...side, release_id: newId(), figure, seen_mark: preview.mark })
  }
}
