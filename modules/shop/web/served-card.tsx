// Who was at the till in these days, by card alone: the receipt once more, or something taken back.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Card, Notice, Skeleton, TextLink } from '#core/ui'
import type { Servings, ServingTold } from '../queries/servings.ts'
import { BackDialog } from './back-dialog.tsx'
import { useWords } from './words.ts'

export function ServedCard() {
  const { t, number, when, sentence } = useWords()
  const { data, problem, again } = useAsk<Servings>('shop.servings')
  const [back, setBack] = useState<ServingTold>()
  if (problem)
    return (
      <Notice meaning="att" act={<Button onClick={again}>{t('screen.again')}</Button>}>
        {sentence(problem, 'screen.not_read')}
      </Notice>
    )
  if (!data) return <Skeleton label={t('screen.loading')} count={2} />
  return (
    <Card title={t('till.today')} count={data.servings.length}>
      {data.servings.length === 0 && <p>{t('till.none_today')}</p>}
      <ul className="shop-lines">
        {data.servings.map((serving) => (
          <li key={serving.serving_id} className="shop-line">
            <span className="shop-line-name">
              {serving.card_code}
              <span className="shop-quiet">
                {when(serving.at)} · {t('till.points', { much: number(serving.points - serving.given_back) })}
              </span>
            </span>
            <span className="shop-line-count">
              <TextLink href={`/shop/receipt/${serving.serving_id}`}>{t('till.receipt')}</TextLink>
              <Button
                size="small"
                icon="undo"
                aria-label={t('till.undo_of', { code: serving.card_code, when: when(serving.at) })}
                onClick={() => setBack(serving)}
              >
                {t('till.undo')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {back && <BackDialog serving={back} onClose={() => setBack(undefined)} />}
    </Card>
  )
}
