// Something is given at once: every thing is read, and what may not go is stopped before it is on the list.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Button, Card, Check, Field, Notice, useToast } from '#core/ui'
import type { FoundCode, FoundLot } from '#goods'
import { useKept } from '../frame/kept.ts'
import { Screen } from '../frame/screen.tsx'
import { WhereLine } from '../frame/where-line.tsx'
import { useActing } from '../phone/use-acting.tsx'
import { useProblemWords } from '../words/problem-words.ts'
import { useSay } from '../words/speaking.tsx'
import { CardFigures } from './card-figures.tsx'
import { CodeRow, foundWords } from './code-row.tsx'
import { GiveLines } from './give-lines.tsx'
import { added, type GiveLine, linesOf, olderThan, quantityOf, takenFrom } from './giving.ts'
import { LotChoice } from './lot-choice.tsx'
import { stopWords } from './lot-words.ts'
import { type CardRecord, todayHere } from './store-here.ts'
import { useStore, useStoreWords } from './use-store.tsx'

export interface CounterProps {
  card: CardRecord | null
  /** As it was read. */
  card_code: string | null
  onDone: () => void
}

interface Draft {
  lines: GiveLine[]
  reason: string
  people: string
  is_occasional: boolean
}
const empty: Draft = { lines: [], reason: '', people: '1', is_occasional: false }

const useGiving = ({ card, card_code, onDone }: CounterProps) => {
  const words = useStoreWords()
  const store = useStore()
  const toast = useToast()
  const acting = useActing({ silent: true })
  const [draft, set] = useKept('store-give-lines', empty)
  const [telling, tell] = useState<{ said?: string; lots?: FoundLot[]; isMissing?: boolean }>({})
  const change = (more: Partial<Draft>) => set((before) => ({ ...before, ...more }))
  const take = (lot: FoundLot) => {
    const stopped = stopWords(lot, words)
    tell({ said: stopped })
    if (!stopped) set((before) => ({ ...before, lines: added(before.lines, lot, takenFrom(store, lot)) }))
  }
  const onFound = (found: FoundCode, typed: string) => {
    const [only, ...others] = found.lots
    if (only) return others.length > 0 ? tell({ lots: found.lots }) : take(only)
    tell({ said: foundWords(found, typed, words) })
  }
  const leave = () => {
    set(empty)
    onDone()
  }
  const give = async () => {
    const { lines, is_occasional, reason } = draft
    if (lines.length === 0) return tell({ said: words.t('give.nothing') })
    if (lines.some((line) => quantityOf(line) === undefined)) return tell({ isMissing: true })
    const where = { organisation_id: store.organisation_id, hub_unit_id: store.hub_unit_id }
    const whom = card
      ? { recipient_kind: 'household', card_id: card.card_id, proof: 'card', card_code, people: null }
      : { recipient_kind: 'anonymous', proof: 'none', people: Number(draft.people) || 1 }
    const what = { lines: linesOf(lines), is_occasional, reason: reason.trim() || null }
    const kept = await acting.tell('distribution.give-now', {
      ...{ handover_id: newId(), ...where, ...whom, ...what },
    })
    if (!kept) return
    const count = Number(kept.answer?.unexplained ?? 0)
    toast({ text: count > 0 ? words.t('give.unexplained', { count }) : words.t('give.done'), icon: 'check' })
    leave()
  }
  const giving = { card, is_occasional: draft.is_occasional }
  const isOlder = draft.lines.some((line) => olderThan(store, { line, giving, today: todayHere() }))
  return { draft, change, telling, take, onFound, give, leave, giving, isOlder, acting }
}

export function CounterGiving(props: CounterProps) {
  const { t } = useStoreWords()
  const say = useSay()
  const problemIn = useProblemWords()
  const form = useGiving(props)
  const { draft, change, telling, acting } = form
  const foot = (
    <Button
      variant="primary"
      size="main"
      wide
      icon="check"
      loading={acting.isBusy}
      onClick={() => void form.give()}
    >
      {t('give.act')}
    </Button>
  )
  const hasProgramme = draft.lines.some(({ lot }) => lot.programme !== null)
  return (
    <Screen
      tab="magazzino"
      isInside
      title={t('give.title')}
      line={<WhereLine parts={[props.card ? props.card.code : t('give.nameless')]} />}
      foot={foot}
    >
      <CodeRow close={say('close')} onFound={form.onFound} />
      {telling.said && (
        <Notice meaning="att" live="polite">
          {telling.said}
        </Notice>
      )}
      {acting.problem && (
        <Notice meaning="att" live="polite">
          {problemIn(acting.problem)}
        </Notice>
      )}
      {telling.lots && <LotChoice lots={telling.lots} onChoose={form.take} />}
      {props.card && <CardFigures card={props.card} />}
      <Card size="field" title={t('give.lines')} count={draft.lines.length}>
        {draft.lines.length === 0 && <p className="field-quiet">{t('give.lines_hint')}</p>}
        <GiveLines
          lines={draft.lines}
          giving={form.giving}
          isMissing={telling.isMissing ?? false}
          onChange={(lines) => change({ lines })}
        />
        <Asked
          form={form}
          hasProgramme={hasProgramme && props.card === null}
          isNameless={props.card === null}
        />
      </Card>
      <Button size="field" variant="quiet" onClick={form.leave}>
        {t('give.back')}
      </Button>
    </Screen>
  )
}

interface AskedProps {
  form: ReturnType<typeof useGiving>
  hasProgramme: boolean
  isNameless: boolean
}

/** What only some handovers ask. */
function Asked({ form: { draft, change, isOlder }, hasProgramme, isNameless }: AskedProps) {
  const { t } = useStoreWords()
  return (
    <div className="field-stack">
      {isOlder && (
        <Field
          label={t('give.reason')}
          size="field"
          maxLength={200}
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      )}
      {isNameless && (
        <Field
          label={t('give.for_people')}
          kind="number"
          size="field"
          value={draft.people}
          onChange={(event) => change({ people: event.target.value.replace(/\D/g, '').slice(0, 4) })}
        />
      )}
      {hasProgramme && (
        <Check
          label={t('give.occasional')}
          checked={draft.is_occasional}
          onChange={(event) => change({ is_occasional: event.target.checked })}
        />
      )}
    </div>
  )
}
