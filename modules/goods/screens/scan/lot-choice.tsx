// The label named a thing and not its lot: whoever holds it says which one; the first to expire stands first.
import { Button, Card } from '#core/ui'
import type { FoundLot } from '../../queries/find-code.ts'
import { useWords } from '../words.ts'
import { GivingBadge, lotDates } from './lot-card.tsx'

export function LotChoice({
  lots,
  onChoose,
}: {
  lots: readonly FoundLot[]
  onChoose: (lot: FoundLot) => void
}) {
  const words = useWords()
  return (
    <Card title={words.t('scan.choose_lot')}>
      <ul className="goods-plain-list">
        {lots.map((lot) => (
          <li key={lot.lot_id} className="goods-choice">
            <Button onClick={() => onChoose(lot)}>
              {words.nameOf(lot)} · {lot.code}
            </Button>
            <span className="goods-quiet">{lotDates(lot, words)}</span>
            <GivingBadge lot={lot} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
