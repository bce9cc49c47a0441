// One line being written: how many, in which packing, lot and date; cold things ask their temperature.
import { Button, Field, SelectField } from '#core/ui'
import type { ItemRecord, PackagingRecord } from '#goods'
import type { Draft } from './line-draft.ts'
import { useWords } from './words.ts'

export interface LineFieldsProps {
  draft: Draft
  item: ItemRecord
  packagings: readonly PackagingRecord[]
  change: (part: Partial<Draft>) => void
  remove: () => void
}

export function LineFields({ draft, item, packagings, change, remove }: LineFieldsProps) {
  const { t, nameOf, label } = useWords()
  const optional = t('screen.optional')
  const text = (name: 'amount' | 'supplier_lot') => ({
    value: draft[name],
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  })
  const ways = packagings
    .filter((each) => each.item_id === item.item_id)
    .map((each) => ({ value: each.packaging_id, label: `${each.name} (${each.quantity})` }))
  const unit =
    item.unit_name === 'gram'
      ? t('screen.receive.in_kilos')
      : t('screen.receive.units', { unit: label('unit', item.unit_name) })
  return (
    <section className="donations-line" aria-label={nameOf(item)}>
      <div className="donations-line-head">
        <h3>{nameOf(item)}</h3>
        <Button variant="quiet" size="small" icon="delete" onClick={remove}>
          {t('screen.receive.remove')}
        </Button>
      </div>
      <div className="donations-two">
        <Field
          label={t('screen.receive.amount')}
          kind="text"
          inputMode="decimal"
          unit={
            draft.packaging_id ? undefined : item.unit_name === 'gram' ? 'kg' : label('unit', item.unit_name)
          }
          {...text('amount')}
        />
        {ways.length > 0 && (
          <SelectField
            label={t('screen.receive.packaging')}
            empty={unit}
            options={ways}
            value={draft.packaging_id}
            onChange={(event) => change({ packaging_id: event.target.value })}
          />
        )}
        <Field label={t('screen.receive.lot')} optional={optional} maxLength={60} {...text('supplier_lot')} />
        <PrintedFields {...{ draft, item, change }} />
      </div>
    </section>
  )
}

type PrintedProps = Pick<LineFieldsProps, 'draft' | 'item' | 'change'>

function PrintedFields({ draft, item, change }: PrintedProps) {
  const { t } = useWords()
  const optional = t('screen.optional')
  const text = (name: 'date' | 'weight' | 'temperature' | 'value') => ({
    value: draft[name],
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  })
  const dates = (['none', 'best_before', 'use_by'] as const).map((value) => ({
    value,
    label: t(`screen.receive.${value}`),
  }))
  return (
    <>
      <SelectField
        label={t('screen.receive.date_kind')}
        options={dates}
        value={draft.date_kind}
        onChange={(event) => change({ date_kind: event.target.value as Draft['date_kind'] })}
      />
      {draft.date_kind !== 'none' && <Field label={t('screen.receive.date')} kind="date" {...text('date')} />}
      {item.storage !== 'ambient' && (
        <Field label={t('screen.receive.temperature')} inputMode="text" unit="°C" {...text('temperature')} />
      )}
      <Field
        label={t('screen.receive.weight')}
        optional={optional}
        inputMode="decimal"
        unit="kg"
        {...text('weight')}
      />
      <Field
        label={t('screen.receive.value')}
        optional={optional}
        inputMode="decimal"
        unit="€"
        {...text('value')}
      />
    </>
  )
}
