// The formula in a sentence, as one would say it at the counter, with an example.
import { Button, Card } from '#core/ui'
import { creditOf } from '../../domain/formula.ts'
import type { FormulaTold, Rules } from '../../queries/rules.ts'
import { useWords, type Words } from '../words.ts'

export const formulaIn = (formula: FormulaTold, { t, number }: Words): string =>
  t('rules.sentence', {
    base: number(formula.base),
    adult: number(formula.per_adult),
    young: number(formula.per_young_person),
    child: number(formula.per_child),
    baby: number(formula.per_baby),
  })

const family = { adults: 2, young_people: 0, children: 1, babies: 1 }

export function FormulaCard({ rules, onChange }: { rules: Rules; onChange: () => void }) {
  const words = useWords()
  const { t, number, month } = words
  const { formula, next } = rules
  const act = (
    <Button size="small" icon="pencil" onClick={onChange}>
      {t(formula ? 'rules.change' : 'rules.begin')}
    </Button>
  )
  return (
    <Card title={t('rules.formula')} end={act}>
      <div className="ui-stack">
        {!formula && <p>{t('rules.sentence_none')}</p>}
        {formula && (
          <>
            <p className="shop-sentence">{formulaIn(formula, words)}</p>
            <p>{t('rules.example', { points: number(creditOf(formula, family)) })}</p>
            <p className="shop-quiet">
              {t('rules.since', { month: month(formula.from_month), version: number(formula.version) })}
              {formula.by_name && ` · ${formula.by_name}`}
            </p>
          </>
        )}
        {next && (
          <p>{t('rules.next', { month: month(next.from_month), sentence: formulaIn(next, words) })}</p>
        )}
        <p className="shop-quiet">{t('rules.lapse')}</p>
      </div>
    </Card>
  )
}
