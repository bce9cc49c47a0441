// Places nobody saw for two weeks and nobody is going to: each with one act, adding it to the next outing of its unit.
import { useState } from 'react'
import { askOnce, useAct, useAsk } from '#core/http/web'
import { newId, type Problem } from '#core/kernel'
import { Button, Card, Icon, Notice, TextLink, useToast } from '#core/ui'
import type { ShiftCard } from '../../queries/pieces.ts'
import type { ShiftPage } from '../../queries/shift-page.ts'
import { type Draft, draftOf, planOf } from '../plan/draft.ts'
import { type PlaceKnown, usePlaces } from '../route/places-known.ts'
import { useWords } from '../words.ts'
import { nextOf, notPlanned } from './week-board.ts'

interface UncoveredPlace extends PlaceKnown {
  days_since: number
}

export interface UncoveredCardProps {
  shifts: readonly ShiftCard[]
  /** Units in which I may plan. */
  unit_ids: readonly string[]
  now: Date
  onPlan: (unit_id: string) => void
}

const most = 6

const useAdding = (places: readonly PlaceKnown[]) => {
  const act = useAct()
  const say = useToast()
  const { t, day } = useWords()
  const [problem, setProblem] = useState<Problem>()
  const cellOf = (hotspot_id: string | null) =>
    places.find((place) => place.hotspot_id === hotspot_id)?.cell ?? null
  const change = async (draft: Draft) => {
    const answered = await act('outreach.change-plan', planOf(draft))
    setProblem(answered.problem)
    return answered.outcome === 'accepted'
  }
  const add = async (place: UncoveredPlace, shift: ShiftCard) => {
    const asked = await askOnce<ShiftPage>('outreach.shift', { shift_id: shift.shift_id })
    setProblem(asked.problem)
    if (!asked.data) return
    const before = draftOf(asked.data, cellOf)
    const { hotspot_id, municipality_code, cell, name } = place
    const stop = { stop_id: newId(), hotspot_id, municipality_code, cell, label: name, time: '' }
    if (!(await change({ ...before, stops: [...before.stops, stop] }))) return
    const text = t('plan.uncovered.added', { place: name, day: day(shift.on_day) })
    say({ text, undo: { label: t('plan.uncovered.undo'), onUndo: () => void change(before) } })
  }
  return { add, problem }
}

export function UncoveredCard({ shifts, unit_ids, now, onPlan }: UncoveredCardProps) {
  const { t, weekday, problem: sentence } = useWords()
  const { data } = useAsk<{ days: number; places: UncoveredPlace[] }>('places.uncovered', { days: 14 })
  const { add, problem } = useAdding(usePlaces())
  if (!data) return null
  const open = notPlanned(data.places, shifts).filter((place) => unit_ids.includes(place.unit_id))
  const actOf = (place: UncoveredPlace) => {
    const next = nextOf(place.unit_id, shifts, now)
    if (!next)
      return (
        <Button variant="quiet" size="small" onClick={() => onPlan(place.unit_id)}>
          {t('plan.uncovered.plan')}
        </Button>
      )
    const spoken = t('plan.uncovered.add_spoken', { place: place.name, day: weekday(next.on_day) })
    return (
      <Button variant="quiet" size="small" aria-label={spoken} onClick={() => void add(place, next)}>
        {t('plan.uncovered.add', { day: weekday(next.on_day) })}
      </Button>
    )
  }
  return (
    <Card
      title={t('plan.uncovered.title')}
      end={<span className="outreach-second">{t('plan.uncovered.note', { days: data.days })}</span>}
    >
      {problem && (
        <Notice meaning="dang" live="polite">
          {sentence(problem)}
        </Notice>
      )}
      {open.length === 0 && <p className="outreach-second">{t('plan.uncovered.none')}</p>}
      <ul className="outreach-uncovered">
        {open.slice(0, most).map((place) => (
          <li key={place.hotspot_id}>
            <Icon name="place" />
            <span className="outreach-uncovered-words">
              <TextLink href={`/places/${place.hotspot_id}`} className="ui-plain-link outreach-strong">
                {[place.name, place.municipality_name].filter(Boolean).join(', ')}
              </TextLink>
              <span className="outreach-second">{t('plan.uncovered.days', { count: place.days_since })}</span>
            </span>
            {actOf(place)}
          </li>
        ))}
      </ul>
      {open.length > most && (
        <p className="ui-note">{t('plan.uncovered.more', { count: open.length - most })}</p>
      )}
    </Card>
  )
}
