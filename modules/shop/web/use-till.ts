// One road for whatever is read at the till: a card opens, a thing goes into the bag, and what cannot be given says why.
import { useState } from 'react'
import { askOnce, useAsk } from '#core/http/web'
import { newId, type Problem } from '#core/kernel'
import { type Availability, readCardCode } from '#distribution'
import { type FoundCode, mayBeGiven } from '#goods'
import { foundWords, useFinding, useGoodsWords } from '#goods/web'
import type { Rules } from '../queries/rules.ts'
import type { Till } from '../queries/till.ts'
import { type BagLine, put, type Thing } from './bag.ts'
import { useWords } from './words.ts'

export interface Done {
  serving_id: string
  text: string
}

interface State {
  till?: Till
  bag: BagLine[]
  serving_id: string
  said?: string
  problem?: Problem
  done?: Done
}
const closed = (): State => ({ bag: [], serving_id: newId() })

type GivingKey = `giving.${'past_use_by' | 'past_best_before'}`

/** The card that is open, and what the shop goes by. */
const useOpen = () => {
  const { t } = useWords()
  const { data: rules, problem, again } = useAsk<Rules>('shop.rules')
  const [state, setState] = useState<State>(closed)
  const say = (said: string) => setState((before) => ({ ...before, said, problem: undefined }))
  const setProblem = (refused: Problem) =>
    setState((before) => ({ ...before, problem: refused, said: undefined }))
  const open = async (typed: string) => {
    const code = readCardCode(typed)
    if (!code) return say(t('till.wrong_code'))
    if (state.bag.length > 0 && state.till?.card?.code !== code) return say(t('till.other_open'))
    const { data: till, problem: refused } = await askOnce<Till>('shop.till', { code }, true)
    if (refused) return setProblem(refused)
    if (!till?.card) return say(t('till.none', { code }))
    setState((before) => ({ ...before, till, said: undefined, problem: undefined, done: undefined }))
  }
  return { rules, problem, again, state, setState, say, setProblem, open }
}

/** Nobody is known yet: what is read meanwhile waits for the shop. */
export const useTill = (organisation_id: string | undefined) => {
  const goods = useGoodsWords()
  const { t, nameOf } = useWords()
  const { setState, ...now } = useOpen()
  const { rules, state, say, open } = now
  const hub = state.till?.card?.to_unit_id
  const { data: free } = useAsk<Availability>(
    'distribution.availability',
    { to_unit_id: hub ?? '' },
    { isOn: hub !== undefined },
  )

  const add = (thing: Thing) => {
    const item = rules?.items.find((each) => each.item_id === thing.item_id)
    if (!state.till) return say(t('till.first_card'))
    if (item && item.points === null) return say(t('till.not_priced', { name: nameOf(item) }))
    setState((before) => ({ ...before, bag: put(before.bag, thing), said: undefined, problem: undefined }))
  }

  const addLot = (found: FoundCode) => {
    const [lot] = found.lots
    if (!lot) return
    const place = lot.places.find(({ kind }) => kind === 'hub' || kind === 'shelf')
    const told = { name: nameOf(lot), code: lot.code, why: t(`giving.${lot.giving}` as GivingKey) }
    if (!mayBeGiven(lot.giving)) return say(t('till.not_given', told))
    const where = { lot_id: lot.lot_id, lot_code: lot.code, location_id: place?.location_id }
    add({ item_id: lot.item_id, quantity: found.packaging?.quantity ?? 1, ...(place ? where : {}) })
    if (lot.giving === 'past_best_before' && state.till) say(t('till.past_best_before', told))
  }

  const onFound = (found: FoundCode, typed: string) => {
    const card = found.kind === 'card' ? (found.own_code ?? typed) : readCardCode(typed)
    if (card) return open(card)
    if (found.lots.length === 1) return addLot(found)
    const item_id = found.item?.item_id ?? found.lots[0]?.item_id
    if (item_id) return add({ item_id, quantity: found.packaging?.quantity ?? 1 })
    say(foundWords(found, goods, typed) ?? t('till.wrong_code'))
  }

  const isReady = organisation_id !== undefined && rules !== undefined
  const finding = useFinding({ organisation_id: organisation_id ?? '', onFound, isReady })

  return {
    ...{ ...now, add, finding, free: free?.items ?? [] },
    setBag: (bag: BagLine[]) => setState((before) => ({ ...before, bag, problem: undefined })),
    close: (done?: Done) => setState({ ...closed(), done }),
  }
}
export type TillWork = ReturnType<typeof useTill>
