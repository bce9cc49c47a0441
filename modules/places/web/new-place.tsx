// Reporting a place from the desk: a point on the map or coordinates, what it is called, what is seen there.
import { useRef, useState } from 'react'
import { useAct } from '#core/http/web'
import { newId } from '#core/kernel'
import { Button, Chips, ChipsMany, Dialog, Field, Notice, SelectField, useToast } from '#core/ui'
import { hotspotSources, hotspotTypes, timeBands } from '../domain/words.ts'
import { askGround, municipalityAt } from './ground.ts'
import type { PlacesMe } from './use-me.ts'
import { useLabels } from './words.ts'

export interface Spot {
  lat: number
  lon: number
}

interface Draft {
  name: string
  landmark: string
  lat: string
  lon: string
  unit_id: string
  types: string[]
  time_bands: string[]
  intensity: string
  source: string
}

const number = (typed: string): number => Number(typed.trim().replace(',', '.') || Number.NaN)
const shown = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(5))

/** Survives the marking of the point, when the dialog steps aside. */
let kept: Draft | undefined

const draftOf = (me: PlacesMe, spot: Spot | undefined): Draft => ({
  ...(kept ?? {
    name: '',
    landmark: '',
    lat: '',
    lon: '',
    unit_id: me.units[0]?.unit_id ?? '',
    types: [],
    time_bands: [],
    intensity: '1',
    source: 'unit',
  }),
  ...(spot ? { lat: shown(spot.lat), lon: shown(spot.lon) } : {}),
})

interface NewPlaceProps {
  me: PlacesMe
  spot: Spot | undefined
  onMark: () => void
  onClose: () => void
  onSaved: (hotspotId: string) => void
}

type Fault = 'name_missing' | 'point_missing' | 'outside'

const placeFrom = async (
  draft: Draft,
  me: PlacesMe,
): Promise<{ fault: Fault } | { input: Record<string, unknown> }> => {
  const [lat, lon] = [number(draft.lat), number(draft.lon)]
  if (draft.name.trim() === '') return { fault: 'name_missing' }
  if (!Number.isFinite(lat) || !Number.isFinite(lon)) return { fault: 'point_missing' }
  const municipality = municipalityAt(await askGround(), [lon, lat])
  if (!municipality) return { fault: 'outside' }
  const { makeCell } = await import('./map-data.ts')
  const { name, landmark, unit_id, types, time_bands, source } = draft
  const organisation_id = me.units.find((unit) => unit.unit_id === unit_id)?.organisation_id
  return {
    input: {
      hotspot_id: newId(),
      unit_id,
      organisation_id,
      name: name.trim(),
      landmark: landmark.trim(),
      types,
      time_bands,
      source,
      intensity: Number(draft.intensity),
      lat,
      lon,
      cell: makeCell(lat, lon),
      municipality_code: municipality.istat_code,
    },
  }
}

function useSaving({ me, onClose, onSaved }: NewPlaceProps) {
  const { t, sentence } = useLabels()
  const act = useAct()
  const say = useToast()
  const [wrong, setWrong] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const save = async (draft: Draft) => {
    setBusy(true)
    const made = await placeFrom(draft, me).catch(() => ({ fault: 'outside' as const }))
    const answer = 'input' in made ? await act('places.report', made.input) : undefined
    setBusy(false)
    if ('fault' in made) return setWrong(t(`screen.${made.fault}`))
    if (answer?.problem) return setWrong(sentence(answer.problem))
    kept = undefined
    say({ text: t('screen.saved_new'), icon: 'check-circle' })
    onSaved(String(made.input.hotspot_id))
    onClose()
  }
  return { wrong, isBusy, save }
}

interface FieldsProps {
  draft: Draft
  change: (change: Partial<Draft>) => void
}

function WhereFields({ draft, change, onMark }: FieldsProps & { onMark: () => void }) {
  const { t } = useLabels()
  return (
    <>
      <p className="ui-note">{t('screen.new_point')}</p>
      <Button variant="secondary" icon="place" onClick={onMark}>
        {t('screen.pick')}
      </Button>
      <div className="places-two">
        <Field
          label={t('screen.lat')}
          inputMode="decimal"
          value={draft.lat}
          onChange={(event) => change({ lat: event.target.value })}
        />
        <Field
          label={t('screen.lon')}
          inputMode="decimal"
          value={draft.lon}
          onChange={(event) => change({ lon: event.target.value })}
        />
      </div>
      <Field
        label={t('screen.landmark')}
        hint={t('screen.landmark_hint')}
        maxLength={200}
        value={draft.landmark}
        onChange={(event) => change({ landmark: event.target.value })}
      />
    </>
  )
}

function WhatFields({ draft, change }: FieldsProps) {
  const { t, label, intensity } = useLabels()
  return (
    <>
      <ChipsMany
        legend={t('screen.types')}
        values={draft.types}
        onChange={(types) => change({ types })}
        options={hotspotTypes.map((value) => ({ value: value as string, label: label('type', value) }))}
      />
      <ChipsMany
        legend={t('screen.bands')}
        values={draft.time_bands}
        onChange={(time_bands) => change({ time_bands })}
        options={timeBands.map((value) => ({ value: value as string, label: label('time_band', value) }))}
      />
      <Chips
        legend={t('screen.intensity')}
        value={draft.intensity}
        onChange={(value) => change({ intensity: value ?? '1' })}
        options={[0, 1, 2, 3].map((value) => ({ value: String(value), label: intensity(value) }))}
      />
      <SelectField
        label={t('screen.source')}
        value={draft.source}
        onChange={(event) => change({ source: event.target.value })}
        options={hotspotSources.map((value) => ({ value, label: label('source', value) }))}
      />
    </>
  )
}

export function NewPlace(props: NewPlaceProps) {
  const { t } = useLabels()
  const { me, spot, onMark, onClose } = props
  const [draft, setDraft] = useState<Draft>(() => draftOf(me, spot))
  const first = useRef<HTMLInputElement>(null)
  const { wrong, isBusy, save } = useSaving(props)
  const change = (fields: Partial<Draft>) => {
    kept = { ...draft, ...fields }
    setDraft(kept)
  }
  const leave = () => {
    kept = undefined
    onClose()
  }
  const mark = () => {
    kept = draft
    onMark()
  }
  return (
    <Dialog
      open
      size="wide"
      onClose={leave}
      title={t('screen.new_title')}
      focus={first}
      acts={
        <>
          <Button variant="quiet" onClick={leave}>
            {t('screen.cancel')}
          </Button>
          <Button variant="primary" loading={isBusy} onClick={() => void save(draft)}>
            {t('screen.save')}
          </Button>
        </>
      }
    >
      <div className="ui-form">
        {wrong && (
          <Notice meaning="att" live="alert">
            {wrong}
          </Notice>
        )}
        <Field
          ref={first}
          label={t('screen.name')}
          hint={t('screen.name_hint')}
          maxLength={120}
          value={draft.name}
          onChange={(event) => change({ name: event.target.value })}
        />
        <WhereFields draft={draft} change={change} onMark={mark} />
        <SelectField
          label={t('screen.unit')}
          value={draft.unit_id}
          onChange={(event) => change({ unit_id: event.target.value })}
          options={me.units.map((unit) => ({ value: unit.unit_id, label: unit.name }))}
        />
        <WhatFields draft={draft} change={change} />
      </div>
    </Dialog>
  )
}
