// One line of the picking list: shelf, thing, lot, how many; the next one stands out. What may not go is stopped here.
import { Button, Icon } from '#core/ui'
import type { PartTold } from '../../queries/requests.ts'
import { placeIn, quantityIn } from '../requests/request-words.ts'
import { useWords, type Words } from '../words.ts'

export interface PickRowProps {
  part: PartTold
  isNext: boolean
  /** What somebody of the household must not eat. */
  allergies: readonly string[]
  onPick: () => void
  onSwap: () => void
}

export const dayIn = (
  { use_by, best_before }: Pick<PartTold, 'use_by' | 'best_before'>,
  { t, day }: Words,
) => {
  if (use_by) return t('pick.by', { day: day(use_by) })
  return best_before ? t('pick.by_best', { day: day(best_before) }) : ''
}

export function PickRow({ part, isNext, allergies, onPick, onSwap }: PickRowProps) {
  const words = useWords()
  const { t, label } = words
  const isDone = part.state !== 'to_pick'
  const clash = part.item_allergens.filter((each) => allergies.includes(each))
  const quantity = quantityIn(part.quantity, part.unit_name, words)
  const look = isDone ? 'dist-pick-done' : isNext ? 'dist-pick-next' : ''
  return (
    <li className={`dist-pick ${look}`}>
      <span className="dist-pick-shelf" aria-hidden="true">
        {isDone ? <Icon name="check" size={20} /> : (part.place_code ?? '·')}
      </span>
      <div className="dist-pick-what">
        <strong>{words.nameOf(part)}</strong>
        <div className="dist-quiet">
          {placeIn(part, words)} · {t('one.lot').toLowerCase()} {part.lot_code ?? '–'}
          {[dayIn(part, words)].map((told) => told && ` · ${told}`)}
        </div>
        {!isDone && part.is_marked && <div className="dist-warn">{t('pick.marked')}</div>}
        {!isDone && part.is_blocked && <div className="dist-stop">{t('pick.blocked')}</div>}
        {clash.length > 0 && (
          <div className="dist-warn">
            {t('one.allergy', { what: clash.map((code) => label('allergen', code)).join(', ') })}
          </div>
        )}
        {isDone && <span className="ui-heard">{t('pick.taken')}</span>}
        {!isDone && (
          <Button size="small" variant="quiet" className="ui-no-print" onClick={onSwap}>
            {t('pick.not_there')}
          </Button>
        )}
      </div>
      <strong className="dist-pick-quantity">{quantity}</strong>
      {!isDone && (
        <Button
          size="small"
          variant={isNext ? 'primary' : 'secondary'}
          icon="check"
          className="ui-no-print"
          disabled={part.is_blocked}
          aria-label={t('pick.take', { name: words.nameOf(part), quantity })}
          onClick={onPick}
        >
          {t('pick.taken')}
        </Button>
      )}
    </li>
  )
}
