// What the form of asking holds, what is still missing in it, and how it is sent: anew, or over a draft.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { useToast } from '#core/ui'
import { readCardCode } from '../../domain/codes.ts'
import type { CardLine } from '../../queries/cards.ts'
import type { OneRequest } from '../../queries/requests.ts'
import { type Fault, wholeNumber } from '../act-dialog.tsx'
import type { MyWork } from '../use-me.ts'
import { useWords } from '../words.ts'
import type { AskedLine } from './ask-lines.tsx'

export const beginWith = (me: MyWork, card: string) => ({
  unit_id: me.units[0]?.unit_id ?? '',
  to_unit_id: '',
  kind: card ? 'household' : 'partner',
  card,
  people: '',
  needed_on: '',
  note: '',
})
export type Values = ReturnType<typeof beginWith>
export type SetValues = (change: Partial<Values>) => void

/** A draft as the form shows it. */
export const beginOver = ({ request, lines }: OneRequest): { values: Values; lines: AskedLine[] } => ({
  values: {
    ...{ unit_id: request.unit_id, to_unit_id: request.to_unit_id, kind: request.recipient_kind },
    ...{ card: request.card_code ?? '', people: request.card_code ? '' : String(request.people) },
    ...{ needed_on: request.needed_on ?? '', note: request.note ?? '' },
  },
  lines: lines.map(({ item_id, category, quantity }) => ({
    key: item_id ? `item:${item_id}` : `category:${category}`,
    quantity,
  })),
})

export const useCardByCode = (code: string): CardLine | undefined => {
  const read = readCardCode(code)
  const { data } = useAsk<{ cards: CardLine[] }>(
    'distribution.cards',
    { code: read ?? '' },
    { isPrivate: true, isOn: read !== undefined },
  )
  return read ? data?.cards[0] : undefined
}

export const written = (values: Values, lines: readonly AskedLine[], card: CardLine | undefined) => ({
  ...{ recipient_kind: values.kind, needed_on: values.needed_on || null },
  note: values.note.trim() || null,
  card_id: values.kind === 'household' ? card?.card_id : null,
  people: values.kind === 'household' ? null : wholeNumber(values.people),
  lines: lines.map(({ key, quantity }) => {
    const [kind, code] = key.split(':')
    return kind === 'item' ? { item_id: code, quantity } : { category: code, quantity }
  }),
})

/** What is still missing, in words beside each field. */
export const useFaults = (
  values: Values,
  lines: readonly AskedLine[],
  { card, idOf }: { card: CardLine | undefined; idOf: (name: string) => string },
) => {
  const { t } = useWords()
  return (): Fault[] => {
    const isHousehold = values.kind === 'household'
    const faults: Fault[] = []
    if (isHousehold && card?.state !== 'active')
      faults.push({ id: idOf('card'), text: t('ask.card_missing') })
    if (!isHousehold && !wholeNumber(values.people))
      faults.push({ id: idOf('people'), text: t('ask.people_missing') })
    if (lines.length === 0) faults.push({ id: idOf('lines'), text: t('ask.lines_missing') })
    return faults
  }
}

export const useSending = () => {
  const { t } = useWords()
  const act = useAct()
  const say = useToast()
  const navigate = useNavigate()
  const [state, setState] = useState<{
    faults: Fault[]
    attempt: number
    problem?: Problem
    isSending?: boolean
  }>({
    faults: [],
    attempt: 0,
  })
  const send = async (
    faults: Fault[],
    written: { action: string; input: Record<string, unknown>; isKept: boolean },
  ) => {
    setState((before) => ({ faults, attempt: before.attempt + 1, isSending: faults.length === 0 }))
    if (faults.length > 0) return
    const answered = await act(written.action, written.input)
    setState((before) => ({ ...before, isSending: false, problem: answered.problem }))
    if (answered.outcome !== 'accepted') return
    say({ text: t(written.isKept ? 'ask.kept' : 'ask.sent', { code: String(answered.answer?.code) }) })
    void navigate({ to: '/requests' as never })
  }
  return { ...state, send }
}
