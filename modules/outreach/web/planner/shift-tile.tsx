// One outing in the week: hours, stops, crew; filled when confirmed, dashed when planned, amber with an empty seat when
// somebody is missing.
import type { KeyboardEvent } from 'react'
import { Avatar, Icon } from '#core/ui'
import { smallestCrew } from '../../domain/readiness.ts'
import type { ShiftCard } from '../../queries/pieces.ts'
import { hoursOf, lookOf, looks, stateWord } from '../shift-look.ts'
import { timeOf } from '../times.ts'
import { useWords } from '../words.ts'

export interface ShiftTileProps {
  shift: ShiftCard
  isChosen: boolean
  tabIndex: number
  cell: string
  onOpen: () => void
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
}

const most_faces = 3

function Faces({ shift }: { shift: ShiftCard }) {
  const shown = shift.crew.slice(0, most_faces)
  const rest = shift.crew.length - shown.length
  const hasSeat =
    shift.state === 'planned' && (shift.crew.length < smallestCrew || shift.gaps.includes('health_worker'))
  return (
    <span className="outreach-faces" aria-hidden="true">
      {shown.map((member) => (
        <Avatar key={member.worker_id} name={member.name} id={member.worker_id} silent />
      ))}
      {rest > 0 && <span className="ui-avatar ui-avatar-28 ui-avatar-rest">+{rest}</span>}
      {hasSeat && (
        <span className="outreach-seat">
          <Icon name="plus" size={16} />
        </span>
      )}
    </span>
  )
}

export function ShiftTile({ shift, isChosen, tabIndex, cell, onOpen, onKeyDown }: ShiftTileProps) {
  const words = useWords()
  const { t, longDay } = words
  const look = lookOf(shift)
  const hours = hoursOf(timeOf(shift.starts_at), timeOf(shift.ends_at))
  const names = shift.crew.map((member) => member.name).join(', ')
  return (
    <button
      type="button"
      className={`outreach-tile outreach-tile-${look}`}
      aria-pressed={isChosen}
      tabIndex={tabIndex}
      data-cell={cell}
      onClick={onOpen}
      onKeyDown={onKeyDown}
    >
      <span className="ui-heard">
        {shift.unit_name}, {longDay(shift.on_day)},{' '}
      </span>
      <span className="outreach-tile-head">
        <b className={hours.includes(':') ? undefined : 'outreach-tile-short'}>{hours}</b>
        <span className="ui-heard">. {stateWord(shift, words)}. </span>
        <span className={`outreach-tile-icon ui-is-${looks[look].meaning}`}>
          <Icon name={looks[look].icon} />
        </span>
      </span>
      <span className="outreach-tile-line">
        {shift.stops.length === 1 ? shift.stops[0] : t('stops', { count: shift.stops.length })}
      </span>
      <span className="ui-heard">. {names ? t('plan.crew_words', { names }) : t('plan.crew_none')}</span>
      <Faces shift={shift} />
    </button>
  )
}
