// What to take along: things of the catalogue with how many, and what the store still holds of each.
import { useId, useState } from 'react'
import { Button, Field, IconButton, SelectField } from '#core/ui'
import { useWords, type Words } from '../words.ts'
import { type DraftLine, whole } from './draft.ts'
import type { Ground } from './ground.ts'
import type { PartProps } from './stops-part.tsx'

const leftOf = (ground: Ground, hub_location_id: string, item_id: string): number | undefined => {
  const hub = ground.hubs.find((each) => each.location_id === hub_location_id)
  return hub && (hub.items.find((item) => item.item_id === item_id)?.usable ?? 0)
}

function LoadLine({ line, part, words }: { line: DraftLine; part: PartProps; words: Words }) {
  const { draft, ground, change, errorOf } = part
  const { t, nameOf } = words
  const item = ground.items.find((each) => each.item_id === line.item_id)
  const name = item ? nameOf(item) : ''
  const left = leftOf(ground, draft.hub_location_id, line.item_id)
  const isShort = left !== undefined && (whole(line.quantity) ?? 0) > left
  const write = (quantity: string) =>
    change({ load: draft.load.map((each) => (each.item_id === line.item_id ? { ...each, quantity } : each)) })
  return (
    <li className="outreach-line">
      <span className="outreach-line-name">
        {name}
        {isShort && <span className="outreach-short">{t('plan.form.short', { count: left })}</span>}
      </span>
      <Field
        kind="number"
        label={t('plan.form.quantity', { name })}
        labelHidden
        value={line.quantity}
        onChange={(event) => write(event.target.value)}
        {...errorOf('quantity', line.item_id)}
      />
      <span className="outreach-line-acts">
        <IconButton
          icon="close"
          label={t('plan.form.remove', { name })}
          onClick={() => change({ load: draft.load.filter((each) => each.item_id !== line.item_id) })}
        />
      </span>
    </li>
  )
}

export function LoadPart(part: PartProps) {
  const words = useWords()
  const { t, nameOf } = words
  const [picked, setPicked] = useState('')
  const title = useId()
  const { draft, ground, change } = part
  const free = ground.items.filter((item) => draft.load.every((line) => line.item_id !== item.item_id))
  const label = (item: (typeof free)[number]) => {
    const left = leftOf(ground, draft.hub_location_id, item.item_id)
    return left === undefined ? nameOf(item) : t('plan.form.load_left', { name: nameOf(item), count: left })
  }
  const add = () => {
    if (picked) change({ load: [...draft.load, { item_id: picked, quantity: '10' }] })
    setPicked('')
  }
  return (
    <section className="outreach-part" aria-labelledby={title}>
      <h3 id={title}>{t('plan.form.load')}</h3>
      <SelectField
        label={t('plan.form.hub')}
        empty={t('plan.form.hub_none')}
        options={ground.hubs.map((hub) => ({ value: hub.location_id, label: hub.name }))}
        value={draft.hub_location_id}
        onChange={(event) => change({ hub_location_id: event.target.value })}
      />
      {draft.load.length > 0 && (
        <ul className="outreach-form-lines">
          {draft.load.map((line) => (
            <LoadLine key={line.item_id} line={line} part={part} words={words} />
          ))}
        </ul>
      )}
      <div className="outreach-adding">
        <SelectField
          label={t('plan.form.load_item')}
          empty={t('plan.form.choose')}
          options={free.map((item) => ({ value: item.item_id, label: label(item) }))}
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
