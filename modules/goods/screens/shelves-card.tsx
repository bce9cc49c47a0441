// The shelves of a store, each with what lies on it and what can be done there.
import { Button, Card, type Column, Table } from '#core/ui'
import type { StockPlace } from '../queries/stock.ts'
import { useWords } from './words.ts'

export interface ShelvesCardProps {
  store: StockPlace
  shelves: readonly StockPlace[]
  mayKeep: boolean
  mayMove: boolean
  onAdd: () => void
  onOpen: (shelf: StockPlace) => void
  onMove: (shelf: StockPlace) => void
  onCount: (shelf: StockPlace) => void
}

export function ShelvesCard({
  store,
  shelves,
  mayKeep,
  mayMove,
  onAdd,
  onOpen,
  onMove,
  onCount,
}: ShelvesCardProps) {
  const { t, number } = useWords()
  if (shelves.length === 0 && !mayKeep) return null
  const columns: Column<StockPlace>[] = [
    {
      key: 'code',
      title: t('shelves.code'),
      names: true,
      cell: (shelf) => (
        <>
          {shelf.code} · {shelf.name}
          <div className="goods-quiet">{t(`storage.${shelf.storage as 'ambient'}`)}</div>
        </>
      ),
    },
    { key: 'things', title: t('shelves.things'), number: true, cell: (shelf) => number(shelf.items.length) },
    {
      key: 'acts',
      title: t('shelves.acts'),
      cell: (shelf) => (
        <span className="ui-acts">
          {mayKeep && (
            <Button
              size="small"
              onClick={() => onCount(shelf)}
              aria-label={`${t('count.act')}: ${shelf.code}`}
            >
              {t('count.act')}
            </Button>
          )}
          {mayMove && shelf.items.length > 0 && (
            <Button size="small" onClick={() => onMove(shelf)} aria-label={`${t('move.act')}: ${shelf.code}`}>
              {t('move.act')}
            </Button>
          )}
        </span>
      ),
    },
  ]
  const add = mayKeep && (
    <Button size="small" icon="plus" onClick={onAdd}>
      {t('shelves.add')}
    </Button>
  )
  return (
    <Card
      title={`${t('shelves.title')}: ${store.name}`}
      count={String(shelves.length)}
      end={add || undefined}
      flush
    >
      {shelves.length > 0 && (
        <Table
          caption={t('shelves.caption', { place: store.name })}
          columns={columns}
          rows={shelves}
          rowKey={(shelf) => shelf.location_id}
          onOpen={onOpen}
        />
      )}
    </Card>
  )
}
