// What is on the van: how much of each thing left with it, was given at the doors, is still aboard or came back. And the count at
// the end, when the van stands at the hub again.
import { useState } from 'react'
import { Badge, Card, Field, SelectField } from '#core/ui'
import { stillAboard } from '../domain/load.ts'
import type { LoadTold, OneRound } from '../queries/rounds.ts'
import { ActDialog, type Fault, type Written } from './act-dialog.tsx'
import { useWords, type Words } from './words.ts'

export const leftOf = (load: LoadTold): number =>
  stillAboard(load as unknown as Parameters<typeof stillAboard>[0])

/** What the server has to hold when a round leaves or comes back. */
export const heldIds = ({ stops, loads }: Pick<OneRound, 'stops' | 'loads'>) => ({
  goods_request_ids: [...new Set([...stops, ...loads].map((each) => each.goods_request_id))],
  item_ids: [
    ...new Set([
      ...stops.flatMap(({ parts }) => parts.map(({ item_id }) => item_id)),
      ...loads.map(({ item_id }) => item_id),
    ]),
  ],
})

export function VanCard({ data: { loads, round } }: { data: OneRound }) {
  const { t, nameOf, amount } = useWords()
  if (loads.length === 0) return null
  const isOver = round.state === 'ended'
  return (
    <Card title={t('round.aboard')} count={loads.length} flush>
      <ul className="deliv-loads">
        {loads.map((load) => {
          const unit = load.item_unit
          const told = {
            amount: amount(load.quantity, unit),
            delivered: amount(load.delivered, unit),
            left: amount(leftOf(load), unit),
            returned: amount(load.returned, unit),
          }
          return (
            <li key={load.load_id} className="deliv-load">
              <div>
                <strong>{nameOf(load)}</strong> <span className="deliv-quiet">{load.lot_code}</span>
              </div>
              <div className="deliv-quiet">
                {t('round.for_whom', { name: load.unit_name, code: load.code })}
              </div>
              <div>{t(isOver ? 'round.aboard_back' : 'round.aboard_line', told)}</div>
              {(load.doubtful > 0 || load.missing > 0) && (
                <div className="deliv-acts">
                  {load.doubtful > 0 && (
                    <Badge meaning="att">
                      {t('round.aboard_aside', { amount: amount(load.doubtful, unit) })}
                    </Badge>
                  )}
                  {load.missing > 0 && (
                    <Badge meaning="dang">
                      {t('round.aboard_missing', { amount: amount(load.missing, unit) })}
                    </Badge>
                  )}
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

interface Said {
  good: string
  doubtful: string
  to: string
}
type AllSaid = Record<string, Said>

const saidOf = (load: LoadTold, said: AllSaid): Said =>
  said[load.load_id] ?? { good: String(leftOf(load)), doubtful: '0', to: '' }
const asNumber = (text: string): number => (/^\d{1,8}$/.test(text.trim()) ? Number(text) : Number.NaN)
const missingOf = (load: LoadTold, { good, doubtful }: Said): number =>
  leftOf(load) - asNumber(good) - asNumber(doubtful)

const faultsOf = (
  aboard: readonly LoadTold[],
  { said, reason }: { said: AllSaid; reason: string },
  { t, nameOf }: Words,
): Fault[] => {
  const wrong = aboard.filter((load) => !(missingOf(load, saidOf(load, said)) >= 0))
  if (wrong.length > 0)
    return wrong.map((load) => ({
      id: `good-${load.load_id}`,
      text: t('round.need_back', { count: leftOf(load), name: nameOf(load) }),
    }))
  const isOdd = aboard.some((load) => {
    const one = saidOf(load, said)
    return missingOf(load, one) > 0 || asNumber(one.doubtful) > 0
  })
  return isOdd && reason.trim().length < 3 ? [{ id: 'end-why', text: t('round.need_why') }] : []
}

interface BackProps {
  load: LoadTold
  said: Said
  shelves: OneRound['shelves']
  onSay: (next: Said) => void
}

function BackFields({ load, said, shelves, onSay }: BackProps) {
  const { t, nameOf, amount } = useWords()
  const missing = missingOf(load, said)
  const id = load.load_id
  return (
    <fieldset className="deliv-who">
      <legend>
        {nameOf(load)} <span className="deliv-quiet">{load.lot_code}</span>
      </legend>
      <p className="deliv-quiet">{t('round.for_whom', { name: load.unit_name, code: load.code })}</p>
      <div className="deliv-pair">
        <Field
          id={`good-${id}`}
          inputMode="numeric"
          label={t('round.end_good')}
          hint={t('round.end_good_hint', { amount: amount(leftOf(load), load.item_unit) })}
          value={said.good}
          onChange={(event) => onSay({ ...said, good: event.target.value })}
        />
        <Field
          id={`doubt-${id}`}
          inputMode="numeric"
          label={t('round.end_doubtful')}
          value={said.doubtful}
          onChange={(event) => onSay({ ...said, doubtful: event.target.value })}
        />
      </div>
      <SelectField
        label={t('round.end_to')}
        value={said.to}
        options={[
          { value: '', label: t('round.end_to_from', { name: load.from_name ?? '' }) },
          ...shelves
            .filter(({ location_id }) => location_id !== load.from_location_id)
            .map(({ location_id, name, code }) => ({
              value: location_id,
              label: [name, code].filter(Boolean).join(' · '),
            })),
        ]}
        onChange={(event) => onSay({ ...said, to: event.target.value })}
      />
      {missing > 0 && <Badge meaning="dang">{t('round.end_missing', { count: missing })}</Badge>}
    </fieldset>
  )
}

export function EndDialog({ data, onClose }: { data: OneRound; onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const [said, setSaid] = useState<AllSaid>({})
  const [reason, setReason] = useState('')
  const { round_id, organisation_id } = data.round
  const aboard = data.loads.filter((load) => leftOf(load) > 0)
  const write = (): Written | Fault[] => {
    const faults = faultsOf(aboard, { said, reason }, words)
    if (faults.length > 0) return faults
    const returns = aboard.map((load) => {
      const { good, doubtful, to } = saidOf(load, said)
      return {
        ...{ load_id: load.load_id, good: Number(good), doubtful: Number(doubtful) },
        to_location_id: to || null,
      }
    })
    return {
      action: 'deliveries.end-round',
      input: { round_id, organisation_id, ...heldIds(data), returns, reason: reason.trim() || null },
    }
  }
  return (
    <ActDialog
      title={t('round.end_title')}
      verb={t('round.end')}
      onClose={onClose}
      write={write}
      onDone={() => t('round.done')}
    >
      <p className="ui-note">{t('round.end_text')}</p>
      {aboard.map((load) => (
        <BackFields
          key={load.load_id}
          load={load}
          said={saidOf(load, said)}
          shelves={data.shelves}
          onSay={(next) => setSaid({ ...said, [load.load_id]: next })}
        />
      ))}
      <Field
        id="end-why"
        label={t('round.end_why')}
        hint={t('round.end_why_hint')}
        optional={t('screen.optional')}
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActDialog>
  )
}
