// One shelf opened: what lies on it.
import { Sheet } from '#core/ui'
import type { StockPlace } from '../queries/stock.ts'
import { PlaceCard, type PlaceCardProps } from './place-card.tsx'
import { useWords } from './words.ts'

export function ShelfSheet({
  place,
  onClose,
  ...rest
}: PlaceCardProps & { place: StockPlace; onClose: () => void }) {
  const { t } = useWords()
  return (
    <Sheet open onClose={onClose} title={`${place.code} · ${place.name}`} close={t('close')}>
      <PlaceCard place={place} {...rest} />
    </Sheet>
  )
}
