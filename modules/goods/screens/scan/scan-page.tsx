// One page for whoever works with a reader in their hand: look, note arrivals, move, count.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Notice, PageHead, Segmented, Skeleton } from '#core/ui'
import type { Catalogue } from '../../queries/catalogue.ts'
import type { StockAnswer } from '../../queries/stock.ts'
import { useWords } from '../words.ts'
import '../goods.css'
import './scan.css'
import { CountScan } from './count-scan.tsx'
import { LookScan } from './look-scan.tsx'
import { MoveScan } from './move-scan.tsx'
import { ReceiveScan } from './receive-scan.tsx'

interface MyWork {
  organisation_id: string
  verbs: string[]
}

const modes = {
  look: { verb: 'stock.see', Work: LookScan },
  receive: { verb: 'stock.keep', Work: ReceiveScan },
  move: { verb: 'stock.move', Work: MoveScan },
  count: { verb: 'stock.keep', Work: CountScan },
} as const
type Mode = keyof typeof modes

export function ScanPage() {
  const words = useWords()
  const { t } = words
  const { data: me } = useAsk<MyWork>('network.me')
  const { data: stock, problem, again } = useAsk<StockAnswer>('goods.stock')
  const { data: catalogue } = useAsk<Catalogue>('goods.catalogue')
  const [mode, setMode] = useState<Mode>('look')
  const acts = <Button href="/stock/labels">{t('scan.labels_act')}</Button>
  const head = <PageHead title={t('scan.title')} line={t('scan.line')} acts={acts} />
  if (!me || !stock || !catalogue)
    return (
      <>
        {head}
        {problem ? (
          <Notice meaning="att" act={<Button onClick={again}>{t('again')}</Button>}>
            {words.problem(problem)}
          </Notice>
        ) : (
          <Skeleton label={t('loading')} />
        )}
      </>
    )
  const places = stock.places.filter((place) => place.organisation_id === me.organisation_id)
  const mine = (Object.keys(modes) as Mode[]).filter((each) => me.verbs.includes(modes[each].verb))
  const { Work } = modes[mode]
  return (
    <>
      {head}
      <div className="ui-stack">
        {mine.length > 1 && (
          <Segmented
            label={t('scan.label')}
            options={mine.map((value) => ({ value, label: t(`scan.mode.${value}`) }))}
            value={mode}
            onChange={setMode}
          />
        )}
        <Work key={mode} work={{ organisation_id: me.organisation_id, places, catalogue }} />
      </div>
    </>
  )
}
