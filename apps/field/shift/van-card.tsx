// What is on the van, in large figures; what is almost gone is amber and says so.
import { type ReactNode, useState } from 'react'
import { Button, Card, Icon } from '#core/ui'
import type { ShiftRecord } from '../phone/night.ts'
import { useNight } from '../phone/use-night.tsx'
import { itemName } from '../words/item-name.ts'
import { useSpeaking } from '../words/speaking.tsx'
import { isOut } from './tonight.ts'
import { vanOf } from './van.ts'

const shownAtFirst = 6

/** `act`: loading, while the outing has not begun. */
export function VanCard({ shift, act }: { shift: ShiftRecord; act?: ReactNode }) {
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
  const end =
    van.length > 0 ? (
      <span className="field-card-note">{t('van.end', { count: van.length })}</span>
    ) : undefined
  if (van.every(({ left }) => left === 0) && !isOut(shift)) {
    return (
      <Card size="field" title={title}>
        <div className="field-stack">
          <p className="field-quiet">{t('van.none')}</p>
          {act}
        </div>
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
              {is_short && <small>{t(left === 0 ? 'van.gone' : 'van.short')}</small>}
            </span>
          </li>
        ))}
      </ul>
      {van.length > shown.length && (
        <Button variant="quiet" size="field" wide onClick={() => setWhole(true)}>
          {t('van.more', { count: van.length - shown.length })}
        </Button>
      )}
      {act && <div className="field-card-act">{act}</div>}
    </Card>
  )
}
