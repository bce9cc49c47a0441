// Who stands there, as far as a till must know: how many of which age, what they cannot eat, how many points they have.
import { Badge, Button, Card, Notice } from '#core/ui'
import type { Till } from '../queries/till.ts'
import { useWords } from './words.ts'

export function CardPanel({ till, onClose }: { till: Till; onClose: () => void }) {
  const { t, label, number, day, heads } = useWords()
  const { card, balance, credit, lapsing } = till
  if (!card) return null
  const eats = [
    ...card.diets.map((code) => label('diet', code)),
    ...card.allergens.map((code) => t('till.without', { what: label('allergen', code) })),
  ]
  const close = (
    <Button size="small" icon="close" onClick={onClose}>
      {t('till.close')}
    </Button>
  )
  return (
    <Card title={card.code} end={close}>
      <div className="shop-card">
        <p className="shop-balance">
          <span>{t('till.balance')}</span>
          <b>{number(balance)}</b>
        </p>
        <div>
          <p className="shop-heads">{heads(card)}</p>
          <p className={eats.length > 0 ? 'shop-eats' : 'shop-quiet'}>
            {eats.length > 0 ? eats.join(', ') : t('till.eats_all')}
          </p>
          <p className="shop-quiet">
            {[
              t('till.credit', { points: number(credit) }),
              card.last_served_on && t('till.last_served', { day: day(card.last_served_on) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {card.has_programme && <Badge meaning="info">{t('till.programme')}</Badge>}
          {lapsing && (
            <p className="shop-quiet">
              {t('till.lapsing', { points: number(lapsing.points), day: day(lapsing.on_day) })}
            </p>
          )}
        </div>
      </div>
      {card.state !== 'active' && <Notice meaning="att">{t('till.not_active')}</Notice>}
    </Card>
  )
}
