// Kits are taken apart: how many, and lot by lot what is good again and what is not. Where only one lot is possible, it is written.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Field, Notice, Skeleton } from '#core/ui'
import { insideOf } from '../domain/take-apart.ts'
import type { LotStory } from '../queries/lot-story.ts'
import { ActForm, type Fault, wholeNumber } from './act-form.tsx'
import { useWords } from './words.ts'

interface TakeApartProps {
  lot_id: string
  /** Where the kits lie. */
  place: { location_id: string; organisation_id: string }
  name: string
  onClose: () => void
}

type Part = LotStory['made_of'][number]
const keyOf = ({ item_id, lot_id }: Part): string => `${item_id}|${lot_id ?? ''}`

/** What each part would give back; undefined where only the labels can tell. */
const proposed = (story: LotStory, quantity: number): Map<string, number> => {
  const inside = insideOf(story.made_of, { made: story.kits, quantity })
  const alone = story.made_of.filter(
    ({ item_id }) => story.made_of.filter((part) => part.item_id === item_id).length === 1,
  )
  return new Map(alone.map((part) => [keyOf(part), inside.get(part.item_id) ?? 0]))
}

interface Typed {
  good?: string
  lost?: string
}

const numberIn = (typed: string | undefined, otherwise: number): number | undefined =>
  typed === undefined || typed.trim() === '' ? otherwise : wholeNumber(typed)

function PartFields({
  part,
  inside,
  typed,
  good,
  onType,
}: {
  part: Part
  inside: number
  typed: Typed
  good: number | undefined
  onType: (next: Typed) => void
}) {
  const { t, nameOf, number } = useWords()
  const said = { item: nameOf(part), lot: part.code ?? t('lot.unknown') }
  return (
    <div className="goods-apart">
      <Field
        id={`apart-${keyOf(part)}`}
        label={t('kit.apart_good', said)}
        hint={t('kit.apart_inside', { many: number(inside) })}
        kind="number"
        value={typed.good ?? (good === undefined ? '' : String(good))}
        onChange={(event) => onType({ ...typed, good: event.target.value })}
      />
      <Field
        label={t('kit.apart_lost', said)}
        kind="number"
        value={typed.lost ?? ''}
        onChange={(event) => onType({ ...typed, lost: event.target.value })}
      />
    </div>
  )
}

const useApart = (
  story: LotStory | undefined,
  { lot_id, place }: Pick<TakeApartProps, 'lot_id' | 'place'>,
) => {
  const { t } = useWords()
  const [many, setMany] = useState('1')
  const [typed, setTyped] = useState<Record<string, Typed>>({})
  const [reason, setReason] = useState('')
  const quantity = wholeNumber(many) ?? 0
  const parts = story?.made_of ?? []
  const isTold = story !== undefined && quantity > 0
  const good = isTold ? proposed(story, quantity) : new Map<string, number>()
  const inside = isTold ? insideOf(parts, { made: story.kits, quantity }) : new Map<string, number>()
  const typedOf = (part: Part): Typed => typed[keyOf(part)] ?? {}
  /** What is lost is not good: the rest of the proposal follows. */
  const goodOf = (part: Part): number | undefined => {
    const all = good.get(keyOf(part))
    return all === undefined ? undefined : Math.max(0, all - (numberIn(typedOf(part).lost, 0) ?? 0))
  }
  const write = () => {
    const faults: Fault[] = quantity > 0 ? [] : [{ id: 'apart-many', text: t('form.quantity') }]
    const told = parts.map((part) => ({
      part,
      back: numberIn(typedOf(part).good, goodOf(part) ?? 0),
      lost: numberIn(typedOf(part).lost, 0),
    }))
    for (const { part, back, lost } of told)
      if (back === undefined || lost === undefined)
        faults.push({ id: `apart-${keyOf(part)}`, text: t('form.counted') })
    if (told.some(({ lost }) => lost) && reason.trim().length < 3)
      faults.push({ id: 'apart-reason', text: t('form.reason') })
    if (faults.length > 0) return faults
    const { organisation_id, location_id } = place
    return {
      action: 'goods.take-apart-kit',
      input: {
        ...{ organisation_id, location_id, lot_id, quantity, reason: reason.trim() || null },
        parts: told.map(({ part: { item_id, lot_id }, back, lost }) => ({ item_id, lot_id, back, lost })),
      },
    }
  }
  const type = (part: Part, next: Typed) => setTyped((before) => ({ ...before, [keyOf(part)]: next }))
  return { parts, inside, typedOf, goodOf, write, type, many, setMany, reason, setReason }
}

export function TakeApartDialog({ lot_id, place, name, onClose }: TakeApartProps) {
  const { t, problem: sentence } = useWords()
  const { data: story, problem } = useAsk<LotStory>('goods.lot-story', { lot_id })
  const apart = useApart(story, { lot_id, place })
  return (
    <ActForm
      open
      title={t('kit.apart_title', { kit: name })}
      verb={t('kit.apart')}
      onClose={onClose}
      write={apart.write}
    >
      <p>{t('kit.apart_words')}</p>
      {problem && <Notice meaning="att">{sentence(problem)}</Notice>}
      {!story && !problem && <Skeleton label={t('loading')} shape="text" count={3} />}
      <Field
        id="apart-many"
        label={t('kit.quantity')}
        kind="number"
        value={apart.many}
        onChange={(event) => apart.setMany(event.target.value)}
      />
      {apart.parts.map((part) => (
        <PartFields
          key={keyOf(part)}
          part={part}
          inside={apart.inside.get(part.item_id) ?? 0}
          typed={apart.typedOf(part)}
          good={apart.goodOf(part)}
          onType={(next) => apart.type(part, next)}
        />
      ))}
      <Field
        id="apart-reason"
        label={t('lot.reason')}
        maxLength={200}
        value={apart.reason}
        onChange={(event) => apart.setReason(event.target.value)}
      />
    </ActForm>
  )
}
