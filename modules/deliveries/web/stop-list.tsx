// The stops in their order: moved by dragging the number or with the buttons; on the road the next one stands out and says
// what to do at its door.
import { type DragEvent, useState } from 'react'
import { Badge, Button, IconButton, LiveRegion, TextLink } from '#core/ui'
import type { StopTold } from '../queries/rounds.ts'
import { useWords, type Words } from './words.ts'

const meanings: Record<string, 'ok' | 'att' | 'dang' | 'info' | 'neu'> = {
  ...{ waiting: 'neu', arrived: 'info', delivered: 'ok', partly: 'att', refused: 'dang', not_there: 'att' },
}

export const moved = <Item,>(list: readonly Item[], from: number, to: number): Item[] => {
  const next = [...list]
  const [item] = next.splice(from, 1)
  if (item !== undefined) next.splice(to, 0, item)
  return next
}

export interface StopActs {
  onOrder: (stops: StopTold[]) => void
  onDrop: (stop: StopTold) => void
  onArrive: (stop: StopTold) => void
  onDeliver: (stop: StopTold) => void
  onLeave: (stop: StopTold) => void
}
interface Props extends StopActs {
  stops: StopTold[]
  /** Stops may be moved and taken off. */
  mayOrder: boolean
  isOnTheRoad: boolean
}

const isOpen = ({ state }: StopTold) => state === 'waiting' || state === 'arrived'

const toldIn = (stop: StopTold, { t, label, hour }: Words): string | undefined =>
  stop.told_at
    ? t('round.told', {
        state: label('stop_state', stop.state),
        hour: hour(stop.told_at),
        name: stop.told_by_name ?? '',
      })
    : stop.arrived_at
      ? t('round.at', { hour: hour(stop.arrived_at) })
      : undefined

/** The phone's own maps know the roads; they are told the address of a service, nothing else. */
const roadTo = (stop: StopTold): string | undefined =>
  stop.lat !== null && stop.lon !== null ? `geo:${stop.lat},${stop.lon}?q=${stop.lat},${stop.lon}` : undefined

function StopWords({ stop }: { stop: StopTold }) {
  const words = useWords()
  const { t, label, weight, nameOf, amount } = words
  const told = toldIn(stop, words)
  return (
    <>
      <div className="deliv-stop-head">
        <span>
          <strong>{stop.unit_name}</strong> <span className="deliv-quiet">{stop.organisation_name}</span>
        </span>
        <Badge meaning={meanings[stop.state] ?? 'neu'} inTable>
          {label('stop_state', stop.state)}
        </Badge>
      </div>
      <div>
        {stop.address ?? t('rounds.no_place')}
        {stop.how_to_reach && ` · ${stop.how_to_reach}`}
      </div>
      <div className="deliv-quiet">
        {[
          stop.code,
          stop.grams > 0 && weight(stop.grams),
          stop.parts.map((part) => `${nameOf(part)} ${amount(part.quantity, part.unit_name)}`).join(', '),
          stop.note,
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      {stop.gave_back && <div>{t('round.gave_back', { when: stop.gave_back })}</div>}
      {told && (
        <div className="deliv-quiet">
          {[told, stop.reason].filter(Boolean).join(': ')}
          {stop.handover_id && (
            <>
              {' · '}
              <TextLink href={`/handovers/${stop.handover_id}`}>{t('round.paper')}</TextLink>
            </>
          )}
        </div>
      )}
    </>
  )
}

function DoorActs({ stop, onArrive, onDeliver, onLeave }: { stop: StopTold } & StopActs) {
  const { t } = useWords()
  const road = roadTo(stop)
  return (
    <div className="deliv-acts deliv-door ui-no-print">
      {stop.state === 'waiting' && (
        <Button icon="place" onClick={() => onArrive(stop)}>
          {t('round.arrive')}
        </Button>
      )}
      <Button variant="primary" icon="check" onClick={() => onDeliver(stop)}>
        {t('round.deliver')}
      </Button>
      <Button variant="quiet" onClick={() => onLeave(stop)}>
        {t('round.not_delivered')}
      </Button>
      {road && (
        <Button variant="quiet" icon="external" href={road}>
          {t('round.open_map')}
        </Button>
      )}
    </div>
  )
}

function MoveActs({
  stop,
  at,
  last,
  onMove,
  onDrop,
}: {
  stop: StopTold
  at: number
  last: number
  onMove: (to: number) => void
  onDrop: () => void
}) {
  const { t } = useWords()
  const name = stop.unit_name
  return (
    <div className="deliv-acts ui-no-print">
      <IconButton
        icon="arrow-up"
        label={t('round.up', { name })}
        disabled={at === 0}
        onClick={() => onMove(at - 1)}
      />
      <IconButton
        icon="arrow-down"
        label={t('round.down', { name })}
        disabled={at === last}
        onClick={() => onMove(at + 1)}
      />
      <Button size="small" variant="quiet" aria-label={t('round.drop_spoken', { name })} onClick={onDrop}>
        {t('round.drop')}
      </Button>
    </div>
  )
}

interface Dragging {
  over: string | undefined
  onOver: (stop_id?: string) => void
  onMoveTo: (stop_id: string, to: number) => void
}

interface RowProps {
  stop: StopTold
  at: number
  /** Among those that may be moved. */
  place: number
  last: number
  isNext: boolean
  list: Props
  dragging: Dragging
}

function StopRow({ stop, at, place, last, isNext, list, dragging }: RowProps) {
  const { t } = useWords()
  const { stop_id, unit_name } = stop
  const mayMove = list.mayOrder && place >= 0
  const { over, onOver, onMoveTo } = dragging
  const dropOn = (event: DragEvent) => {
    event.preventDefault()
    onOver(undefined)
    onMoveTo(event.dataTransfer.getData('text/plain'), place)
  }
  const hover = (event: DragEvent) => {
    if (!mayMove) return
    event.preventDefault()
    onOver(stop_id)
  }
  return (
    <li
      className="deliv-stop"
      data-next={isNext || undefined}
      data-told={!isOpen(stop) || undefined}
      data-over={over === stop_id || undefined}
      onDragOver={hover}
      onDragLeave={() => onOver(undefined)}
      onDrop={dropOn}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut of the mouse; the buttons beside it do the same */}
      <span
        className="deliv-number"
        draggable={mayMove}
        title={mayMove ? t('round.drag', { name: unit_name }) : undefined}
        onDragStart={(event) => event.dataTransfer.setData('text/plain', stop_id)}
      >
        {at + 1}
      </span>
      <div>
        <StopWords stop={stop} />
        {list.isOnTheRoad && isOpen(stop) && <DoorActs stop={stop} {...list} />}
        {mayMove && (
          <MoveActs
            stop={stop}
            at={place}
            last={last}
            onMove={(to) => onMoveTo(stop_id, to)}
            onDrop={() => list.onDrop(stop)}
          />
        )}
      </div>
    </li>
  )
}

export function StopList(props: Props) {
  const { stops, isOnTheRoad } = props
  const { t } = useWords()
  const [heard, setHeard] = useState('')
  const [over, setOver] = useState<string>()
  const waiting = stops.filter(({ state }) => state === 'waiting')
  const next = stops.find(isOpen)?.stop_id
  const move = (stop_id: string, to: number) => {
    const from = waiting.findIndex((each) => each.stop_id === stop_id)
    const stop = waiting[from]
    if (!stop || from === to || to < 0 || to >= waiting.length) return
    props.onOrder(moved(waiting, from, to))
    setHeard(t('round.moved', { name: stop.unit_name, place: stops.length - waiting.length + to + 1 }))
  }
  return (
    <>
      <LiveRegion text={heard} />
      <ol className="deliv-stops">
        {stops.map((stop, at) => (
          <StopRow
            key={stop.stop_id}
            {...{ stop, at, place: waiting.indexOf(stop), last: waiting.length - 1 }}
            isNext={isOnTheRoad && stop.stop_id === next}
            list={props}
            dragging={{ over, onOver: setOver, onMoveTo: move }}
          />
        ))}
      </ol>
    </>
  )
}
