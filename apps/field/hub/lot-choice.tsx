// The number alone was read and several lots carry it: which one is in the hand? First to expire stands first.
import { Button } from '#core/ui'
import type { FoundLot } from '#goods'
import { lotDay } from './lot-words.ts'
import { useStoreWords } from './use-store.tsx'

export function LotChoice({ lots, onChoose }: { lots: FoundLot[]; onChoose: (lot: FoundLot) => void }) {
  const words = useStoreWords()
  return (
    <section className="field-section">
      <div className="field-section-head">
        <h2>{words.t('scan.which')}</h2>
      </div>
      <div className="field-choices">
        {lots.map((lot) => (
          <Button key={lot.lot_id} size="field" wide onClick={() => onChoose(lot)}>
            {[words.nameOf(lot), lot.code, lotDay(lot, words)].filter(Boolean).join(' · ')}
          </Button>
        ))}
      </div>
    </section>
  )
}
