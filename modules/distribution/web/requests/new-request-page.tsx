// Asking the hub: for whom, what, by when. What is free is seen while asking, so that nobody waits for what is not there.
import '../distribution.css'
import { useParams, useSearch } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import { useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import {
  Button,
  Empty,
  Field,
  FormSummary,
  Notice,
  PageHead,
  SelectField,
  Skeleton,
  TextAreaField,
} from '#core/ui'
import { peopleOf } from '../../domain/card.ts'
import { requestRecipients } from '../../domain/request.ts'
import type { CardLine } from '../../queries/cards.ts'
import type { Availability, OneRequest } from '../../queries/requests.ts'
import { useHubs } from '../cards/card-form.tsx'
import { eatsIn } from '../cards/card-words.ts'
import { type MyWork, useMe } from '../use-me.ts'
import { useWords } from '../words.ts'
import { AskLines } from './ask-lines.tsx'
import {
  beginOver,
  beginWith,
  type SetValues,
  useCardByCode,
  useFaults,
  useSending,
  type Values,
  written,
} from './asking.ts'

function ForWhom({
  values,
  set,
  card,
  idOf,
}: {
  values: Values
  set: SetValues
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
  isFixed,
}: {
  values: Values
  set: SetValues
  me: MyWork
  hubs: ReturnType<typeof useHubs>
  /** Who asks, and which hub, are said once. */
  isFixed: boolean
}) {
  const { t } = useWords()
  return (
    <>
      {!isFixed && me.units.length > 1 && (
        <SelectField
          label={t('ask.unit')}
          options={me.units.map(({ unit_id, name }) => ({ value: unit_id, label: name }))}
          value={values.unit_id}
          onChange={(event) => set({ unit_id: event.target.value })}
        />
      )}
      {!isFixed && hubs.length > 1 && (
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

function AskForm({ me, first, draft }: { me: MyWork; first: string; draft?: OneRequest }) {
  const { t, sentence } = useWords()
  const prefix = useId()
  const idOf = (name: string) => `${prefix}-${name}`
  const [goods_request_id] = useState(() => draft?.request.goods_request_id ?? newId())
  const hubs = useHubs()
  const [begun] = useState(() => (draft ? beginOver(draft) : { values: beginWith(me, first), lines: [] }))
  const [values, setValues] = useState(begun.values)
  const [lines, setLines] = useState(begun.lines)
  const { faults, attempt, problem, isSending, send } = useSending()
  const to_unit_id = values.to_unit_id || (hubs[0]?.unit_id ?? '')
  const { data } = useAsk<Availability>(
    'distribution.availability',
    { to_unit_id },
    { isOn: to_unit_id !== '' },
  )
  const card = useCardByCode(values.kind === 'household' ? values.card : '')
  const faultsNow = useFaults(values, lines, { card, idOf })
  const set: SetValues = (change) => setValues((before) => ({ ...before, ...change }))
  const go = (is_draft: boolean) => {
    const wish = { ...written(values, lines, card), goods_request_id, to_unit_id }
    const asked = draft
      ? { action: 'distribution.edit-draft', input: wish }
      : { action: 'distribution.ask-goods', input: { ...wish, unit_id: values.unit_id, is_draft } }
    void send(faultsNow(), { ...asked, isKept: is_draft })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    go(draft !== undefined)
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
      <Where {...{ values, set, me, hubs, isFixed: draft !== undefined }} />
      <div className="ui-acts">
        {!draft && <Button onClick={() => go(true)}>{t('ask.draft')}</Button>}
        <Button variant="primary" type="submit" loading={isSending}>
          {t(draft ? 'screen.save' : 'ask.send')}
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

/** A draft, written anew; sent from its own page. */
export function EditRequestPage() {
  const { t, sentence } = useWords()
  const me = useMe()
  const { goods_request_id } = useParams({ strict: false }) as { goods_request_id: string }
  const { data, problem, again } = useAsk<OneRequest>('distribution.request', { goods_request_id })
  if (problem?.code === 'core.not-found' || (data && data.request.state !== 'draft'))
    return (
      <Empty
        level={1}
        title={t(data ? 'ask.sent_already' : 'one.gone')}
        drawing="search"
        act={<Button href={data ? `/requests/${goods_request_id}` : '/requests'}>{t('ask.see_it')}</Button>}
      />
    )
  return (
    <div className="ui-stack">
      <PageHead title={t('ask.edit_title')} back={{ label: t('one.back'), href: '/requests' }} />
      {problem && (
        <Notice meaning="att" act={<Button onClick={again}>{t('screen.again')}</Button>}>
          {sentence(problem, 'screen.not_read')}
        </Notice>
      )}
      {!problem && (!me || !data) && <Skeleton label={t('screen.loading')} />}
      {me && data && <AskForm me={me} first="" draft={data} />}
    </div>
  )
}
