// Asking the hub: for whom, what, by when. What is free is seen while asking, so that nobody waits for what is not there.
import '../distribution.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import { newId, type Problem } from '#core/kernel'
import {
  Button,
  Field,
  FormSummary,
  Notice,
  PageHead,
  SelectField,
  Skeleton,
  TextAreaField,
  useToast,
} from '#core/ui'
import { peopleOf } from '../../domain/card.ts'
import { readCardCode } from '../../domain/codes.ts'
import { requestRecipients } from '../../domain/request.ts'
import type { CardLine } from '../../queries/cards.ts'
import type { Availability } from '../../queries/requests.ts'
import { type Fault, wholeNumber } from '../act-dialog.tsx'
import { useHubs } from '../cards/card-form.tsx'
import { eatsIn } from '../cards/card-words.ts'
import { type MyWork, useMe } from '../use-me.ts'
import { useWords } from '../words.ts'
import { type AskedLine, AskLines } from './ask-lines.tsx'

const beginWith = (me: MyWork, card: string) => ({
  unit_id: me.units[0]?.unit_id ?? '',
  to_unit_id: '',
  kind: card ? 'household' : 'partner',
  card,
  people: '',
  needed_on: '',
  note: '',
})
type Values = ReturnType<typeof beginWith>
type Set = (change: Partial<Values>) => void

const useCardByCode = (code: string): CardLine | undefined => {
  const read = readCardCode(code)
  const { data } = useAsk<{ cards: CardLine[] }>(
    'distribution.cards',
    { code: read ?? '' },
    { isPrivate: true, isOn: read !== undefined },
  )
  return read ? data?.cards[0] : undefined
}

function ForWhom({
  values,
  set,
  card,
  idOf,
}: {
  values: Values
  set: Set
  card: CardLine | undefined
  idOf: (name: string) => string
}) {
  const words = useWords()
  const { t, label } = words
  return (
    <>
      <SelectField
        label={t('ask.who')}
        options={requestRecipients.map((value) => ({ value, label: label('recipient', value) }))}
        value={values.kind}
        onChange={(event) => set({ kind: event.target.value })}
      />
      {values.kind === 'household' ? (
        <>
          <Field
            id={idOf('card')}
            label={t('ask.card')}
            hint={t('ask.card_hint')}
            value={values.card}
            autoCapitalize="characters"
            onChange={(event) => set({ card: event.target.value })}
          />
          {card && (
            <Notice meaning="info">
              {t('ask.card_is', {
                people: t('requests.people', { count: peopleOf(card) }),
                eats: eatsIn(card, words),
              })}
            </Notice>
          )}
        </>
      ) : (
        <Field
          id={idOf('people')}
          kind="number"
          label={t('ask.people')}
          value={values.people}
          onChange={(event) => set({ people: event.target.value })}
        />
      )}
    </>
  )
}

function Where({
  values,
  set,
  me,
  hubs,
}: {
  values: Values
  set: Set
  me: MyWork
  hubs: ReturnType<typeof useHubs>
}) {
  const { t } = useWords()
  return (
    <>
      {me.units.length > 1 && (
        <SelectField
          label={t('ask.unit')}
          options={me.units.map(({ unit_id, name }) => ({ value: unit_id, label: name }))}
          value={values.unit_id}
          onChange={(event) => set({ unit_id: event.target.value })}
        />
      )}
      {hubs.length > 1 && (
        <SelectField
          label={t('ask.hub')}
          options={hubs.map(({ unit_id, name }) => ({ value: unit_id, label: name }))}
          value={values.to_unit_id || hubs[0]?.unit_id}
          onChange={(event) => set({ to_unit_id: event.target.value })}
        />
      )}
      <Field
        kind="date"
        label={t('ask.needed')}
        optional={t('screen.optional')}
        value={values.needed_on}
        onChange={(event) => set({ needed_on: event.target.value })}
      />
      <TextAreaField
        label={t('ask.note')}
        hint={t('ask.note_hint')}
        optional={t('screen.optional')}
        maxLength={300}
        value={values.note}
        onChange={(event) => set({ note: event.target.value })}
      />
    </>
  )
}

const written = (values: Values, lines: readonly AskedLine[], card: CardLine | undefined) => ({
  ...{ unit_id: values.unit_id, recipient_kind: values.kind, needed_on: values.needed_on || null },
  note: values.note.trim() || null,
  card_id: values.kind === 'household' ? card?.card_id : null,
  people: values.kind === 'household' ? null : wholeNumber(values.people),
  lines: lines.map(({ key, quantity }) => {
    const [kind, code] = key.split(':')
    return kind === 'item' ? { item_id: code, quantity } : { category: code, quantity }
  }),
})

/** What is still missing, in words beside each field. */
const useFaults = (
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

const useSending = () => {
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
  const send = async (faults: Fault[], input: { is_draft: boolean }) => {
    setState((before) => ({ faults, attempt: before.attempt + 1, isSending: faults.length === 0 }))
    if (faults.length > 0) return
    const answered = await act('distribution.ask-goods', input)
    setState((before) => ({ ...before, isSending: false, problem: answered.problem }))
    if (answered.outcome !== 'accepted') return
    say({ text: t(input.is_draft ? 'ask.kept' : 'ask.sent', { code: String(answered.answer?.code) }) })
    void navigate({ to: '/requests' as never })
  }
  return { ...state, send }
}

function AskForm({ me, first }: { me: MyWork; first: string }) {
  const { t, sentence } = useWords()
  const prefix = useId()
  const idOf = (name: string) => `${prefix}-${name}`
  const [goods_request_id] = useState(() => newId())
  const hubs = useHubs()
  const [values, setValues] = useState(() => beginWith(me, first))
  const [lines, setLines] = useState<AskedLine[]>([])
  const { faults, attempt, problem, isSending, send } = useSending()
  const to_unit_id = values.to_unit_id || (hubs[0]?.unit_id ?? '')
  const { data } = useAsk<Availability>(
    'distribution.availability',
    { to_unit_id },
    { isOn: to_unit_id !== '' },
  )
  const card = useCardByCode(values.kind === 'household' ? values.card : '')
  const faultsNow = useFaults(values, lines, { card, idOf })
  const set: Set = (change) => setValues((before) => ({ ...before, ...change }))
  const go = (is_draft: boolean) =>
    void send(faultsNow(), {
      ...written(values, lines, card),
      goods_request_id,
      to_unit_id,
      is_draft,
    } as never)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    go(false)
  }
  return (
    <form className="ui-form dist-form" onSubmit={submit} noValidate>
      <FormSummary title={t('screen.summary')} errors={faults} attempt={attempt} />
      {problem && (
        <Notice meaning="att" live="polite">
          {sentence(problem)}
        </Notice>
      )}
      <ForWhom {...{ values, set, card, idOf }} />
      {data && <AskLines id={idOf('lines')} items={data.items} lines={lines} onChange={setLines} />}
      {!data && <Skeleton label={t('screen.loading')} count={2} />}
      <Where {...{ values, set, me, hubs }} />
      <div className="ui-acts">
        <Button onClick={() => go(true)}>{t('ask.draft')}</Button>
        <Button variant="primary" type="submit" loading={isSending}>
          {t('ask.send')}
        </Button>
      </div>
    </form>
  )
}

export function NewRequestPage() {
  const { t } = useWords()
  const me = useMe()
  const { card } = useSearch({ strict: false }) as { card?: string }
  return (
    <div className="ui-stack">
      <PageHead title={t('ask.title')} back={{ label: t('one.back'), href: '/requests' }} />
      {me ? (
        <AskForm me={me} first={typeof card === 'string' ? card : ''} />
      ) : (
        <Skeleton label={t('screen.loading')} />
      )}
    </div>
  )
}
