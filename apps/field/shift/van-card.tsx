// What is on the van, in large figures; what is almost gone is amber and says so.
import { useState } from 'react'
import { Button, Card, Icon } from '#core/ui'
import type { ShiftRecord } from '../phone/night.ts'
import { useNight } from '../phone/use-night.tsx'
import { useSpeaking } from '../words/speaking.tsx'
import { itemName } from '../words/item-name.ts'
import { vanOf } from './van.ts'

const shownAtFirst = 6

export function VanCard({ shift }: { shift: ShiftRecord }) {
  const { t, locale } = useSpeaking()
  const night = useNight()
  const [isWhole, setWhole] = useState(false)
  const van = vanOf(night, shift)
  const shown = isWhole ? van : van.slice(0, shownAtFirst)
  const title = (
    <span className="field-van-title">
      <Icon name="van" size={24} />
      {t('van.title')}
    </span>
  )
  const end = van.length > 0 ? <span className="field-card-note">{t('van.end', { count: van.length })}</span> : undefined
  if (van.length === 0) {
    return (
      <Card size="field" title={title}>
        <p className="field-quiet">{t('van.none')}</p>
      </Card>
    )
  }
  return (
    <Card size="field" title={title} end={end} flush>
      <ul className="field-van">
        {shown.map(({ item, left, is_short }) => (
          <li key={item.item_id} className={is_short ? 'is-short' : ''}>
            <b>{left}</b>
            <span>
              {itemName(item, locale)}
              {is_short && <small>{t('van.short')}</small>}
            </span>
          </li>
        ))}
      </ul>
      {van.length > shown.length && (
        <Button variant="quiet" size="field" wide onClick={() => setWhole(true)}>
          {t('van.more', { count: van.length - shown.length })}
        </Button>
      )}
    </Card>
  )
}
