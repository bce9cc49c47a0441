// What was seen at a place, written at the desk: the same fact the phone sends with one tap.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Chips, ChipsMany, Field } from '#core/ui'
import { environmentTags, hotspotTypes, type Verdict, verdicts } from '../domain/words.ts'
import { type AboutPlace, ActDialog } from './act-dialog.tsx'
import { useLabels } from './words.ts'

export function ObserveDialog({ life, onClose }: AboutPlace) {
  const { t, label, intensity } = useLabels()
  const { hotspot_id } = life.place
  const [observation_id] = useState(() => newId())
  const [verdict, setVerdict] = useState<Verdict>('seen')
  const [people, setPeople] = useState('1')
  const [types, setTypes] = useState<string[]>([])
  const [level, setLevel] = useState(String(life.place.intensity))
  const [tags, setTags] = useState<string[]>([])
  const count = verdict === 'nobody' ? 0 : Number(people)
  const isReady = Number.isInteger(count) && count >= 0 && count <= 1000
  const input = {
    observation_id, hotspot_id, cause_id: null, verdict, people_seen: count, types, tags,
    ...(verdict === 'changed' ? { intensity: Number(level) } : {}),
  }
  return (
    <ActDialog title={t('screen.observe_title')} verb={t('screen.observe_save')} action="places.observe" input={input} onClose={onClose} isReady={isReady}>
      <Chips legend={t('screen.state')} legendHidden value={verdict} onChange={(value) => setVerdict(value ?? 'seen')} options={verdicts.map((value) => ({ value, label: label('verdict', value) }))} />
      {verdict !== 'nobody' && (
        <Field kind="number" label={t('screen.people_seen')} min={0} max={1000} value={people} onChange={(event) => setPeople(event.target.value)} />
      )}
      {verdict === 'changed' && (
        <>
          <ChipsMany legend={t('screen.types')} values={types} onChange={setTypes} options={hotspotTypes.map((value) => ({ value: value as string, label: label('type', value) }))} />
          <Chips legend={t('screen.intensity')} value={level} onChange={(value) => setLevel(value ?? '1')} options={[0, 1, 2, 3].map((value) => ({ value: String(value), label: intensity(value) }))} />
        </>
      )}
      <ChipsMany legend={t('screen.tags')} values={tags} onChange={setTags} options={environmentTags.map((value) => ({ value: value as string, label: label('tag', value) }))} />
    </ActDialog>
  )
}
