// The lots of a recall and where some of them still lies.
import { Badge, Button, Card, type Column, Table } from '#core/ui'
import type { OneRecall } from '../queries/one-recall.ts'
import type { LotLine } from '../queries/shapes.ts'
import type { Layer } from './layer.ts'
import { useWords } from './words.ts'

export function LotsCard({ one }: { one: OneRecall }) {
  const { t, label, nameOf, number, day } = useWords()
  const columns: Column<LotLine>[] = [
    { key: 'name', title: t('screen.lots.name'), names: true, cell: (lot) => `${nameOf(lot)} · ${lot.code}` },
    { key: 'number', title: t('screen.lots.supplier_lot'), cell: (lot) => lot.supplier_lot ?? '–' },
    {
      key: 'expiry',
      title: t('screen.lots.expiry'),
      cell: (lot) => {
        const until = lot.use_by ?? lot.best_before
        return until ? day(until) : '–'
      },
    },
    { key: 'why', title: t('screen.lots.why'), cell: (lot) => label('because', lot.because) },
    { key: 'arrived', title: t('screen.lots.arrived'), number: true, cell: (lot) => number(lot.arrived) },
    { key: 'gone', title: t('screen.lots.gone'), number: true, cell: (lot) => number(lot.gone) },
    { key: 'remains', title: t('screen.lots.remains'), number: true, cell: (lot) => number(lot.remains) },
  ]
  return (
    <Card title={t('screen.lots.title')} count={one.lots.length} flush>
      <Table
        caption={t('screen.lots.title')}
        columns={columns}
        rows={one.lots}
        rowKey={(lot) => lot.lot_id}
      />
    </Card>
  )
}

interface RemainsProps {
  one: OneRecall
  mayWork: boolean
  onLayer: (layer: Layer) => void
}

export function RemainsCard({ one, mayWork, onLayer }: RemainsProps) {
  const { t, nameOf, number } = useWords()
  const lots = new Map(one.lots.map((lot) => [lot.lot_id, lot]))
  const maySettle =
    mayWork && !one.recall.is_drill && ['notified', 'recovered', 'destroyed'].includes(one.recall.state)
  return (
    <Card
      title={t('screen.remains.title')}
      end={
        maySettle &&
        one.remains.length > 0 && (
          <Button size="small" onClick={() => onLayer({ kind: 'settle' })}>
            {t('screen.recall.settle')}
          </Button>
        )
      }
    >
      <p className="recalls-sum">
        <span>
          <b>{number(one.sum.arrived)}</b> {t('screen.remains.arrived')}
        </span>
        <span>
          <b>{number(one.sum.gone)}</b> {t('screen.remains.gone')}
        </span>
        <span>
          <b>{number(one.sum.remains)}</b> {t('screen.remains.here')}
        </span>
      </p>
      {one.remains.length === 0 ? (
        <p className="ui-note">{t('screen.remains.nothing')}</p>
      ) : (
        <ul className="recalls-lines">
          {one.remains.map((each) => {
            const lot = lots.get(each.lot_id)
            return (
              <li key={`${each.lot_id}${each.location_id}`}>
                <span>
                  {each.name}
                  <span className="ui-note"> {lot ? `${nameOf(lot)} · ${lot.code}` : ''}</span>
                </span>
                <span className="recalls-acts">
                  <b>{number(each.quantity)}</b>
                  {!one.recall.is_drill && lot?.state === 'recalled' && (
                    <Badge meaning="dang" icon="locked">
                      {t('screen.remains.held')}
                    </Badge>
                  )}
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </Card>
  )
}
