// A cold unit as it is written down once: its name, its limits, the days on which somebody reads it.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Check, Chips, ChipsMany, Field } from '#core/ui'
import { coldKinds, usualLimits } from '../domain/cold.ts'
import type { ColdToday } from '../queries/care.ts'
import { ActDialog } from './room-state.tsx'
import { useWords } from './words.ts'

type Unit = ColdToday['units'][number]
type Kind = (typeof coldKinds)[number]

/** `-18,5` and `3.4` alike; undefined when it is not a number. */
export const tenthsOf = (typed: string): number | undefined => {
  const plain = typed.trim().replace('−', '-').replace(',', '.')
  return /^[+-]?\d{1,2}(\.\d)?$/.test(plain) ? Math.round(Number(plain) * 10) : undefined
}

const text = (tenths: number): string => String(tenths / 10).replace('.', ',')

const draftOf = (unit?: Unit) => ({
  cold_unit_id: unit?.cold_unit_id ?? newId(),
  name: unit?.name ?? '',
  kind: unit?.kind ?? ('chilled' as Kind),
  lowest: text(unit?.lowest ?? usualLimits.chilled.lowest),
  highest: text(unit?.highest ?? usualLimits.chilled.highest),
  weekdays: (unit?.weekdays ?? [1, 2, 3, 4, 5, 6]).map(String),
  is_active: true,
})
type Draft = ReturnType<typeof draftOf>

const inputOf = (draft: Draft, organisation_id: string) => ({
  ...draft,
  organisation_id,
  name: draft.name.trim(),
  lowest: tenthsOf(draft.lowest),
  highest: tenthsOf(draft.highest),
  weekdays: draft.weekdays.map(Number).sort(),
})

interface UnitDialogProps {
  unit?: Unit
  organisation_id: string
  onClose: () => void
}

export function UnitDialog({ unit, organisation_id, onClose }: UnitDialogProps) {
  const { t, label, options } = useWords()
  const [draft, setDraft] = useState(() => draftOf(unit))
  const change = (next: Partial<Draft>) => setDraft({ ...draft, ...next })
  const choose = (kind: Kind) =>
    change({ kind, lowest: text(usualLimits[kind].lowest), highest: text(usualLimits[kind].highest) })
  const input = inputOf(draft, unit?.organisation_id ?? organisation_id)
  const isReady = input.name !== '' && input.lowest !== undefined && input.highest !== undefined
  const days = ['1', '2', '3', '4', '5', '6', '7'].map((value) => ({ value, label: label('weekday', value) }))
  return (
    <ActDialog
      title={t(unit ? 'screen.unit.change' : 'screen.unit.title')}
      verb={t('screen.unit.verb')}
      action="recalls.keep-cold-unit"
      isReady={isReady}
      input={input}
      onClose={onClose}
    >
      <Field
        label={t('screen.unit.name')}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <Chips
        legend={t('screen.unit.kind')}
        options={options('cold_kind', coldKinds)}
        value={draft.kind as string}
        onChange={(next) => choose(next === 'frozen' ? 'frozen' : 'chilled')}
      />
      <Limits draft={draft} change={change} />
      <ChipsMany
        legend={t('screen.unit.weekdays')}
        options={days}
        values={draft.weekdays}
        onChange={(next) => change({ weekdays: next })}
      />
      {unit && (
        <Check
          label={t('screen.unit.over')}
          checked={!draft.is_active}
          onChange={(event) => change({ is_active: !event.target.checked })}
        />
      )}
    </ActDialog>
  )
}

function Limits({ draft, change }: { draft: Draft; change: (next: Partial<Draft>) => void }) {
  const { t } = useWords()
  return (
    <div className="recalls-pair">
      {(['lowest', 'highest'] as const).map((end) => (
        <Field
          key={end}
          kind="number"
          unit="°C"
          label={t(`screen.unit.${end}`)}
          value={draft[end]}
          onChange={(event) => change({ [end]: event.target.value })}
        />
      ))}
    </div>
  )
}
