// One round: its stops in order on a list and on the map, moved before leaving; at every door what came of it; then closed.
import './deliveries.css'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Badge, Button, Card, Notice, PageHead, Skeleton, useToast } from '#core/ui'
import { RouteMap, type RouteMapStop } from '#places/web'
import { lengthOf } from '../domain/road.ts'
import type { OneRound, StopTold } from '../queries/rounds.ts'
import { ActDialog } from './act-dialog.tsx'
import { AddStops } from './add-stops.tsx'
import { inOrder } from './round-form.tsx'
import { RoundSheet } from './round-sheet.tsx'
import { stateMeanings } from './rounds-page.tsx'
import { DeliverDialog, LeaveDialog } from './stop-dialogs.tsx'
import { StopList } from './stop-list.tsx'
import { EndDialog, heldIds, leftOf, VanCard } from './van-card.tsx'
import { useWords } from './words.ts'

type Round = OneRound['round']
type Placed = StopTold & { lat: number; lon: number }
const isPlaced = (stop: StopTold): stop is Placed => stop.lat !== null && stop.lon !== null

const onMap = (stops: readonly StopTold[]): RouteMapStop[] =>
  stops.filter(isPlaced).map(({ stop_id, unit_name, lat, lon, state }) => ({
    ...{ id: stop_id, label: unit_name, lat, lon },
    state: state === 'waiting' ? 'next' : state === 'arrived' ? 'here' : 'done',
  }))

const wayOf = ({ hub_lat, hub_lon }: Round, stops: readonly StopTold[]): number => {
  const placed = stops.filter(isPlaced)
  const start = hub_lat !== null && hub_lon !== null ? { lat: hub_lat, lon: hub_lon } : placed[0]
  return start ? lengthOf(start, placed) : 0
}

function MapCard({ round, stops }: { round: Round; stops: StopTold[] }) {
  const { t, metres } = useWords()
  const placed = onMap(stops)
  return (
    <div className="deliv-map ui-no-print">
      <Card title={t('round.map')}>
        {placed.length > 0 ? (
          <>
            <RouteMap stops={placed} height={340} />
            <p className="ui-note">{t('round.saves', { metres: metres(wayOf(round, stops)) })}</p>
          </>
        ) : (
          <p>{t('round.no_map')}</p>
        )}
      </Card>
    </div>
  )
}

type Layer = { deliver: StopTold } | { leave: StopTold } | 'add' | 'off' | 'end'

function CallOff({ round, onClose }: { round: Round; onClose: () => void }) {
  const { t } = useWords()
  const { round_id, organisation_id } = round
  return (
    <ActDialog
      title={t('round.call_off')}
      verb={t('round.call_off')}
      onClose={onClose}
      write={() => ({ action: 'deliveries.cancel-round', input: { round_id, organisation_id } })}
    >
      <p>{t('round.call_off_text')}</p>
    </ActDialog>
  )
}

function Layers({ layer, data, onClose }: { layer?: Layer; data: OneRound; onClose: () => void }) {
  const { round, stops } = data
  if (layer === undefined) return null
  if (layer === 'add') return <AddStops round={round} stops={stops} onClose={onClose} />
  if (layer === 'end') return <EndDialog data={data} onClose={onClose} />
  if (layer === 'off') return <CallOff round={round} onClose={onClose} />
  return 'deliver' in layer ? (
    <DeliverDialog round={round} stop={layer.deliver} onClose={onClose} />
  ) : (
    <LeaveDialog round={round} stop={layer.leave} onClose={onClose} />
  )
}

function useRound({ round, stops }: OneRound) {
  const { t, metres } = useWords()
  const act = useAct()
  const say = useToast()
  const [problem, setProblem] = useState<Problem>()
  const { round_id, organisation_id } = round
  const doing = async (action: string, more: Record<string, unknown> = {}, thanks = '') => {
    const answered = await act(action, { round_id, organisation_id, ...more })
    setProblem(answered.problem)
    if (answered.outcome === 'accepted' && thanks) say({ text: thanks })
  }
  const waiting = stops.filter(({ state }) => state === 'waiting')
  const order = (next: readonly StopTold[], thanks = '') =>
    doing(
      'deliveries.set-stops',
      { goods_request_ids: next.map(({ goods_request_id }) => goods_request_id) },
      thanks,
    )
  const propose = () => {
    const next = inOrder({ lat: round.hub_lat, lon: round.hub_lon }, waiting)
    const saved = wayOf(round, waiting) - wayOf(round, next)
    if (saved < 50) return say({ text: t('round.already') })
    return void order(next, t('round.shorter', { metres: metres(saved) }))
  }
  return { problem, doing, order, propose, waiting }
}

function RoundActs({
  data,
  doing,
  onLayer,
}: {
  data: OneRound
  doing: (action: string, more?: Record<string, unknown>, thanks?: string) => Promise<void>
  onLayer: (layer: Layer) => void
}) {
  const { t } = useWords()
  const { state } = data.round
  const left = data.stops.filter((stop) => stop.state === 'waiting' || stop.state === 'arrived').length
  // With something left on the van it is counted first; with stops left the house says so.
  const end = () =>
    left === 0 && data.loads.some((load) => leftOf(load) > 0)
      ? onLayer('end')
      : void doing('deliveries.end-round', heldIds(data), t('round.done'))
  return (
    <>
      <Button icon="print" onClick={() => window.print()}>
        {t('screen.print')}
      </Button>
      {state === 'planned' && (
        <>
          <Button variant="quiet" onClick={() => onLayer('off')}>
            {t('round.call_off')}
          </Button>
          <Button
            variant="primary"
            icon="van"
            onClick={() => void doing('deliveries.start-round', heldIds(data))}
          >
            {t('round.start')}
          </Button>
        </>
      )}
      {state === 'on_the_road' && (
        <Button variant={left === 0 ? 'primary' : 'secondary'} icon="check" onClick={end}>
          {t('round.end')}
        </Button>
      )}
    </>
  )
}

function OneRoundView({ data }: { data: OneRound }) {
  const words = useWords()
  const { t, label, sentence } = words
  const { round, stops } = data
  const [layer, setLayer] = useState<Layer>()
  const { problem, doing, order, propose, waiting } = useRound(data)
  const isOpen = round.state === 'planned' || round.state === 'on_the_road'
  // What is not aboard cannot be given at a door.
  const mayAdd = round.state === 'planned' || round.van_id === null
  const line = [
    round.hub_name,
    round.van_name ?? t('rounds.no_van'),
    round.driver_name ?? t('rounds.no_driver'),
    round.note,
  ]
  return (
    <>
      <div className="ui-stack deliv-screen">
        <PageHead
          back={{ href: '/rounds', label: t('rounds.title') }}
          title={t('round.title', { day: words.day(round.on_day) })}
          line={
            <>
              <Badge meaning={stateMeanings[round.state as 'planned']}>
                {label('round_state', round.state)}
              </Badge>{' '}
              {line.filter(Boolean).join(' · ')}
            </>
          }
          acts={<RoundActs data={data} doing={doing} onLayer={setLayer} />}
        />
        {problem && (
          <Notice meaning="att" live="polite">
            {sentence(problem)}
          </Notice>
        )}
        <div className="deliv-two">
          <Card title={t('round.stops')} count={stops.length} flush>
            <StopList
              stops={stops}
              mayOrder={isOpen}
              isOnTheRoad={round.state === 'on_the_road'}
              onOrder={(next) => void order(next)}
              onDrop={(stop) => void order(waiting.filter((each) => each !== stop))}
              onArrive={({ stop_id }) => void doing('deliveries.arrive-stop', { stop_id })}
              onDeliver={(deliver) => setLayer({ deliver })}
              onLeave={(leave) => setLayer({ leave })}
            />
            {isOpen && (mayAdd || waiting.length > 2) && (
              <div className="deliv-pad deliv-foot ui-no-print">
                {mayAdd && (
                  <Button icon="plus" onClick={() => setLayer('add')}>
                    {t('round.add')}
                  </Button>
                )}
                {waiting.length > 2 && (
                  <Button variant="quiet" icon="route" onClick={propose}>
                    {t('round.reorder')}
                  </Button>
                )}
              </div>
            )}
          </Card>
          <div className="ui-stack">
            <VanCard data={data} />
            <MapCard round={round} stops={stops} />
          </div>
        </div>
      </div>
      <RoundSheet data={data} />
      <Layers layer={layer} data={data} onClose={() => setLayer(undefined)} />
    </>
  )
}

export function RoundPage() {
  const { t, sentence } = useWords()
  const { round_id } = useParams({ strict: false }) as { round_id: string }
  const { data, problem, again } = useAsk<OneRound>('deliveries.round', { round_id }, { every: 60_000 })
  if (data) return <OneRoundView data={data} />
  if (problem)
    return (
      <Notice meaning="att" act={<Button onClick={again}>{t('screen.again')}</Button>}>
        {sentence(problem)}
      </Notice>
    )
  return <Skeleton label={t('screen.loading')} count={4} />
}
