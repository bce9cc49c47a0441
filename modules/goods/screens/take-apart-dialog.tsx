// Kits are taken apart: how many, and lot by lot what is good again and what is not. Where only one lot is possible, it is written.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly } from '#core/kernel'
import { Field, Notice, Skeleton } from '#core/ui'
import { insideOf } from '../domain/take-apart.ts'
import type { LotStory } from '../queries/lot-story.ts'
import { ActForm, type Fault, wholeNumber } from './act-form.tsx'
import { useWords, type Words } from './words.ts'

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

interface LotFieldsProps {
  part: Part
  typed: Typed
  good: number | undefined
  error: string | undefined
  onType: (next: Typed) => void
}

/** Good in the hand, and yet not to be given any more: said before it is put on a shelf. */
const warning = ({ usable_until, is_blocked }: Part, { t, day }: Words): string | undefined => {
  if (is_blocked) return t('kit.apart_stopped')
  const isOld = usable_until !== null && usable_until < dayInItaly(new Date().toISOString())
  return isOld ? t('kit.apart_old', { day: day(usable_until) }) : undefined
}

function LotFields({ part, typed, good, error, onType }: LotFieldsProps) {
  const words = useWords()
  const { t } = words
  const lot = part.code ?? t('lot.unknown')
  return (
    <div className="goods-apart">
      <Field
        id={`apart-${keyOf(part)}`}
        label={t('kit.apart_good', { lot })}
        kind="number"
        hint={warning(part, words)}
        error={error}
        value={typed.good ?? (good === undefined ? '' : String(good))}
        onChange={(event) => onType({ ...typed, good: event.target.value })}
      />
      <Field
        label={t('kit.apart_lost', { lot })}
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
  const { t, nameOf } = useWords()
  const [faults, setFaults] = useState<Fault[]>([])
  const notAdding = (part: Part, wanted: number, told: number) =>
    t('problems.parts-do-not-add-up', { item: nameOf(part), wanted, told })
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
    for (const [item_id, wanted] of faults.length > 0 ? [] : inside) {
      const [first, ...others] = told.filter(({ part }) => part.item_id === item_id)
      const sum = [first, ...others].reduce((all, each) => all + (each?.back ?? 0) + (each?.lost ?? 0), 0)
      if (first && sum !== wanted)
        faults.push({ id: `apart-${keyOf(first.part)}`, text: notAdding(first.part, wanted, sum) })
    }
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
  const errorOf = (id: string) => faults.find((fault) => fault.id === id)?.text
  return { parts, inside, typedOf, goodOf, write, type, many, setMany, reason, setReason, errorOf, setFaults }
}

export function TakeApartDialog({ lot_id, place, name, onClose }: TakeApartProps) {
  const { t, nameOf, number, problem: sentence } = useWords()
  const { data: story, problem } = useAsk<LotStory>('goods.lot-story', { lot_id })
  const apart = useApart(story, { lot_id, place })
  return (
    <ActForm
      open
      title={t('kit.apart_title', { kit: name })}
      verb={t('kit.apart')}
      onClose={onClose}
      write={apart.write}
      onFaults={apart.setFaults}
    >
      <p>{t('kit.apart_words')}</p>
      {problem && <Notice meaning="att">{sentence(problem)}</Notice>}
      {!story && !problem && <Skeleton label={t('loading')} shape="text" count={3} />}
      <Field
        id="apart-many"
        label={t('kit.quantity')}
        kind="number"
        error={apart.errorOf('apart-many')}
        value={apart.many}
        onChange={(event) => apart.setMany(event.target.value)}
      />
      {[...apart.inside].map(([item_id, many]) => {
        const parts = apart.parts.filter((part) => part.item_id === item_id)
        return (
          <fieldset key={item_id} className="goods-apart-thing">
            <legend>
              {parts[0] && t('kit.apart_inside', { item: nameOf(parts[0]), many: number(many) })}
            </legend>
            {parts.map((part) => (
              <LotFields
                key={keyOf(part)}
                part={part}
                typed={apart.typedOf(part)}
                good={apart.goodOf(part)}
                error={apart.errorOf(`apart-${keyOf(part)}`)}
                onType={(next) => apart.type(part, next)}
              />
            ))}
          </fieldset>
        )
      })}
      <Field
        id="apart-reason"
        label={t('lot.reason')}
        hint={t('kit.apart_why')}
        error={apart.errorOf('apart-reason')}
        maxLength={200}
        value={apart.reason}
        onChange={(event) => apart.setReason(event.target.value)}
      />
    </ActForm>
  )
}
