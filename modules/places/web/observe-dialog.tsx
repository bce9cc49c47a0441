// What was seen at a place, written at the desk: the same fact the phone sends with one tap.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Chips, ChipsMany, Field } from '#core/ui'
import { environmentTags, hotspotTypes, type Verdict, verdicts } from '../domain/words.ts'
import { type AboutPlace, ActDialog } from './act-dialog.tsx'
import { useLabels } from './words.ts'

interface Seen {
  verdict: Verdict
  people: string
  types: string[]
  level: string
  tags: string[]
}
interface Fields {
  seen: Seen
  change: (change: Partial<Seen>) => void
}

function ChangedFields({ seen, change }: Fields) {
  const { t, label, intensity } = useLabels()
  return (
    <>
      <ChipsMany
        legend={t('screen.types')}
        values={seen.types}
        onChange={(types) => change({ types })}
        options={hotspotTypes.map((value) => ({ value: value as string, label: label('type', value) }))}
      />
      <Chips
        legend={t('screen.intensity')}
        value={seen.level}
        onChange={(level) => change({ level: level ?? '1' })}
        options={[0, 1, 2, 3].map((value) => ({ value: String(value), label: intensity(value) }))}
      />
    </>
  )
}

function SeenFields({ seen, change }: Fields) {
  const { t, label } = useLabels()
  return (
    <>
      <Chips
        legend={t('screen.observe_title')}
        legendHidden
        value={seen.verdict}
        onChange={(verdict) => change({ verdict: verdict ?? 'seen' })}
        options={verdicts.map((value) => ({ value, label: label('verdict', value) }))}
      />
      {seen.verdict !== 'nobody' && (
        <Field
          kind="number"
          label={t('screen.people_seen')}
          min={0}
          max={1000}
          value={seen.people}
          onChange={(event) => change({ people: event.target.value })}
        />
      )}
      {seen.verdict === 'changed' && <ChangedFields seen={seen} change={change} />}
      <ChipsMany
        legend={t('screen.tags')}
        values={seen.tags}
        onChange={(tags) => change({ tags })}
        options={environmentTags.map((value) => ({ value: value as string, label: label('tag', value) }))}
      />
    </>
  )
}

/** As the action takes it; undefined while the number of people is not one. */
const observationOf = (seen: Seen): Record<string, unknown> | undefined => {
  const { verdict, types, tags } = seen
  const people_seen = verdict === 'nobody' ? 0 : Number(seen.people)
  if (seen.people.trim() === '' || !Number.isInteger(people_seen) || people_seen < 0 || people_seen > 1000)
    return undefined
  const told = { cause_id: null, verdict, people_seen, types, tags }
  return verdict === 'changed' ? { ...told, intensity: Number(seen.level) } : { ...told, types: [] }
}

export function ObserveDialog({ life, onClose }: AboutPlace) {
  const { t } = useLabels()
  const { hotspot_id, intensity } = life.place
  const [observation_id] = useState(() => newId())
  const [seen, setSeen] = useState<Seen>({
    verdict: 'seen',
    people: '1',
    types: [],
    level: String(intensity),
    tags: [],
  })
  const told = observationOf(seen)
  return (
    <ActDialog
      title={t('screen.observe_title')}
      verb={t('screen.observe_save')}
      action="places.observe"
      input={{ observation_id, hotspot_id, ...told }}
      onClose={onClose}
      isReady={told !== undefined}
    >
      <SeenFields seen={seen} change={(fields) => setSeen({ ...seen, ...fields })} />
    </ActDialog>
  )
}
