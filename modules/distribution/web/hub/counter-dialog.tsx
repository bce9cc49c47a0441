// Somebody stands at the counter: a household with its card, somebody without a name, a partner. What expires first is taken.
import { useId, useState } from 'react'
import { useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { Check, Field, SelectField } from '#core/ui'
import { readCardCode } from '../../domain/codes.ts'
import type { CardLine } from '../../queries/cards.ts'
import type { Availability } from '../../queries/requests.ts'
import { ActDialog, type Fault, wholeNumber } from '../act-dialog.tsx'
import { useHubs } from '../cards/card-form.tsx'
import { type AskedLine, AskLines } from '../requests/ask-lines.tsx'
import type { MyWork } from '../use-me.ts'
import { useWords } from '../words.ts'
import { useSayGiven } from './give-dialog.tsx'
import { useProof } from './proof.tsx'

const kinds = ['household', 'anonymous', 'partner', 'canteen'] as const

interface Partners {
  organisations: { organisation_id: string; short_name: string; name: string }[]
}

const useCounter = (me: MyWork) => {
  const hubs = useHubs()
  const hub = hubs.find(({ unit_id }) => me.units.some((unit) => unit.unit_id === unit_id))
  const [handover_id] = useState(() => newId())
  const [values, set] = useState({
    kind: 'household' as string,
    code: '',
    partner_id: '',
    people: '',
    is_occasional: false,
  })
  const [lines, setLines] = useState<AskedLine[]>([])
  const read = readCardCode(values.code)
  const { data: found } = useAsk<{ cards: CardLine[] }>(
    'distribution.cards',
    { code: read ?? '' },
    { isPrivate: true, isOn: read !== undefined },
  )
  const { data: free } = useAsk<Availability>(
    'distribution.availability',
    { to_unit_id: hub?.unit_id ?? '' },
    { isOn: hub !== undefined },
  )
  const card = values.kind === 'household' && read ? found?.cards[0] : undefined
  const items = free?.items ?? []
  return { hub, handover_id, values, set, lines, setLines, card, items }
}
type Counter = ReturnType<typeof useCounter>

function Whom({ form, idOf }: { form: Counter; idOf: (name: string) => string }) {
  const { t, label } = useWords()
  const { values, set } = form
  const { data } = useAsk<Partners>('network.organisations')
  const change = (more: Partial<typeof values>) => set({ ...values, ...more })
  const isPartner = values.kind === 'partner' || values.kind === 'canteen'
  return (
    <>
      <SelectField
        label={t('give.who')}
        options={kinds.map((value) => ({ value, label: label('recipient', value) }))}
        value={values.kind}
        onChange={(event) => change({ kind: event.target.value })}
      />
      {values.kind === 'household' ? (
        <Field
          id={idOf('code')}
          label={t('ask.card')}
          hint={t('ask.card_hint')}
          value={values.code}
          onChange={(event) => change({ code: event.target.value })}
        />
      ) : (
        <Field
          id={idOf('people')}
          kind="number"
          label={t('give.people')}
          value={values.people}
          onChange={(event) => change({ people: event.target.value })}
        />
      )}
      {isPartner && (
        <SelectField
          id={idOf('partner')}
          label={t('give.partner')}
          empty={t('screen.choose')}
          options={(data?.organisations ?? []).map((each) => ({
            value: each.organisation_id,
            label: each.short_name,
          }))}
          value={values.partner_id}
          onChange={(event) => change({ partner_id: event.target.value })}
        />
      )}
      {values.kind !== 'household' && (
        <Check
          label={t('one.keep_occasional')}
          checked={values.is_occasional}
          onChange={(event) => change({ is_occasional: event.target.checked })}
        />
      )}
    </>
  )
}

export function CounterDialog({ me, onClose }: { me: MyWork; onClose: () => void }) {
  const { t } = useWords()
  const prefix = useId()
  const idOf = (name: string) => `${prefix}-${name}`
  const form = useCounter(me)
  const { hub, handover_id, values, lines, setLines, card, items } = form
  const isHousehold = values.kind === 'household'
  const { fields, faults: unproved, told } = useProof(isHousehold, values.code)
  const said = useSayGiven()
  const write = () => {
    const faults: Fault[] = []
    if (isHousehold && !card) faults.push({ id: idOf('code'), text: t('ask.card_missing') })
    if (!isHousehold && !wholeNumber(values.people))
      faults.push({ id: idOf('people'), text: t('ask.people_missing') })
    if (lines.length === 0 || !hub) faults.push({ id: idOf('lines'), text: t('ask.lines_missing') })
    faults.push(...unproved)
    if (faults.length > 0 || !hub) return faults
    const { is_occasional, kind, partner_id } = values
    const input = {
      ...{
        handover_id,
        organisation_id: hub.organisation_id,
        hub_unit_id: hub.unit_id,
        recipient_kind: kind,
      },
      ...{ card_id: card?.card_id ?? null, partner_id: partner_id || null, is_occasional, ...told },
      people: isHousehold ? null : wholeNumber(values.people),
      lines: lines.map(({ key, quantity }) => ({ item_id: key.split(':')[1], quantity })),
    }
    return { action: 'distribution.give-now', input }
  }
  return (
    <ActDialog title={t('give.counter')} verb={t('give.act')} onClose={onClose} write={write} onDone={said}>
      <Whom form={form} idOf={idOf} />
      <AskLines id={idOf('lines')} items={items} lines={lines} onChange={setLines} isExact />
      {fields}
    </ActDialog>
  )
}
