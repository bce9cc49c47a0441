// One shelf: what is on it, how many may be given, what expires next, what is running low.
import { Badge, Button, Card, type Column, Empty, Icon, type IconName, iconNames, Table } from '#core/ui'
import type { StockItem, StockPlace } from '../queries/stock.ts'
import { Expiry, nextDay } from './expiry.tsx'
import { useWords, type Words } from './words.ts'

const iconOf = (name: string): IconName =>
  (iconNames as readonly string[]).includes(name) ? (name as IconName) : 'box'

function State({ item }: { item: StockItem }) {
  const { t } = useWords()
  if (item.usable === 0)
    return (
      <Badge meaning="dang" inTable>
        {t('state.none')}
      </Badge>
    )
  if (item.is_low)
    return (
      <Badge meaning="att" icon="warning-circle" inTable>
        {t('state.low')}
      </Badge>
    )
  return (
    <Badge meaning="ok" inTable>
      {t('state.fine')}
    </Badge>
  )
}

const columnsIn = (words: Words, now: Date): Column<StockItem>[] => {
  const { t } = words
  return [
    {
      key: 'item',
      title: t('table.item'),
      names: true,
      cell: (item) => (
        <span className="goods-item">
          <Icon name={iconOf(item.icon)} /> {words.nameOf(item)}
        </span>
      ),
    },
    {
      key: 'quantity',
      title: t('table.quantity'),
      number: true,
      cell: (item) => (
        <>
          {words.amount(item.unit_name, item.usable)}
          {item.usable < item.total && (
            <div className="goods-quiet">
              {t('not_usable', { quantity: words.amount(item.unit_name, item.total - item.usable) })}
            </div>
          )}
        </>
      ),
    },
    { key: 'lots', title: t('table.lots'), cell: (item) => t('lots', { count: item.lots.length }) },
    { key: 'next', title: t('table.next'), cell: (item) => <Expiry day={nextDay(item.lots)} now={now} /> },
    { key: 'state', title: t('table.state'), cell: (item) => <State item={item} /> },
  ]
}

export interface PlaceCardProps {
  place: StockPlace
  now: Date
  mayMove: boolean
  mayKeep: boolean
  onOpen: (item: StockItem) => void
  onMove: () => void
  onCount: () => void
}

export function PlaceCard({ place, now, mayMove, mayKeep, onOpen, onMove, onCount }: PlaceCardProps) {
  const words = useWords()
  const { t } = words
  const hasItems = place.items.length > 0
  const acts = (
    <div className="ui-acts">
      {mayKeep && hasItems && (
        <Button size="small" icon="list" onClick={onCount} aria-label={`${t('count.act')}: ${place.name}`}>
          {t('count.act')}
        </Button>
      )}
      {mayMove && hasItems && (
        <Button
          size="small"
          icon="arrow-right"
          onClick={onMove}
          aria-label={`${t('move.act')}: ${place.name}`}
        >
          {t('move.act')}
        </Button>
      )}
    </div>
  )
  const nothing = (
    <Empty drawing={place.kind === 'van' ? 'van' : 'box'} title={t('places.nothing')} level={3}>
      {t('places.nothing_words')}
    </Empty>
  )
  return (
    <Card title={place.name} count={t(`places.${place.kind as 'hub' | 'shelf' | 'van'}`)} end={acts} flush>
      <Table
        caption={t('table.caption', { place: place.name })}
        columns={columnsIn(words, now)}
        rows={place.items}
        rowKey={(item) => item.item_id}
        onOpen={onOpen}
        instead={hasItems ? undefined : nothing}
      />
    </Card>
  )
}
