// Large differences that wait for a second person: what was expected, what was found, why; accept or ask to count again.
import { useState } from 'react'
import { useAct } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Card, formatPercent, Notice } from '#core/ui'
import type { Catalogue } from '../queries/catalogue.ts'
import type { CountsWaiting } from '../queries/counts-waiting.ts'
import { useWords } from './words.ts'

type Waiting = CountsWaiting['counts'][number]

function WaitingCount({
  count,
  catalogue,
  mayApprove,
}: {
  count: Waiting
  catalogue: Catalogue
  mayApprove: boolean
}) {
  const words = useWords()
  const { t } = words
  const act = useAct()
  const [problem, setProblem] = useState<Problem>()
  const settle = async (is_accepted: boolean) => {
    const { count_id, organisation_id, location_id } = count
    const answered = await act('goods.settle-count', { count_id, organisation_id, location_id, is_accepted })
    setProblem(answered.problem)
  }
  const nameOf = (id: string) => {
    const item = catalogue.items.find((each) => each.item_id === id)
    return item ? words.nameOf(item) : ''
  }
  return (
    <article className="goods-lot">
      <h3 className="goods-lot-title">
        {t('waiting.row', { place: count.place, share: formatPercent(count.share, words.locale) })}
      </h3>
      <p className="goods-quiet">
        {t('waiting.by', { name: count.counted_by })}
        {count.reason && `. ${t('waiting.reason', { reason: count.reason })}`}
      </p>
      <ul>
        {count.differences.map((line) => (
          <li key={`${line.item_id}-${line.lot_id ?? ''}`}>
            {t('waiting.detail', {
              item: nameOf(line.item_id),
              expected: line.expected,
              counted: line.counted,
            })}
          </li>
        ))}
      </ul>
      {problem && (
        <Notice meaning="att" live="polite">
          {words.problem(problem)}
        </Notice>
      )}
      {count.is_mine && <p className="goods-quiet">{t('waiting.mine')}</p>}
      {mayApprove && !count.is_mine && (
        <div className="ui-acts">
          <Button variant="quiet" onClick={() => void settle(false)}>
            {t('waiting.refuse')}
          </Button>
          <Button onClick={() => void settle(true)}>{t('waiting.accept')}</Button>
        </div>
      )}
    </article>
  )
}

export function CountsCard({
  counts,
  catalogue,
  mayApprove,
}: {
  counts: readonly Waiting[]
  catalogue: Catalogue
  mayApprove: boolean
}) {
  const { t } = useWords()
  if (counts.length === 0) return null
  return (
    <Card title={t('waiting.title')} count={counts.length}>
      {counts.map((count) => (
        <WaitingCount key={count.count_id} count={count} catalogue={catalogue} mayApprove={mayApprove} />
      ))}
    </Card>
  )
}
