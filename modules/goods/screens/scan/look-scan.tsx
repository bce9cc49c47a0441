// Just looking: what is in my hand, may it be given, where is the rest.
import { useState } from 'react'
import { Card, Empty, Notice } from '#core/ui'
import type { FoundCode } from '../../queries/find-code.ts'
import { useWords } from '../words.ts'
import { CodeBar } from './code-bar.tsx'
import { foundWords } from './found-words.ts'
import { LotCard } from './lot-card.tsx'
import type { ScanWork } from './scan-work.ts'
import { useFinding } from './use-finding.ts'

function ShelfCard({ shelf, work }: { shelf: NonNullable<FoundCode['shelf']>; work: ScanWork }) {
  const words = useWords()
  const items = work.places.find((place) => place.location_id === shelf.location_id)?.items ?? []
  return (
    <Card title={shelf.name} count={items.length}>
      {items.length === 0 && <p>{words.t('places.nothing')}</p>}
      <ul className="goods-plain-list">
        {items.map((item) => (
          <li key={item.item_id}>
            {words.amount(item.unit_name, item.total)} · {words.nameOf(item)}
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function LookScan({ work }: { work: ScanWork }) {
  const words = useWords()
  const { t } = words
  const [found, setFound] = useState<FoundCode>()
  const finding = useFinding({ organisation_id: work.organisation_id, onFound: setFound })
  const said = found && foundWords(found, words, finding.typed)
  return (
    <div className="ui-stack">
      <CodeBar finding={finding} />
      {!found && (
        <Empty title={t('scan.waiting')} drawing="search" level={2}>
          {t('scan.waiting_words')}
        </Empty>
      )}
      {said && (
        <Notice meaning={found.fault ? 'att' : 'info'} live="polite">
          {said}
        </Notice>
      )}
      {found?.shelf && <ShelfCard shelf={found.shelf} work={work} />}
      {found?.lots.map((lot) => (
        <LotCard
          key={lot.lot_id}
          lot={lot}
          organisation_id={work.organisation_id}
          hasStory={found.lots.length === 1}
        />
      ))}
    </div>
  )
}
