// The stock of my places: what is there, what expires, what is running low; what arrives, moves, is counted.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Notice, PageHead, Skeleton } from '#core/ui'
import type { Catalogue } from '../queries/catalogue.ts'
import type { CountsWaiting } from '../queries/counts-waiting.ts'
import type { StockAnswer, StockPlace } from '../queries/stock.ts'
import './goods.css'
import { CountDialog } from './count-dialog.tsx'
import { CountsCard } from './counts-card.tsx'
import { KitDialog } from './kit-dialog.tsx'
import { LotsSheet } from './lots-sheet.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { OpenPlaces } from './open-places.tsx'
import { PlaceCard } from './place-card.tsx'
import { ReceiveDialog } from './receive-dialog.tsx'
import { useWords, type Words } from './words.ts'

export interface StockPageProps {
  /** The moment shown; the clock of the device unless told. */
  now?: Date
}

type Layer =
  | { kind: 'receive' }
  | { kind: 'kit' }
  | { kind: 'move' | 'count'; place: StockPlace }
  | { kind: 'lots'; location_id: string; item_id: string }

/** What this page needs of who I am. */
interface MyWork {
  organisation_id: string
  units: { unit_id: string; organisation_id: string; name: string; kind: string }[]
  verbs: string[]
}

const nothing: Catalogue = { items: [], kit_parts: [], packagings: [] }

const lineOf = (stock: StockAnswer, { t, nameOf }: Words): string => {
  const places = t('line', { count: stock.places.length })
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
  onClose: () => void
}

function Layers({ layer, stock, catalogue, now, mayKeep, onClose }: LayersProps) {
  if (layer.kind === 'receive')
    return <ReceiveDialog places={stock.places} catalogue={catalogue} onClose={onClose} />
  if (layer.kind === 'kit') return <KitDialog places={stock.places} catalogue={catalogue} onClose={onClose} />
  if ('place' in layer) {
    if (layer.kind === 'count') return <CountDialog place={layer.place} onClose={onClose} />
    return (
      <MoveDialog places={stock.places} bins={stock.bins} from={layer.place.location_id} onClose={onClose} />
    )
  }
  const place = stock.places.find((each) => each.location_id === layer.location_id)
  const item = place?.items.find((each) => each.item_id === layer.item_id)
  return item ? (
    <LotsSheet item={item} today={stock.today} now={now} mayKeep={mayKeep} onClose={onClose} />
  ) : null
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
  mayKeep,
  onOpen,
}: {
  data: StockAnswer
  mayKeep: boolean
  onOpen: (layer: Layer) => void
}) {
  const words = useWords()
  const { t } = words
  const acts = (
    <>
      <Button icon="kit" onClick={() => onOpen({ kind: 'kit' })}>
        {t('kit.act')}
      </Button>
      <Button variant="primary" icon="plus" onClick={() => onOpen({ kind: 'receive' })}>
        {t('receive.act')}
      </Button>
    </>
  )
  const canAct = mayKeep && data.places.length > 0
  return <PageHead title={t('title')} line={lineOf(data, words)} acts={canAct ? acts : undefined} />
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

export function StockPage({ now = new Date() }: StockPageProps) {
  const { data, problem, again } = useAsk<StockAnswer>('goods.stock')
  const { data: me } = useAsk<MyWork>('network.me')
  const { data: catalogue = nothing } = useAsk<Catalogue>('goods.catalogue')
  const { data: waiting } = useAsk<CountsWaiting>('goods.counts-waiting')
  const [layer, setLayer] = useState<Layer>()
  if (!data || !me) return <Waiting problem={problem} again={again} />
  const mayKeep = me.verbs.includes('stock.keep')
  const mayMove = me.verbs.includes('stock.move')
  return (
    <>
      <Head data={data} mayKeep={mayKeep} onOpen={setLayer} />
      <div className="ui-stack">
        <Low low={data.low} />
        <CountsCard
          counts={waiting?.counts ?? []}
          catalogue={catalogue}
          mayApprove={me.verbs.includes('stock.approve')}
        />
        {data.places.map((place) => (
          <PlaceCard
            key={place.location_id}
            {...{ place, now, mayMove, mayKeep }}
            onOpen={({ item_id }) => setLayer({ kind: 'lots', location_id: place.location_id, item_id })}
            onMove={() => setLayer({ kind: 'move', place })}
            onCount={() => setLayer({ kind: 'count', place })}
          />
        ))}
        <OpenPlaces
          organisation_id={me.organisation_id}
          units={vehiclesOf(me)}
          places={data.places}
          mayOpen={mayKeep}
        />
      </div>
      {layer && (
        <Layers {...{ layer, catalogue, now, mayKeep }} stock={data} onClose={() => setLayer(undefined)} />
      )}
    </>
  )
}
