// "Emporio": the till on a tablet. The card, the bag, the points; one act hands over and spends.
import { useAsk } from '#core/http/web'
import { Button, Empty, Notice, PageHead, Skeleton, TextLink } from '#core/ui'
import { CodeBar } from '#goods/web'
import { BagCard } from './bag-card.tsx'
import { CardPanel } from './card-panel.tsx'
import { ListCard } from './list-card.tsx'
import { ServedCard } from './served-card.tsx'
import './shop.css'
import { type TillWork, useTill } from './use-till.ts'
import { useWords } from './words.ts'

interface MyWork {
  organisation_id: string
  verbs: string[]
}

function Said({ work }: { work: TillWork }) {
  const { t, sentence } = useWords()
  const { said, done, bag } = work.state
  // What stops a bag is said beside the bag.
  const problem = bag.length > 0 ? undefined : work.state.problem
  return (
    <>
      {done && (
        <Notice meaning="ok" live="polite">
          {done.text} <TextLink href={`/shop/receipt/${done.serving_id}`}>{t('till.receipt')}</TextLink>
        </Notice>
      )}
      {said && (
        <Notice meaning="att" live="polite">
          {said}
        </Notice>
      )}
      {problem && (
        <Notice meaning="att" live="polite">
          {sentence(problem)}
        </Notice>
      )}
    </>
  )
}

function Till({ work }: { work: TillWork }) {
  const { t, sentence } = useWords()
  const { rules, problem, again, state, finding } = work
  if (problem)
    return (
      <Notice meaning="att" act={<Button onClick={again}>{t('screen.again')}</Button>}>
        {sentence(problem, 'screen.not_read')}
      </Notice>
    )
  if (!rules) return <Skeleton label={t('screen.loading')} count={3} />
  const isOpen = state.till?.card?.state === 'active'
  return (
    <>
      {!rules.formula && <Notice meaning="att">{t('till.no_formula')}</Notice>}
      <CodeBar finding={finding} />
      <Said work={work} />
      {!state.till && (
        <Empty title={t('till.wait')} drawing="search">
          {t('till.wait_text')}
        </Empty>
      )}
      {state.till?.card && (
        <div className="shop-till">
          <div className="ui-stack">
            <CardPanel till={state.till} onClose={() => work.close()} />
            {isOpen && <ListCard work={work} rules={rules} />}
          </div>
          {isOpen && <BagCard key={state.serving_id} work={work} rules={rules} till={state.till} />}
        </div>
      )}
      {!state.till && <ServedCard />}
    </>
  )
}

export function TillPage() {
  const { t } = useWords()
  const { data: me } = useAsk<MyWork>('network.me')
  const work = useTill(me?.organisation_id)
  const acts = me?.verbs.includes('shop.rule') && <Button href="/shop/rules">{t('till.rules')}</Button>
  return (
    <div className="ui-stack">
      <PageHead title={t('till.title')} line={t('till.line')} acts={acts} />
      <Till work={work} />
    </div>
  )
}
