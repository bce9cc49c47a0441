// A line that is not all good: how many are good, refused, missing; where the refused go; and why.
import { useState } from 'react'
import { Field, RadioList } from '#core/ui'
import type { LineLook } from '../queries/arrivals.ts'
import { decimal } from './line-draft.ts'
import { ActDialog } from './parts.tsx'
import { useWords } from './words.ts'

interface RefuseProps {
  line: LineLook
  about: { donation_id: string; organisation_id: string }
  onClose: () => void
}

/** Weighed things are written in kilograms. */
const inUnits = (text: string, line: LineLook): number =>
  Math.round((decimal(text) ?? 0) * (line.unit_name === 'gram' ? 1000 : 1))
const written = (units: number, line: LineLook): string =>
  String(line.unit_name === 'gram' ? units / 1000 : units)

export function RefuseDialog({ line, about, onClose }: RefuseProps) {
  const { t, nameOf, label } = useWords()
  const [told, setTold] = useState({ rejected: written(line.quantity, line), missing: '0', reason: '' })
  const [rejected_to, setTo] = useState<'waste' | 'donor'>('waste')
  const [rejected, missing] = [inUnits(told.rejected, line), inUnits(told.missing, line)]
  const accepted = line.quantity - rejected - missing
  const unit = line.unit_name === 'gram' ? 'kg' : label('unit', line.unit_name)
  const look = {
    ...{ line_id: line.line_id, lot_id: line.lot_id, accepted: Math.max(accepted, 0), rejected, missing },
    ...{ rejected_to: rejected > 0 ? rejected_to : null, reason: told.reason.trim() || null },
  }
  const text = (name: 'rejected' | 'missing' | 'reason') => ({
    value: told[name],
    onChange: (event: { target: { value: string } }) =>
      setTold((before) => ({ ...before, [name]: event.target.value })),
  })
  return (
    <ActDialog
      title={`${nameOf(line)}: ${t('screen.look.refuse')}`}
      verb={t('screen.look.save')}
      action="donations.inspect"
      input={{ ...about, looks: [look] }}
      isReady={told.reason.trim().length > 1 && accepted >= 0}
      onClose={onClose}
    >
      <div className="donations-two">
        <Field label={t('screen.look.rejected')} inputMode="decimal" unit={unit} {...text('rejected')} />
        <Field label={t('screen.look.missing')} inputMode="decimal" unit={unit} {...text('missing')} />
        <Field label={t('screen.look.accepted')} unit={unit} value={written(accepted, line)} readOnly />
      </div>
      {rejected > 0 && (
        <RadioList
          legend={t('screen.look.to')}
          options={(['waste', 'donor'] as const).map((value) => ({
            value,
            label: t(`screen.look.${value}`),
          }))}
          value={rejected_to}
          onChange={(value: string) => setTo(value as 'waste' | 'donor')}
        />
      )}
      <Field label={t('screen.look.reason')} maxLength={200} {...text('reason')} />
    </ActDialog>
  )
}
