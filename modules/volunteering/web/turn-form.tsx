// A turn as it is written: where, when, what, how many; once or for some weeks on the same day.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly, isHoliday, newId } from '#core/kernel'
import { Check, Field, SelectField, TextAreaField } from '#core/ui'
import type { TurnTold } from '../queries/turns.ts'
import { ActDialog, type Fault, type Written } from './act-dialog.tsx'
import { useWords, type Words } from './words.ts'

interface Me {
  units: { unit_id: string; organisation_id: string; name: string; kind: string }[]
}

const draftOf = (turn?: TurnTold) => ({
  turn_id: turn?.turn_id ?? newId(),
  unit_id: turn?.unit_id ?? '',
  on_day: turn?.on_day ?? dayInItaly(new Date().toISOString()),
  begins_at: turn?.begins_at ?? '09:00',
  ends_at: turn?.ends_at ?? '12:00',
  task: turn?.task ?? '',
  places: String(turn?.places ?? 2),
  notes: turn?.notes ?? '',
  weeks: '1',
  is_public: turn?.is_public ?? false,
})
type Draft = ReturnType<typeof draftOf>

const isHour = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
const within = (text: string, most: number) =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most

const faultsOf = (draft: Draft, { t }: Words): Fault[] => [
  ...(draft.on_day ? [] : [{ id: 'turn-day', text: t('screen.need_day') }]),
  ...(isHour(draft.begins_at) && isHour(draft.ends_at)
    ? []
    : [{ id: 'turn-from', text: t('screen.need_hours') }]),
  ...(draft.task.trim().length >= 3 ? [] : [{ id: 'turn-task', text: t('screen.need_task') }]),
  ...(within(draft.places, 100) ? [] : [{ id: 'turn-places', text: t('screen.need_places') }]),
  ...(within(draft.weeks, 26) ? [] : [{ id: 'turn-weeks', text: t('screen.need_weeks') }]),
]

const written = (
  draft: Draft,
  { turn, organisation_id }: { turn?: TurnTold; organisation_id: string },
): Written => {
  const { turn_id, unit_id, on_day, begins_at, ends_at, is_public } = draft
  const plain = { turn_id, organisation_id, begins_at, ends_at, is_public, task: draft.task.trim() }
  const told = { ...plain, notes: draft.notes.trim() || null, places: Number(draft.places) }
  return turn
    ? { action: 'volunteering.change-turn', input: told }
    : {
        action: 'volunteering.publish-turns',
        input: { ...told, unit_id, on_day, weeks: Number(draft.weeks) },
      }
}

interface Props {
  draft: Draft
  change: (next: Partial<Draft>) => void
  isNew: boolean
}

function WhenFields({ draft, change, isNew }: Props) {
  const { t } = useWords()
  return (
    <>
      {isNew && (
        <Field
          id="turn-day"
          kind="date"
          label={t('screen.day')}
          hint={draft.on_day && isHoliday(draft.on_day) ? t('screen.holiday') : undefined}
          value={draft.on_day}
          min={dayInItaly(new Date().toISOString())}
          onChange={(event) => change({ on_day: event.target.value })}
        />
      )}
      <div className="turn-pair">
        <Field
          id="turn-from"
          kind="time"
          label={t('screen.from')}
          value={draft.begins_at}
          onChange={(event) => change({ begins_at: event.target.value })}
        />
        <Field
          kind="time"
          label={t('screen.to')}
          value={draft.ends_at}
          onChange={(event) => change({ ends_at: event.target.value })}
        />
      </div>
    </>
  )
}

function WhatFields({ draft, change, isNew }: Props) {
  const { t } = useWords()
  return (
    <>
      <Field
        id="turn-task"
        label={t('screen.task')}
        hint={t('screen.task_hint')}
        value={draft.task}
        maxLength={120}
        onChange={(event) => change({ task: event.target.value })}
      />
      <Field
        id="turn-places"
        inputMode="numeric"
        label={t('screen.places')}
        value={draft.places}
        onChange={(event) => change({ places: event.target.value })}
      />
      {isNew && (
        <Field
          id="turn-weeks"
          inputMode="numeric"
          label={t('screen.weeks')}
          hint={t('screen.weeks_hint')}
          value={draft.weeks}
          onChange={(event) => change({ weeks: event.target.value })}
        />
      )}
      <TextAreaField
        label={t('screen.notes')}
        hint={t('screen.notes_hint')}
        optional={t('screen.optional')}
        value={draft.notes}
        maxLength={500}
        onChange={(event) => change({ notes: event.target.value })}
      />
      <Check
        label={t('screen.is_public')}
        hint={t('screen.is_public_hint')}
        checked={draft.is_public}
        onChange={(event) => change({ is_public: event.target.checked })}
      />
    </>
  )
}

export function TurnForm({ turn, onClose }: { turn?: TurnTold; onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const { data: me } = useAsk<Me>('network.me')
  const [draft, setDraft] = useState(() => draftOf(turn))
  const change = (next: Partial<Draft>) => setDraft((before) => ({ ...before, ...next }))
  const units = me?.units ?? []
  const unit =
    units.find(({ unit_id }) => unit_id === draft.unit_id) ??
    units.find(({ kind }) => kind === 'hub') ??
    units[0]
  const write = (): Written | Fault[] => {
    const faults = faultsOf(draft, words)
    if (faults.length > 0 || !unit) return faults
    return written(
      { ...draft, unit_id: unit.unit_id },
      { turn, organisation_id: turn?.organisation_id ?? unit.organisation_id },
    )
  }
  return (
    <ActDialog
      title={t(turn ? 'screen.change_title' : 'screen.new')}
      verb={t(turn ? 'screen.save' : 'screen.publish')}
      onClose={onClose}
      write={write}
      onDone={({ skipped = [] }) =>
        (skipped as string[]).length > 0
          ? t('screen.skipped', { days: (skipped as string[]).map(words.longDay).join(', ') })
          : undefined
      }
    >
      {!turn && units.length > 1 && (
        <SelectField
          label={t('screen.unit')}
          value={unit?.unit_id ?? ''}
          options={units.map(({ unit_id, name }) => ({ value: unit_id, label: name }))}
          onChange={(event) => change({ unit_id: event.target.value })}
        />
      )}
      <WhenFields draft={draft} change={change} isNew={!turn} />
      <WhatFields draft={draft} change={change} isNew={!turn} />
    </ActDialog>
  )
}
