// "Regole": how many points come, what things cost, how much for each household; and the month in figures.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Notice, PageHead, Skeleton } from '#core/ui'
import type { Rules } from '../../queries/rules.ts'
import { useWords } from '../words.ts'
import '../shop.css'
import { FiguresCard } from './figures-card.tsx'
import { FormulaCard } from './formula-card.tsx'
import { FormulaDialog } from './formula-dialog.tsx'
import { LimitsCard, PricesCard } from './prices-card.tsx'

interface MyWork {
  organisation_id: string
}

export function ShopRulesPage() {
  const { t, sentence } = useWords()
  const { data: me } = useAsk<MyWork>('network.me')
  const { data: rules, problem, again } = useAsk<Rules>('shop.rules')
  const [isChanging, setChanging] = useState(false)
  const act = <Button href="/shop">{t('rules.to_till')}</Button>
  return (
    <div className="ui-stack">
      <PageHead title={t('rules.title')} line={t('rules.line')} acts={act} />
      {problem && (
        <Notice meaning="att" act={<Button onClick={again}>{t('screen.again')}</Button>}>
          {sentence(problem, 'screen.not_read')}
        </Notice>
      )}
      {!problem && (!rules || !me) && <Skeleton label={t('screen.loading')} count={4} />}
      {rules && me && (
        <>
          <div className="shop-two">
            <FormulaCard rules={rules} onChange={() => setChanging(true)} />
            <FiguresCard month={rules.month} />
          </div>
          <div className="shop-two">
            <PricesCard rules={rules} organisation_id={me.organisation_id} />
            <LimitsCard rules={rules} organisation_id={me.organisation_id} />
          </div>
          {isChanging && (
            <FormulaDialog
              formula={rules.next ?? rules.formula}
              organisation_id={me.organisation_id}
              onClose={() => setChanging(false)}
            />
          )}
        </>
      )}
    </div>
  )
}
