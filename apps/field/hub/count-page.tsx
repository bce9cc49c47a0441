// Counting a shelf with a phone in the hand: read the shelf, read what stands on it, write how many. It is whole without
// network: what the books of this phone believed goes along, so that nobody later takes somebody else's handout for a loss.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Button, Card, Field, Notice, useToast } from '#core/ui'
import {
  type CountLine,
  countedOf,
  countFound,
  countKey,
  differs,
  type FoundCode,
  type FoundLot,
  stillLeft,
} from '#goods'
import { useKept } from '../frame/kept.ts'
import { Screen } from '../frame/screen.tsx'
import { WhereLine } from '../frame/where-line.tsx'
import { useActing } from '../phone/use-acting.tsx'
import { useProblemWords } from '../words/problem-words.ts'
import { useSay } from '../words/speaking.tsx'
import { CodeRow, foundWords } from './code-row.tsx'
import { CountLines, LeftToCount } from './count-lines.tsx'
import { LotChoice } from './lot-choice.tsx'
import { ShelfChoice } from './shelf-choice.tsx'
import { linesOn } from './store-here.ts'
import { useStore, useStoreWords } from './use-store.tsx'

interface Counting {
  location_id: string | null
  lines: CountLine[]
  reason: string
}
const nothing: Counting = { location_id: null, lines: [], reason: '' }

interface Telling {
  said?: string
  lots?: FoundLot[]
  /** A thing that is known and of which no lot is. */
  thing?: NonNullable<FoundCode['item']>
  missing?: string[]
}

const useCounting = () => {
  const words = useStoreWords()
  const store = useStore()
  const [counting, set] = useKept('store-count', nothing)
  const [telling, tell] = useState<Telling>({})
  const acting = useActing({ silent: true })
  const toast = useToast()
  const place = store.shelves.find((each) => each.location_id === counting.location_id)
  const setLines = (next: (before: CountLine[]) => CountLine[]) =>
    set((before) => ({ ...before, lines: next(before.lines) }))
  const begin = (location_id: string | null) => {
    acting.clear()
    set({ ...nothing, location_id })
    tell({})
  }
  const take = (lot: FoundLot) => {
    tell({})
    if (place) setLines((before) => countFound(before, lot, place.location_id))
  }
  const turnTo = (location_id: string) => {
    if (place?.location_id === location_id) return tell({})
    if (place && counting.lines.length > 0)
      return tell({ said: words.t('count.open', { place: place.name }) })
    begin(location_id)
  }
  const onFound = (found: FoundCode, typed: string) => {
    if (found.shelf) return turnTo(found.shelf.location_id)
    if (!place) return tell({ said: words.t('count.begin') })
    const [only, ...others] = found.lots
    if (only) return others.length > 0 ? tell({ lots: found.lots }) : take(only)
    tell({ said: foundWords(found, typed, words), ...(found.item && { thing: found.item }) })
  }
  const takeThing = ({ item_id, name_it, name_en, unit_name }: NonNullable<Telling['thing']>) => {
    tell({})
    const line = { lot_id: null, item_id, name_it, name_en, unit_name, code: null, expected: null, typed: '' }
    setLines((before) => (before.some((each) => countKey(each) === item_id) ? before : [line, ...before]))
  }
  const save = async () => {
    const read = countedOf(counting.lines)
    if (!read.counted || !place) return tell({ missing: read.missing })
    if (read.counted.length === 0) return tell({ said: words.t('count.nothing') })
    const { organisation_id, location_id } = place
    const sent = { count_id: newId(), organisation_id, location_id, counted: read.counted }
    const kept = await acting.tell('goods.count-location', {
      ...sent,
      reason: counting.reason.trim() || null,
    })
    if (!kept) return
    begin(null)
    const isLarge = kept.answer?.state === 'to_approve'
    toast({ text: words.t(isLarge ? 'count.to_approve' : 'count.done'), icon: 'check' })
  }
  const setReason = (reason: string) => set((before) => ({ ...before, reason }))
  const { lines, reason } = counting
  return { place, lines, reason, setReason, setLines, begin, onFound, take, takeThing, telling, save, acting }
}

export function CountPage() {
  const words = useStoreWords()
  const { t } = words
  const say = useSay()
  const problemIn = useProblemWords()
  const store = useStore()
  const count = useCounting()
  const { place, lines, telling, acting } = count
  const foot = place && lines.length > 0 && (
    <Button
      variant="primary"
      size="main"
      wide
      icon="check"
      loading={acting.isBusy}
      onClick={() => void count.save()}
    >
      {t('count.save')}
    </Button>
  )
  return (
    <Screen
      tab="magazzino"
      isInside
      title={place?.name ?? t('count.title')}
      line={<WhereLine parts={[place ? (place.code ?? undefined) : store.name]} />}
      foot={foot}
    >
      <CodeRow close={say('close')} onFound={count.onFound} />
      {acting.problem && (
        <Notice meaning="att" live="polite">
          {problemIn(acting.problem)}
        </Notice>
      )}
      {telling.said && (
        <Notice meaning="att" live="polite">
          {telling.said}
        </Notice>
      )}
      {telling.thing && (
        <Button size="field" wide onClick={() => telling.thing && count.takeThing(telling.thing)}>
          {t('count.add_without_lot', { item: words.nameOf(telling.thing) })}
        </Button>
      )}
      {telling.lots && <LotChoice lots={telling.lots} onChoose={count.take} />}
      {!place && <ShelfChoice onChoose={count.begin} />}
      {place && lines.length > 0 && (
        <Card size="field" title={t('count.found')} count={lines.length}>
          <CountLines lines={lines} missing={telling.missing ?? []} onChange={count.setLines} />
          {differs(lines) && (
            <Field
              label={t('count.reason')}
              hint={t('count.reason_hint')}
              size="field"
              maxLength={200}
              value={count.reason}
              onChange={(event) => count.setReason(event.target.value)}
            />
          )}
        </Card>
      )}
      {place && (
        <LeftToCount
          left={stillLeft(linesOn(store, place.location_id), lines)}
          onNone={(line) => count.setLines((before) => [...before, { ...line, typed: '0' }])}
        />
      )}
      {place && (
        <Button size="field" variant="quiet" onClick={() => count.begin(null)}>
          {t(lines.length > 0 ? 'count.discard' : 'count.another_shelf')}
        </Button>
      )}
    </Screen>
  )
}
