// One meal: what holds now, what was written before and why it changed, and what was used for it.
import { useState } from 'react'
import { Badge, Button, Dialog, Field } from '#core/ui'
import type { EditionTold, MealTold, UsedTold } from '../queries/meals.ts'
import { ActDialog } from './act-dialog.tsx'
import { numberFields } from './draft.ts'
import { UseDialog } from './use-dialog.tsx'
import { nameOfField } from './use-meal-form.ts'
import { useWords, type Words } from './words.ts'

const factsIn = (told: EditionTold, words: Words): [string, string][] =>
  numberFields
    .filter((name) => told[name] !== null)
    .map((name) => {
      const isGuess = told.guessed.includes(name)
      const value = words.number(Number(told[name]))
      return [nameOfField(name, words), isGuess ? `${value} (${words.t('form.guess')})` : value]
    })

function Told({ told }: { told: EditionTold }) {
  const words = useWords()
  const { t, when } = words
  return (
    <>
      <dl className="meal-facts">
        {factsIn(told, words).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="ui-note">
        {told.is_estimate ? t('meal.estimated', { method: told.method ?? '' }) : t('meal.counted')}
        {'. '}
        {told.by_name
          ? t('meal.told_by', { name: told.by_name, when: when(told.at) })
          : t('meal.told', { when: when(told.at) })}
        {told.reason && `. ${t('meal.reason', { reason: told.reason })}`}
      </p>
    </>
  )
}

function Used({
  meal,
  mayUse,
  onBack,
}: {
  meal: MealTold
  mayUse: boolean
  onBack: (line: UsedTold) => void
}) {
  const words = useWords()
  const { t, nameOf, quantity } = words
  if (meal.used.length === 0) return <p className="ui-note">{t('meal.used_none')}</p>
  return (
    <ul className="meal-used">
      {meal.used.map((line) => (
        <li key={`${line.item_id}${line.lot_id ?? ''}${line.location_id}`}>
          <span>
            <strong>{nameOf(line)}</strong> {quantity(line.quantity, line.unit_name)}
            <span className="ui-note">
              {' '}
              {[line.lot_code, line.place_kind === 'unexplained' && t('meal.unexplained')]
                .filter(Boolean)
                .join(' · ')}
            </span>{' '}
            {line.programme && (
              <Badge meaning="info" inTable>
                {t('meal.programme')}
              </Badge>
            )}
          </span>
          {mayUse && (
            <Button
              size="small"
              variant="quiet"
              aria-label={t('meal.put_back_spoken', { name: nameOf(line) })}
              onClick={() => onBack(line)}
            >
              {t('meal.put_back')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function PutBack({ meal, line, onClose }: { meal: MealTold; line: UsedTold; onClose: () => void }) {
  const { t, nameOf } = useWords()
  const [reason, setReason] = useState('')
  const write = () => {
    if (reason.trim().length < 3) return [{ id: 'meal-back', text: t('use.back_reason_missing') }]
    const { meal_id, organisation_id } = meal
    const { item_id, lot_id, location_id, quantity } = line
    return {
      action: 'canteen.put-back',
      input: { meal_id, organisation_id, item_id, lot_id, location_id, quantity, reason: reason.trim() },
    }
  }
  return (
    <ActDialog
      title={t('use.back_title', { name: nameOf(line) })}
      verb={t('use.back')}
      onClose={onClose}
      write={write}
    >
      <p>{t('use.back_text')}</p>
      <Field
        id="meal-back"
        label={t('use.back_reason')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActDialog>
  )
}

interface MealDialogProps {
  meal: MealTold
  mayTell: boolean
  mayUse: boolean
  onAmend: () => void
  onClose: () => void
}

export function MealDialog({ meal, mayTell, mayUse, onAmend, onClose }: MealDialogProps) {
  const words = useWords()
  const { t, label, day } = words
  const [layer, setLayer] = useState<'use' | UsedTold>()
  const close = () => setLayer(undefined)
  if (layer === 'use') return <UseDialog meal={meal} onClose={close} />
  if (layer) return <PutBack meal={meal} line={layer} onClose={close} />
  return (
    <Dialog
      open
      title={`${label('serving', meal.serving)}, ${day(meal.on_day)}`}
      onClose={onClose}
      acts={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('screen.close')}
          </Button>
          {mayTell && (
            <Button variant="primary" onClick={onAmend}>
              {t('meal.correct')}
            </Button>
          )}
        </>
      }
    >
      <Told told={meal} />
      <section className="meal-part">
        <div className="meal-part-head">
          <h3>{t('meal.used')}</h3>
          {mayUse && (
            <Button size="small" icon="plus" onClick={() => setLayer('use')}>
              {t('meal.use')}
            </Button>
          )}
        </div>
        <Used meal={meal} mayUse={mayUse} onBack={setLayer} />
      </section>
      {meal.former.length > 0 && (
        <section className="meal-part">
          <h3>{t('meal.former')}</h3>
          {meal.former.map((former) => (
            <div key={former.edition} className="meal-former">
              <Told told={former} />
            </div>
          ))}
        </section>
      )}
    </Dialog>
  )
}
