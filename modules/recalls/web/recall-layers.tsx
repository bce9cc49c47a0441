// What is asked before something of a recall moves or ends.
import { useMemo, useState } from 'react'
import { newId } from '#core/kernel'
import { Field, Notice, RadioList, SelectField } from '#core/ui'
import type { OneRecall } from '../queries/one-recall.ts'
import type { RecipientLine } from '../queries/shapes.ts'
import type { Layer } from './layer.ts'
import { nameOfRecipient } from './recipients-card.tsx'
import { ActDialog } from './room-state.tsx'
import { useWords } from './words.ts'

interface Props {
  layer: Layer
  one: OneRecall
  onClose: () => void
}

export function RecallLayers(props: Props) {
  if (props.layer.kind === 'settle') return <SettleDialog {...props} />
  if (props.layer.kind === 'back') return <BackDialog {...props} recipient={props.layer.recipient} />
  return <EndDialog {...props} isAnnul={props.layer.kind === 'annul'} />
}

const namedIn = ({ recall }: OneRecall) => ({
  recall_id: recall.recall_id,
  organisation_id: recall.organisation_id,
})

/** Place after place: what lies there leaves whole. */
function SettleDialog({ one, onClose }: Props) {
  const { t, label, number, nameOf } = useWords()
  const lying = one.remains.filter((each) => each.kind !== 'unexplained' && each.quantity > 0)
  const places = [...new Map(lying.map((each) => [each.location_id, each.name]))]
  const [location_id, setPlace] = useState(places[0]?.[0] ?? '')
  const [way, setWay] = useState('destruction')
  const [paper, setPaper] = useState('')
  const here = lying.filter((each) => each.location_id === location_id)
  const lots = new Map(one.lots.map((lot) => [lot.lot_id, lot]))
  const lines = here.map(({ lot_id, quantity }) => ({ lot_id, quantity, item_id: lots.get(lot_id)?.item_id }))
  return (
    <ActDialog
      title={t('screen.settle.title')}
      verb={t('screen.settle.verb')}
      destructive
      action="recalls.settle-stock"
      isReady={lines.length > 0}
      input={{ ...namedIn(one), location_id, way, paper: paper.trim() || null, lines }}
      onClose={onClose}
    >
      <SelectField
        label={t('screen.settle.place')}
        value={location_id}
        options={places.map(([value, name]) => ({ value, label: name }))}
        onChange={(event) => setPlace(event.target.value)}
      />
      <Notice meaning="info">
        {here
          .map(({ lot_id, quantity }) => {
            const lot = lots.get(lot_id)
            return `${number(quantity)} ${lot ? `${nameOf(lot)} (${lot.code})` : ''}`
          })
          .join(', ')}
      </Notice>
      <RadioList
        legend={t('screen.settle.way')}
        value={way}
        options={['destruction', 'to_supplier'].map((value) => ({ value, label: label('way', value) }))}
        onChange={setWay}
      />
      <Field
        label={t('screen.settle.paper')}
        hint={t('screen.settle.paper_hint')}
        optional={t('screen.optional')}
        value={paper}
        onChange={(event) => setPaper(event.target.value)}
      />
    </ActDialog>
  )
}

interface Back {
  lot_id: string
  quantity: string
  fate: string
  location_id: string
}

function BackDialog({ one, recipient, onClose }: Props & { recipient: RecipientLine }) {
  const words = useWords()
  const { t } = words
  const recovery_id = useMemo(() => newId(), [])
  const hubs = one.places.filter((place) => place.kind === 'hub' || place.kind === 'shelf')
  const [first] = recipient.lots
  const [back, setBack] = useState<Back>({
    lot_id: first?.lot_id ?? '',
    quantity: String(first?.quantity ?? ''),
    fate: 'brought_back',
    location_id: hubs[0]?.location_id ?? '',
  })
  const quantity = Number(back.quantity)
  const item_id = one.lots.find((lot) => lot.lot_id === back.lot_id)?.item_id
  return (
    <ActDialog
      title={t('screen.back.title', { name: nameOfRecipient(recipient, words) })}
      verb={t('screen.back.verb')}
      action="recalls.take-back"
      isReady={Number.isInteger(quantity) && quantity > 0 && back.location_id !== ''}
      input={{
        ...{ ...namedIn(one), ...back, recovery_id, item_id, quantity },
        ...{ to_kind: recipient.kind, cause_id: recipient.cause_id, unit_id: recipient.unit_id },
      }}
      onClose={onClose}
    >
      <BackFields
        one={one}
        recipient={recipient}
        back={back}
        change={(next) => setBack({ ...back, ...next })}
      />
    </ActDialog>
  )
}

interface BackFieldsProps {
  one: OneRecall
  recipient: RecipientLine
  back: Back
  change: (next: Partial<Back>) => void
}

function BackFields({ one, recipient, back, change }: BackFieldsProps) {
  const { t, options, nameOf } = useWords()
  const lots = one.lots.filter((lot) => recipient.lots.some((each) => each.lot_id === lot.lot_id))
  const hubs = one.places.filter((place) => place.kind === 'hub' || place.kind === 'shelf')
  return (
    <>
      {lots.length > 1 && (
        <SelectField
          label={t('screen.back.lot')}
          value={back.lot_id}
          options={lots.map((lot) => ({ value: lot.lot_id, label: `${nameOf(lot)} · ${lot.code}` }))}
          onChange={(event) => change({ lot_id: event.target.value })}
        />
      )}
      <RadioList
        legend={t('screen.back.fate')}
        value={back.fate}
        options={options('fate', ['brought_back', 'thrown_away', 'already_used', 'not_found'])}
        onChange={(fate) => change({ fate })}
      />
      <Field
        kind="number"
        label={t('screen.back.quantity')}
        value={back.quantity}
        onChange={(event) => change({ quantity: event.target.value })}
      />
      {back.fate === 'brought_back' && hubs.length > 1 && (
        <SelectField
          label={t('screen.back.place')}
          value={back.location_id}
          options={hubs.map((place) => ({ value: place.location_id, label: place.name }))}
          onChange={(event) => change({ location_id: event.target.value })}
        />
      )}
    </>
  )
}

function EndDialog({ one, isAnnul, onClose }: Props & { isAnnul: boolean }) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  return (
    <ActDialog
      title={t(isAnnul ? 'screen.end.annul_title' : 'screen.end.close_title')}
      verb={t(isAnnul ? 'screen.end.annul_verb' : 'screen.end.close_verb')}
      destructive={isAnnul}
      action={isAnnul ? 'recalls.annul' : 'recalls.close'}
      isReady={!isAnnul || reason.trim().length > 2}
      input={{
        ...namedIn(one),
        lot_ids: one.lots.map((lot) => lot.lot_id),
        reason: reason.trim() || null,
      }}
      onClose={onClose}
    >
      <Notice meaning="info">{t(isAnnul ? 'screen.end.annul_lead' : 'screen.end.close_lead')}</Notice>
      <Field
        label={t(isAnnul ? 'screen.end.why' : 'screen.end.note')}
        optional={isAnnul ? undefined : t('screen.optional')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActDialog>
  )
}
