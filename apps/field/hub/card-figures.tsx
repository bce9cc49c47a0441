// A household as the hub knows it: figures and what they cannot eat. No name was ever here.
import { Card, Notice } from '#core/ui'
import { peopleOf } from '#distribution'
import type { CardRecord } from './store-here.ts'
import { useStore, useStoreWords } from './use-store.tsx'

export function CardFigures({ card }: { card: CardRecord }) {
  const { t, day } = useStoreWords()
  const { served } = useStore()
  const last = served.find((each) => each.recipient_id === card.card_id)
  const told = [
    t('give.people', { count: peopleOf(card) }),
    card.babies > 0 && t('give.babies', { count: card.babies }),
    card.diets.length > 0 &&
      t('give.diets', { what: card.diets.map((each) => t(`diet.${each as 'vegan'}`)).join(', ') }),
  ]
  return (
    <Card size="field" title={t('give.household', { code: card.code })}>
      <div className="field-stack">
        <p>{told.filter(Boolean).join(' · ')}</p>
        {card.allergens.length > 0 && (
          <p className="field-att">
            {t('give.allergies', {
              what: card.allergens.map((each) => t(`allergen.${each as 'milk'}`)).join(', '),
            })}
          </p>
        )}
        {last && <Notice meaning="info">{t('give.served', { day: day(last.on_day) })}</Notice>}
      </div>
    </Card>
  )
}
