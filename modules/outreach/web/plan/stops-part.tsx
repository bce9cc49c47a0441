// The stops of a plan: chosen among the places the unit follows, or a town when the place is not known yet; each with its
// hour, moved up and down with two buttons.
import { useId, useState } from 'react'
import { newId } from '#core/kernel'
import { Button, Field, IconButton, SelectField } from '#core/ui'
import { useWords, type Words } from '../words.ts'
import { type Draft, type DraftStop, movedLine } from './draft.ts'
import type { Ground } from './ground.ts'

interface PartProps {
  draft: Draft
  ground: Ground
  change: (part: Partial<Draft>) => void
  errorOf: (fault: string, of?: string) => { id: string; error: string | undefined }
  now: Date
}

export type { PartProps }

const choicesOf = ({ ground, draft, now }: PartProps, { t, near }: Words) => {
  const chosen = new Set(draft.stops.map((stop) => stop.hotspot_id))
  const places = [...ground.places]
    .filter((place) => !chosen.has(place.hotspot_id))
    .sort((a, b) => (a.last_visited_on ?? '').localeCompare(b.last_visited_on ?? ''))
    .map((place) => {
      const name = place.municipality_name ? `${place.name}, ${place.municipality_name}` : place.name
      const seen = place.last_visited_on
      const label = seen
        ? t('plan.form.stop_days', { name, day: near(seen, now) })
        : t('plan.form.stop_never', { name })
      return { value: place.hotspot_id, label }
    })
  const towns = ground.towns.map((town) => ({
    value: town.code,
    label: t('plan.form.town', { name: town.name }),
  }))
  return [...places, ...towns]
}

const stopOf = (value: string, ground: Ground): DraftStop | undefined => {
  const place = ground.places.find((each) => each.hotspot_id === value)
  if (place) {
    const { hotspot_id, municipality_code, cell, name } = place
    return { stop_id: newId(), hotspot_id, municipality_code, cell, label: name, time: '' }
  }
  const town = ground.towns.find((each) => each.code === value)
  return (
    town && {
      stop_id: newId(),
      hotspot_id: null,
      municipality_code: town.code,
      cell: null,
      label: town.name,
      time: '',
    }
  )
}

function StopLine({ stop, at, part, words }: { stop: DraftStop; at: number; part: PartProps; words: Words }) {
  const { draft, change, errorOf } = part
  const { t } = words
  const name = stop.label
  const write = (time: string) =>
    change({ stops: draft.stops.map((each) => (each.stop_id === stop.stop_id ? { ...each, time } : each)) })
  const move = (by: 1 | -1) => change({ stops: movedLine(draft.stops, at, by) })
  return (
    <li className="outreach-line">
      <span className="outreach-disc outreach-disc-next" aria-hidden="true">
        {at + 1}
      </span>
      <span className="outreach-line-name">{name}</span>
      <Field
        kind="time"
        label={t('plan.form.stop_time', { name })}
        labelHidden
        placeholder="22:40"
        value={stop.time}
        onChange={(event) => write(event.target.value)}
        {...errorOf('time', stop.stop_id)}
      />
      <span className="outreach-line-acts">
        <IconButton
          icon="chevron-up"
          label={t('plan.form.up', { name })}
          disabled={at === 0}
          onClick={() => move(-1)}
        />
        <IconButton
          icon="chevron-down"
          label={t('plan.form.down', { name })}
          disabled={at === draft.stops.length - 1}
          onClick={() => move(1)}
        />
        <IconButton
          icon="close"
          label={t('plan.form.remove', { name })}
          onClick={() => change({ stops: draft.stops.filter((each) => each.stop_id !== stop.stop_id) })}
        />
      </span>
    </li>
  )
}

export function StopsPart(part: PartProps) {
  const words = useWords()
  const { t } = words
  const [picked, setPicked] = useState('')
  const title = useId()
  const { draft, ground, change } = part
  const add = () => {
    const stop = stopOf(picked, ground)
    if (stop) change({ stops: [...draft.stops, stop] })
    setPicked('')
  }
  return (
    <section className="outreach-part" aria-labelledby={title}>
      <h3 id={title}>{t('plan.form.stops')}</h3>
      {draft.stops.length > 0 && (
        <ol className="outreach-form-lines">
          {draft.stops.map((stop, at) => (
            <StopLine key={stop.stop_id} stop={stop} at={at} part={part} words={words} />
          ))}
        </ol>
      )}
      <div className="outreach-adding">
        <SelectField
          label={t('plan.form.stop')}
          labelHidden={draft.stops.length > 0}
          empty={t('plan.form.choose')}
          options={choicesOf(part, words)}
          value={picked}
          onChange={(event) => setPicked(event.target.value)}
        />
        <Button icon="plus" onClick={add} disabled={!picked}>
          {t('plan.form.add')}
        </Button>
      </div>
    </section>
  )
}
