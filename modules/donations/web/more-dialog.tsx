// More pieces of a lot that somebody wrote already: they join its line, on the same paper.
import { useState } from 'react'
import { Field } from '#core/ui'
import type { DonationPage, LineLook } from '../queries/arrivals.ts'
import { decimal } from './line-draft.ts'
import { ActDialog } from './parts.tsx'
import { useWords } from './words.ts'

type Delivery = NonNullable<DonationPage['donation']>

/** The paper a delivery came with, told again. */
export const paperOf = (donation: Delivery) =>
  donation.document_kind === 'ddt'
    ? {
        kind: 'ddt',
        number: donation.document_number ?? '',
        on: donation.document_on ?? '',
        transport_at: donation.transport_at,
        transport_from: donation.transport_from,
      }
    : { kind: 'receipt' }

interface MoreProps {
  line: LineLook
  donation: Delivery
  onClose: () => void
}

export function MoreDialog({ line, donation, onClose }: MoreProps) {
  const { t, nameOf, label, quantity: told } = useWords()
  const [amount, setAmount] = useState('')
  const [weight, setWeight] = useState('')
  const isWeighed = line.unit_name === 'gram'
  const quantity = Math.round((decimal(amount) ?? 0) * (isWeighed ? 1000 : 1))
  const kilos = decimal(weight)
  const more = {
    ...{ item_id: line.item_id, supplier_lot: line.supplier_lot, gtin: line.gtin, more_of: line.lot_id },
    ...{ best_before: line.best_before, use_by: line.use_by, temperature_tenths: line.temperature_tenths },
    weight_grams: kilos === null ? null : Math.round(kilos * 1000),
    quantity,
  }
  const { donation_id, organisation_id, location_id, received_on } = donation
  const where = { donation_id, organisation_id, location_id, received_on, document: paperOf(donation) }
  return (
    <ActDialog
      title={`${nameOf(line)}: ${t('screen.look.more_title')}`}
      verb={t('screen.look.more_save')}
      action="donations.receive"
      input={{ ...where, lines: [more] }}
      isReady={quantity > 0}
      onClose={onClose}
    >
      <p>{t('screen.look.more_words', { quantity: told(line.quantity, line.unit_name) })}</p>
      <div className="donations-two">
        <Field
          label={t('screen.receive.amount')}
          inputMode="decimal"
          unit={isWeighed ? 'kg' : label('unit', line.unit_name)}
          value={amount}
          onChange={(event) => setAmount(event.target.value)}
        />
        {!isWeighed && (
          <Field
            label={t('screen.receive.weight')}
            optional={t('screen.optional')}
            inputMode="decimal"
            unit="kg"
            value={weight}
            onChange={(event) => setWeight(event.target.value)}
          />
        )}
      </div>
    </ActDialog>
  )
}
