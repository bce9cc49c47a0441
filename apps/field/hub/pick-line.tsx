// One line of the walk: shelf, thing, lot, how many; what somebody of the household must not eat is said beside it.
import { memo } from 'react'
import { Button, Icon } from '#core/ui'
import { isPastBestBefore } from '#goods'
import { lotDay } from './lot-words.ts'
import { type PartRecord, todayHere } from './store-here.ts'
import { useStore, useStoreWords } from './use-store.tsx'

interface PickLineProps {
  part: PartRecord
  isTaken: boolean
  /** The same at every drawing: a scan draws its own line and no other. */
  onPick?: (part: PartRecord) => void
  onLack?: (part: PartRecord) => void
}

const usePart = (part: PartRecord) => {
  const store = useStore()
  const request = store.requests.find((each) => each.goods_request_id === part.goods_request_id)
  return {
    item: store.items.find((each) => each.item_id === part.item_id),
    lot: store.lots.find((each) => each.lot_id === part.lot_id),
    place: store.places.find((each) => each.location_id === part.location_id),
    card: store.cards.find((each) => each.card_id === request?.card_id),
  }
}

export const PickLine = memo(function PickLine({ part, isTaken, onPick, onLack }: PickLineProps) {
  const words = useStoreWords()
  const { t, nameOf, amount } = words
  const { item, lot, place, card } = usePart(part)
  const name = item ? nameOf(item) : ''
  const much = amount(item?.unit_name ?? 'piece', part.quantity)
  const clash = (item?.allergens ?? []).filter((each) => card?.allergens.includes(each))
  const told = [place?.code ?? place?.name, lot?.code, lot && lotDay(lot, words)].filter(Boolean)
  return (
    <li
      className={isTaken ? 'field-row field-done' : 'field-row'}
      data-part={lot?.code ?? ''}
      data-taken={isTaken}
    >
      {isTaken && <Icon name="check" />}
      <span className="field-row-words">
        <b>
          {name}, {much}
        </b>
        <small>{told.join(' · ')}</small>
        {lot && isPastBestBefore(lot, todayHere()) && (
          <small className="field-att">{t('lot.past_best_before')}</small>
        )}
        {clash.length > 0 && (
          <small className="field-att">
            {t('give.allergies', { what: clash.map((each) => t(`allergen.${each as 'milk'}`)).join(', ') })}
          </small>
        )}
        {isTaken ? (
          <span className="ui-heard">{t('pick.taken')}</span>
        ) : (
          <span className="field-pair">
            <Button
              size="small"
              icon="check"
              aria-label={t('pick.take', { item: name, amount: much })}
              onClick={() => onPick?.(part)}
            >
              {t('pick.taken')}
            </Button>
            <Button size="small" variant="quiet" onClick={() => onLack?.(part)}>
              {t('pick.not_there')}
            </Button>
          </span>
        )}
      </span>
    </li>
  )
})
