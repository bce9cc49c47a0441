// Preparing a bag along the shelves: each line is confirmed by reading what is in the hand. What expired or was stopped does
// not go in; another lot needs a reason. All of it without network.
import { useCallback, useEffect, useRef, useState } from 'react'
import { Button, Card, Empty, Notice, Progress, useToast } from '#core/ui'
import type { FoundCode, FoundLot } from '#goods'
import { useKept } from '../frame/kept.ts'
import { Screen } from '../frame/screen.tsx'
import { WhereLine } from '../frame/where-line.tsx'
import { useActing } from '../phone/use-acting.tsx'
import { useSay } from '../words/speaking.tsx'
import { CodeRow, foundWords } from './code-row.tsx'
import { LessSheet } from './less-sheet.tsx'
import { LotChoice } from './lot-choice.tsx'
import { stopWords } from './lot-words.ts'
import { PickLine } from './pick-line.tsx'
import { type Bag, bagOf, partFor, requestsIn, whoAsks } from './requests.ts'
import type { PartRecord } from './store-here.ts'
import { SwapSheet, useSwap } from './swap-sheet.tsx'
import { useStore, useStoreWords } from './use-store.tsx'

const nobody: string | null = null
const silence: Telling = {}

interface Telling {
  said?: string
  /** Other lots of a thing on the list: which is in the hand? */
  lots?: FoundLot[]
  /** Another lot than the one that was kept aside. */
  other?: { part: PartRecord; lot: FoundLot }
  /** A line of which there is less, or nothing. */
  lacking?: PartRecord
}

const usePicking = (bag: Bag) => {
  const words = useStoreWords()
  const store = useStore()
  const acting = useActing({ everyOne: true })
  const [telling, tell] = useState<Telling>(silence)
  // Drawn as taken as soon as it is kept: the shelves are read again a moment later.
  const [taken, setTaken] = useState<readonly string[]>([])
  const underWay = useRef(new Set<string>())
  const isTaken = (part: PartRecord) => part.state !== 'to_pick' || taken.includes(part.part_id)
  const { goods_request_id } = bag.request
  const pick = async (part: PartRecord, read: string | null, less?: { quantity: number; reason: string }) => {
    tell(silence)
    const { part_id, item_id } = part
    if (underWay.current.has(part_id)) return
    underWay.current.add(part_id)
    const input = { goods_request_id, part_id, item_id, read, ...less }
    const isKept = await acting
      .act('distribution.pick-part', input)
      .finally(() => underWay.current.delete(part_id))
    if (isKept) setTaken((before) => [...before, part_id])
  }
  const waiting = bag.parts.filter((part) => !isTaken(part))
  /** Of the thing that was read, another lot: or the very one, known by its number alone. */
  const other = (found: FoundCode, lot: FoundLot) => {
    const mine = waiting.find((part) => part.lot_id === lot.lot_id)
    const part = mine ?? waiting.find((each) => each.item_id === lot.item_id)
    const stopped = stopWords(lot, words)
    if (stopped) return tell({ said: stopped })
    if (mine) return void pick(mine, null)
    if (part) return tell({ other: { part, lot } })
    tell({ said: words.t('pick.no_such', { code: found.own_code ?? lot.code }) })
  }
  const onFound = (found: FoundCode, typed: string) => {
    const part = partFor(store, bag, typed)
    const lot = found.lots.find((each) => each.lot_id === part?.lot_id)
    const stopped = lot && stopWords(lot, words)
    if (stopped) return tell({ said: stopped })
    if (part && isTaken(part)) return tell({ said: words.t('pick.already', { code: lot?.code ?? typed }) })
    if (part) return void pick(part, typed)
    const wanted = found.lots.filter((each) => waiting.some(({ item_id }) => item_id === each.item_id))
    const [only, ...others] = wanted
    if (only) return others.length > 0 ? tell({ lots: wanted }) : other(found, only)
    const first = found.lots[0]
    const code = found.own_code ?? first?.code ?? typed
    tell({ said: first ? words.t('pick.no_such', { code }) : foundWords(found, typed, words) })
  }
  const ready = () => acting.act('distribution.make-ready', { goods_request_id })
  return { acting, telling, tell, pick, isTaken, waiting, onFound, other, ready }
}

/** What a line asks for, the same from one drawing to the next. */
const useHands = (picking: ReturnType<typeof usePicking>) => {
  const latest = useRef(picking)
  useEffect(() => {
    latest.current = picking
  })
  const pick = useCallback((part: PartRecord) => void latest.current.pick(part, null), [])
  const lack = useCallback((part: PartRecord) => latest.current.tell({ lacking: part }), [])
  const found = useCallback(
    (...read: Parameters<typeof picking.onFound>) => latest.current.onFound(...read),
    [],
  )
  return { pick, lack, found }
}

/** What lies over the list while a line is not as it says. */
function Sheets({ bag, picking }: { bag: Bag; picking: ReturnType<typeof usePicking> }) {
  const { telling, tell, pick } = picking
  const swap = useSwap(bag.request, (part, read) => pick(part, read))
  const close = () => tell(silence)
  return (
    <>
      {telling.other && (
        <SwapSheet
          {...telling.other}
          onClose={close}
          onSwap={(reason, other) => void swap(other, reason).then(close)}
        />
      )}
      {telling.lacking && (
        <LessSheet
          part={telling.lacking}
          request={bag.request}
          onClose={close}
          onLess={(part, less) => void pick(part, null, less)}
        />
      )}
    </>
  )
}

function BagPage({ bag, onClose }: { bag: Bag; onClose: () => void }) {
  const words = useStoreWords()
  const { t } = words
  const say = useSay()
  const toast = useToast()
  const store = useStore()
  const picking = usePicking(bag)
  const { telling, isTaken, waiting } = picking
  const hands = useHands(picking)
  const done = bag.parts.length - waiting.length
  const progress = t('pick.progress', { done, all: bag.parts.length })
  const finish = async () => {
    if (!(await picking.ready())) return
    toast({ text: t('pick.ready_done'), icon: 'check' })
    onClose()
  }
  const foot = waiting.length === 0 && (
    <Button variant="primary" size="main" wide icon="check" onClick={() => void finish()}>
      {t('pick.ready')}
    </Button>
  )
  return (
    <Screen
      tab="magazzino"
      isInside
      title={whoAsks(store, bag.request)}
      line={<WhereLine parts={[bag.request.code, bag.request.note ?? undefined]} />}
      foot={foot}
    >
      <CodeRow close={say('close')} onFound={hands.found} />
      {telling.said && (
        <Notice meaning="att" live="polite">
          {telling.said}
        </Notice>
      )}
      {telling.lots && (
        <LotChoice
          lots={telling.lots}
          onChoose={(lot) => picking.other(store.find(lot.code, lot.usable_until ?? ''), lot)}
        />
      )}
      <Progress label={bag.request.code} labelHidden value={done} of={bag.parts.length} text={progress} />
      <Card size="field" flush>
        <ol className="field-rows">
          {bag.parts.map((part) => (
            <PickLine
              key={part.part_id}
              part={part}
              isTaken={isTaken(part)}
              onPick={hands.pick}
              onLack={hands.lack}
            />
          ))}
        </ol>
      </Card>
      <Button size="field" variant="quiet" onClick={onClose}>
        {t('pick.others')}
      </Button>
      <Sheets bag={bag} picking={picking} />
    </Screen>
  )
}

export function PickPage() {
  const { t } = useStoreWords()
  const store = useStore()
  const [chosen, choose] = useKept('store-pick', nobody)
  const { toPick } = requestsIn(store)
  const request = toPick.find((each) => each.goods_request_id === chosen)
  if (request)
    return <BagPage key={request.goods_request_id} bag={bagOf(store, request)} onClose={() => choose(null)} />
  return (
    <Screen tab="magazzino" isInside title={t('pick.title')} line={<WhereLine parts={[store.name]} />}>
      {toPick.length === 0 ? (
        <Empty drawing="box" title={t('pick.none')}>
          <p>{t('pick.none_words')}</p>
        </Empty>
      ) : (
        <Card size="field" title={t('pick.choose')} count={toPick.length} flush>
          <ul className="field-rows">
            {toPick.map((each) => {
              const { parts } = bagOf(store, each)
              const done = parts.filter(({ state }) => state !== 'to_pick').length
              return (
                <li key={each.goods_request_id}>
                  <button type="button" className="field-row" onClick={() => choose(each.goods_request_id)}>
                    <span className="field-row-words">
                      <b>{whoAsks(store, each)}</b>
                      <small>
                        {each.code} · {t('pick.progress', { done, all: parts.length })}
                      </small>
                    </span>
                  </button>
                </li>
              )
            })}
          </ul>
        </Card>
      )}
    </Screen>
  )
}
