// What is said at a door: how much they took, or that nothing stayed there and why.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Chips, Field } from '#core/ui'
import { useProof } from '#distribution/web'
import type { StopTold } from '../queries/rounds.ts'
import { ActDialog, type Fault, type Written } from './act-dialog.tsx'
import { useWords, type Words } from './words.ts'

export interface AtStop {
  round: { round_id: string; organisation_id: string }
  stop: StopTold
}
interface Props extends AtStop {
  onClose: () => void
}

const ofStop = ({ round, stop }: AtStop) => ({
  ...{ round_id: round.round_id, organisation_id: round.organisation_id, stop_id: stop.stop_id },
})

type Taken = Record<string, string>
const takenOf = (part: StopTold['parts'][number], taken: Taken) =>
  taken[part.part_id] ?? String(part.quantity)
const isNumber = (text: string, most: number) => /^\d{1,8}$/.test(text.trim()) && Number(text) <= most

const faultsOf = (
  stop: StopTold,
  { taken, reason }: { taken: Taken; reason: string },
  { t, nameOf }: Words,
): Fault[] => [
  ...stop.parts
    .filter((part) => !isNumber(takenOf(part, taken), part.quantity))
    .map((part) => ({
      id: `part-${part.part_id}`,
      text: t('round.need_number', { count: part.quantity, name: nameOf(part) }),
    })),
  ...(reason.trim().length >= 3 ? [] : [{ id: 'stop-why', text: t('round.need_why') }]),
]

function Parts({ stop, taken, onTake }: { stop: StopTold; taken: Taken; onTake: (next: Taken) => void }) {
  const { t, nameOf, amount } = useWords()
  return (
    <div className="deliv-parts">
      <p className="ui-note">{t('round.back_text')}</p>
      {stop.parts.map((part) => (
        <Field
          key={part.part_id}
          id={`part-${part.part_id}`}
          inputMode="numeric"
          label={nameOf(part)}
          hint={[t('round.of', { amount: amount(part.quantity, part.unit_name) }), part.lot_code]
            .filter(Boolean)
            .join(' · ')}
          value={takenOf(part, taken)}
          onChange={(event) => onTake({ ...taken, [part.part_id]: event.target.value })}
        />
      ))}
    </div>
  )
}

export function DeliverDialog({ round, stop, onClose }: Props) {
  const words = useWords()
  const { t } = words
  const [how, setHow] = useState<'all' | 'some'>('all')
  const [taken, setTaken] = useState<Taken>({})
  const [reason, setReason] = useState('')
  const { fields, faults: unproved, told } = useProof(false)
  const [handover_id] = useState(newId)
  const write = (): Written | Fault[] => {
    const faults = [...(how === 'some' ? faultsOf(stop, { taken, reason }, words) : []), ...unproved]
    if (faults.length > 0) return faults
    const behind = stop.parts
      .map((part) => ({
        part_id: part.part_id,
        quantity: how === 'some' ? part.quantity - Number(takenOf(part, taken)) : 0,
      }))
      .filter(({ quantity }) => quantity > 0)
    return {
      action: 'deliveries.deliver-stop',
      input: {
        ...ofStop({ round, stop }),
        ...{ handover_id, goods_request_id: stop.goods_request_id, recipient_id: stop.unit_id },
        item_ids: [...new Set(stop.parts.map((part) => part.item_id))],
        ...{ proof: told.proof, signature: told.signature, left_behind: behind },
        reason: behind.length > 0 ? reason.trim() : null,
      },
    }
  }
  return (
    <ActDialog
      title={t('round.deliver_title', { name: stop.unit_name })}
      verb={t('round.deliver')}
      onClose={onClose}
      write={write}
    >
      <Chips
        legend={t('round.what')}
        options={[
          { value: 'all', label: t('round.took_all') },
          { value: 'some', label: t('round.took_some') },
        ]}
        value={how as string}
        onChange={(next) => setHow(next === 'some' ? 'some' : 'all')}
      />
      {how === 'some' && (
        <>
          <Parts stop={stop} taken={taken} onTake={setTaken} />
          <Field
            id="stop-why"
            label={t('round.why')}
            hint={t('round.why_hint')}
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      )}
      {fields}
    </ActDialog>
  )
}

export function LeaveDialog({ round, stop, onClose }: Props) {
  const { t } = useWords()
  const [outcome, setOutcome] = useState<'refused' | 'not_there'>('not_there')
  const [reason, setReason] = useState('')
  const write = (): Written | Fault[] =>
    outcome === 'refused' && reason.trim().length < 3
      ? [{ id: 'stop-why', text: t('round.need_why') }]
      : {
          action: 'deliveries.leave-stop',
          input: { ...ofStop({ round, stop }), outcome, reason: reason.trim() || null },
        }
  return (
    <ActDialog
      title={t('round.leave_title', { name: stop.unit_name })}
      verb={t('round.not_delivered')}
      onClose={onClose}
      write={write}
    >
      <Chips
        legend={t('round.what')}
        options={[
          { value: 'not_there', label: t('round.not_there') },
          { value: 'refused', label: t('round.refused') },
        ]}
        value={outcome as string}
        onChange={(next) => setOutcome(next === 'refused' ? 'refused' : 'not_there')}
      />
      <Field
        id="stop-why"
        label={t('round.why')}
        {...(outcome === 'refused' ? {} : { optional: t('screen.optional') })}
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="ui-note">{t('round.leave_text')}</p>
    </ActDialog>
  )
}
