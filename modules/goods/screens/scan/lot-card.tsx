// A lot in somebody's hands: what it is, until when, where the rest lies, and whether it may be given.
import { Badge, Card, type Meaning } from '#core/ui'
import type { FoundLot } from '../../queries/find-code.ts'
import { LotStoryLine } from '../lot-story-line.tsx'
import { useWords, type Words } from '../words.ts'

const meaningOf = (giving: FoundLot['giving']): Meaning =>
  giving === 'yes' ? 'ok' : giving === 'past_best_before' || giving === 'quarantine' ? 'att' : 'dang'

export const placeName = ({ name, code }: { name: string; code: string | null }): string =>
  code && code !== name ? `${name} (${code})` : name

export const lotDates = (lot: FoundLot, { t, day }: Pick<Words, 't' | 'day'>): string =>
  [
    lot.use_by && t('lot.use_by', { day: day(lot.use_by) }),
    lot.best_before && t('lot.best_before', { day: day(lot.best_before) }),
    lot.supplier_lot && t('lot.named', { name: lot.supplier_lot }),
  ]
    .filter(Boolean)
    .join(' · ')

export function GivingBadge({ lot }: { lot: FoundLot }) {
  const { t } = useWords()
  return <Badge meaning={meaningOf(lot.giving)}>{t(`scan.giving.${lot.giving}`)}</Badge>
}

export function LotCard({
  lot,
  organisation_id,
  hasStory,
}: {
  lot: FoundLot
  organisation_id: string
  hasStory: boolean
}) {
  const words = useWords()
  const { t, locale } = words
  const marks = [!lot.is_own && t('scan.not_own'), lot.programme && t('scan.programme')].filter(Boolean)
  const paper = `/api/goods/labels.pdf?organisation_id=${organisation_id}&lot_ids=${lot.lot_id}&lang=${locale === 'it' ? 'it' : 'en'}`
  return (
    <Card title={`${words.nameOf(lot)} · ${lot.code}`} end={<GivingBadge lot={lot} />}>
      <p className="goods-quiet">{[lotDates(lot, words), ...marks].filter(Boolean).join(' · ')}</p>
      {lot.places.length === 0 ? (
        <p>{t('scan.nowhere')}</p>
      ) : (
        <ul className="goods-plain-list">
          {lot.places.map((place) => (
            <li key={place.location_id}>
              {t('scan.lies', {
                amount: words.amount(lot.unit_name, place.quantity),
                place: placeName(place),
              })}
              {place.promised > 0 &&
                `, ${t('scan.promised', { amount: words.amount(lot.unit_name, place.promised) })}`}
            </li>
          ))}
        </ul>
      )}
      {hasStory && (
        <div className="goods-spaced">
          <LotStoryLine lot_id={lot.lot_id} />
        </div>
      )}
      <p>
        <a href={paper} target="_blank" rel="noreferrer">
          {t('scan.labels_act')}
        </a>
      </p>
    </Card>
  )
}
