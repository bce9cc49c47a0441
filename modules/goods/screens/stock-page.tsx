// The stock of my places: what is there, what expires, what is running low; what arrives, moves, is counted.
import { Fragment, useState } from 'react'
import { useAsk } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Notice, PageHead, Skeleton } from '#core/ui'
import type { Ageing } from '../queries/ageing.ts'
import type { Catalogue } from '../queries/catalogue.ts'
import type { CountsWaiting } from '../queries/counts-waiting.ts'
import type { StockAnswer, StockPlace } from '../queries/stock.ts'
import type { LateLot } from '../queries/will-expire.ts'
import './goods.css'
import { AgeingCard, weighed } from './ageing-card.tsx'
import { CatalogueSheet } from './catalogue-sheet.tsx'
import { CountDialog } from './count-dialog.tsx'
import { CountsCard } from './counts-card.tsx'
import { InTimeCard } from './in-time-card.tsx'
import { KitDialog } from './kit-dialog.tsx'
import { LotsSheet } from './lots-sheet.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { OpenPlaces } from './open-places.tsx'
import { PastDaySheet } from './past-day-sheet.tsx'
import { PlaceCard } from './place-card.tsx'
import { ReceiveDialog } from './receive-dialog.tsx'
import { ShelfDialog } from './shelf-dialog.tsx'
import { ShelfSheet } from './shelf-sheet.tsx'
import { ShelvesCard } from './shelves-card.tsx'
import { useWords, type Words } from './words.ts'

export interface StockPageProps {
  /** The moment shown; the clock of the device unless told. */
  now?: Date
}

type Layer =
  | { kind: 'receive' }
  | { kind: 'kit' | 'add-shelf' | 'catalogue' | 'past-day' }
  | { kind: 'shelf'; location_id: string }
  | { kind: 'move' | 'count'; place: StockPlace }
  | { kind: 'lots'; location_id: string; item_id: string }

/** What this page needs of who I am. */
interface MyWork {
  organisation_id: string
  units: { unit_id: string; organisation_id: string; name: string; kind: string }[]
  verbs: string[]
}

const nothing: Catalogue = { items: [], kit_parts: [], packagings: [] }

const lineOf = (
  stock: StockAnswer,
  told: Ageing | undefined,
  { t, nameOf, weight, number }: Words,
): string => {
  const places =
    told && weighed(told) > 0
      ? t('ageing.line', { weight: weight(weighed(told)), lots: number(told.lots) })
      : t('line', { count: stock.places.length })
  return stock.low.length === 0
    ? places
    : `${places} · ${t('low_line', { names: stock.low.map(nameOf).join(', ') })}`
}

interface LayersProps {
  layer: Layer
  stock: StockAnswer
  catalogue: Catalogue
  now: Date
  mayKeep: boolean
  mayMove: boolean
  onClose: () => void
  onLayer: (layer: Layer) => void
}

function Layers({ layer, stock, catalogue, now, mayKeep, mayMove, onClose, onLayer }: LayersProps) {
  if (layer.kind === 'catalogue') return <CatalogueSheet catalogue={catalogue} onClose={onClose} />
  if (layer.kind === 'past-day') return <PastDaySheet now={now} onClose={onClose} />
  if (layer.kind === 'add-shelf')
    return <ShelfDialog stores={stock.places.filter((place) => place.kind === 'hub')} onClose={onClose} />
  if (layer.kind === 'shelf') {
    const place = stock.places.find((each) => each.location_id === layer.location_id)
    return place ? (
      <ShelfSheet
        {...{ place, now, mayKeep, mayMove, onClose }}
        onOpen={({ item_id }) => onLayer({ kind: 'lots', location_id: place.location_id, item_id })}
        onMove={() => onLayer({ kind: 'move', place })}
        onCount={() => onLayer({ kind: 'count', place })}
      />
    ) : null
  }
  if (layer.kind === 'receive')
    return <ReceiveDialog places={stock.places} catalogue={catalogue} onClose={onClose} />
  if (layer.kind === 'kit') return <KitDialog places={stock.places} catalogue={catalogue} onClose={onClose} />
  if ('place' in layer) {
    if (layer.kind === 'count') return <CountDialog place={layer.place} onClose={onClose} />
    return (
      <MoveDialog places={stock.places} bins={stock.bins} from={layer.place.location_id} onClose={onClose} />
    )
  }
  if (layer.kind !== 'lots') return null
  const place = stock.places.find((each) => each.location_id === layer.location_id)
  const item = place?.items.find((each) => each.item_id === layer.item_id)
  return item && place ? <LotsSheet {...{ item, place, now, mayKeep, onClose }} today={stock.today} /> : null
}

function Waiting({ problem, again }: { problem: Problem | undefined; again: () => void }) {
  const { t, problem: sentence } = useWords()
  const retry = <Button onClick={again}>{t('again')}</Button>
  return (
    <>
      <PageHead title={t('title')} />
      {problem ? (
        <Notice meaning="att" act={retry}>
          {sentence(problem)}
        </Notice>
      ) : (
        <Skeleton label={t('loading')} />
      )}
    </>
  )
}

function Head({
  data,
  told,
  mayKeep,
  onOpen,
}: {
  data: StockAnswer
  told: Ageing | undefined
  mayKeep: boolean
  onOpen: (layer: Layer) => void
}) {
  const words = useWords()
  const { t } = words
  const acts = (
    <>
      <Button variant="quiet" icon="clock" onClick={() => onOpen({ kind: 'past-day' })}>
        {t('past_day.act')}
      </Button>
      <Button icon="list" onClick={() => onOpen({ kind: 'catalogue' })}>
        {t('catalogue.act')}
      </Button>
      <Button icon="kit" onClick={() => onOpen({ kind: 'kit' })}>
        {t('kit.act')}
      </Button>
      <Button variant="primary" icon="plus" onClick={() => onOpen({ kind: 'receive' })}>
        {t('receive.act')}
      </Button>
    </>
  )
  const canAct = mayKeep && data.places.length > 0
  return <PageHead title={t('title')} line={lineOf(data, told, words)} acts={canAct ? acts : undefined} />
}

function Low({ low }: { low: StockAnswer['low'] }) {
  const { t, nameOf } = useWords()
  if (low.length === 0) return null
  return (
    <Notice meaning="att" title={t('low_title')}>
      {t('low_some', { names: low.map(nameOf).join(', ') })}
    </Notice>
  )
}

/** Teams that go out can have a van; desks and offices have none. */
const vehiclesOf = ({ units, organisation_id }: MyWork) =>
  units.filter(
    (unit) => unit.organisation_id === organisation_id && ['street', 'mobile', 'health'].includes(unit.kind),
  )

/** The floor of a store that has shelves says nothing while nothing lies on it. */
const isTold = (place: StockPlace, places: readonly StockPlace[]): boolean =>
  place.items.length > 0 || !places.some((each) => each.parent_id === place.location_id)

const holds = ({ items }: StockPlace, lot_id: string): boolean =>
  items.some(({ lots }) => lots.some((lot) => lot.lot_id === lot_id))

interface IndoorsProps {
  places: readonly StockPlace[]
  ageing: ReturnType<typeof useAsk<Ageing>>
  now: Date
  onLayer: (layer: Layer) => void
}

/** What will not be given in time, then how long everything can wait. */
function Indoors({ places, ageing, now, onLayer }: IndoorsProps) {
  const indoors = places.filter(({ kind, items }) => kind !== 'van' && items.length > 0)
  if (indoors.length === 0) return null
  const open = ({ lot_id, item_id }: LateLot) => {
    const place = indoors.find((each) => holds(each, lot_id))
    if (place) onLayer({ kind: 'lots', location_id: place.location_id, item_id })
  }
  return (
    <>
      <InTimeCard now={now} onOpen={open} />
      <AgeingCard told={ageing.data} problem={ageing.problem} again={ageing.again} />
    </>
  )
}

export function StockPage({ now = new Date() }: StockPageProps) {
  const { data, problem, again } = useAsk<StockAnswer>('goods.stock')
  const ageing = useAsk<Ageing>('goods.ageing')
  const { data: me } = useAsk<MyWork>('network.me')
  const { data: catalogue = nothing } = useAsk<Catalogue>('goods.catalogue')
  const { data: waiting } = useAsk<CountsWaiting>('goods.counts-waiting')
  const [layer, setLayer] = useState<Layer>()
  if (!data || !me) return <Waiting problem={problem} again={again} />
  const mayKeep = me.verbs.includes('stock.keep')
  const mayMove = me.verbs.includes('stock.move')
  return (
    <>
      <Head data={data} told={ageing.data} mayKeep={mayKeep} onOpen={setLayer} />
      <div className="ui-stack">
        <Low low={data.low} />
        <Indoors places={data.places} ageing={ageing} now={now} onLayer={setLayer} />
        <CountsCard
          counts={waiting?.counts ?? []}
          catalogue={catalogue}
          mayApprove={me.verbs.includes('stock.approve')}
        />
        {data.places
          .filter((place) => place.kind !== 'shelf')
          .map((place) => (
            <Fragment key={place.location_id}>
              {isTold(place, data.places) && (
                <PlaceCard
                  {...{ place, now, mayMove, mayKeep }}
                  onOpen={({ item_id }) =>
                    setLayer({ kind: 'lots', location_id: place.location_id, item_id })
                  }
                  onMove={() => setLayer({ kind: 'move', place })}
                  onCount={() => setLayer({ kind: 'count', place })}
                />
              )}
              {place.kind === 'hub' && (
                <ShelvesCard
                  store={place}
                  shelves={data.places.filter((each) => each.parent_id === place.location_id)}
                  {...{ mayMove, mayKeep }}
                  onAdd={() => setLayer({ kind: 'add-shelf' })}
                  onOpen={({ location_id }) => setLayer({ kind: 'shelf', location_id })}
                  onMove={(shelf) => setLayer({ kind: 'move', place: shelf })}
                  onCount={(shelf) => setLayer({ kind: 'count', place: shelf })}
                />
              )}
            </Fragment>
          ))}
        <OpenPlaces
          organisation_id={me.organisation_id}
          units={vehiclesOf(me)}
          places={data.places}
          mayOpen={mayKeep}
        />
      </div>
      {layer && (
        <Layers
          {...{ layer, catalogue, now, mayKeep, mayMove }}
          stock={data}
          onClose={() => setLayer(undefined)}
          onLayer={setLayer}
        />
      )}
    </>
  )
}
