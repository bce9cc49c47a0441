// A notice is written down: what it says of the lot, and what it says to people. The same words find the lots and go on paper.
import { useMemo, useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly, newId } from '#core/kernel'
import { Field, Notice, SelectField, TextAreaField } from '#core/ui'
import { type Catalogue, gtinOf } from '#goods'
import type { Recalls } from '../queries/recalls.ts'
import { ActDialog } from './room-state.tsx'
import { useWords } from './words.ts'

export interface Beginning {
  is_drill: boolean
  heard?: Recalls['heard'][number]
}

interface OpenDialogProps {
  beginning: Beginning
  organisation_id: string
  onClose: () => void
  onOpened: (recall_id: string) => void
}

const fields = [
  ...[
    'title',
    'item_id',
    'supplier_lot',
    'supplier_lot_to',
    'lot_code',
    'gtin',
    'expires_from',
    'expires_to',
  ],
  ...['notice_by', 'notice_number', 'notice_on', 'notice_link', 'danger', 'what_to_do'],
] as const
type Told = Record<string, string>

const firstWords = ({ heard, is_drill }: Beginning, what_to_do: string, drill: string): Told => {
  const told: Told = Object.fromEntries(
    fields.map((field) => [field, String(heard?.[field as 'title'] ?? '')]),
  )
  const own: Told = is_drill ? { title: drill, notice_by: drill, danger: drill } : {}
  return {
    ...told,
    ...own,
    // Their label is not on our lots; it is kept when the notice says nothing else.
    lot_code: heard && !heard.supplier_lot && !heard.gtin && !heard.item_id ? (heard.lot_code ?? '') : '',
    notice_on: told.notice_on || dayInItaly(new Date().toISOString()),
    what_to_do: told.what_to_do || what_to_do,
  }
}

const orNull = (told: Told): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(told).map(([name, value]) => [name, value.trim() === '' ? null : value.trim()]),
  )

export function OpenDialog({ beginning, organisation_id, onClose, onOpened }: OpenDialogProps) {
  const { t, nameOf } = useWords()
  const [told, setTold] = useState(() =>
    firstWords(beginning, t('screen.open.usual_advice'), t('screen.open.drill_words')),
  )
  const recall_id = useMemo(() => newId(), [])
  const { data } = useAsk<Catalogue>('goods.catalogue')
  const gtin = told.gtin ? gtinOf(told.gtin) : null
  const bind = (name: string) => ({
    value: told[name] ?? '',
    onChange: (event: { target: { value: string } }) => setTold({ ...told, [name]: event.target.value }),
  })
  const says = Boolean(told.item_id || told.supplier_lot || told.lot_code || gtin)
  const isWhole = ['title', 'notice_by', 'notice_on', 'danger', 'what_to_do'].every((name) =>
    told[name]?.trim(),
  )
  const optional = t('screen.optional')
  const items = [...(data?.items ?? [])].sort((a, b) => nameOf(a).localeCompare(nameOf(b)))
  return (
    <ActDialog
      size="wide"
      title={t(beginning.is_drill ? 'screen.open.drill_title' : 'screen.open.title')}
      verb={t(beginning.is_drill ? 'screen.open.drill_verb' : 'screen.open.verb')}
      action="recalls.open"
      isReady={says && isWhole && gtin !== undefined}
      input={{
        ...orNull({ ...told, gtin: gtin ?? '' }),
        recall_id,
        organisation_id,
        is_drill: beginning.is_drill,
        heard_from: beginning.heard?.recall_id ?? null,
      }}
      onDone={() => onOpened(recall_id)}
      onClose={onClose}
    >
      <Notice meaning={beginning.is_drill ? 'sens' : 'info'}>
        {t(beginning.is_drill ? 'screen.open.drill_lead' : 'screen.open.lead')}
      </Notice>
      <Field label={t('screen.open.what')} {...bind('title')} />
      <SelectField
        label={t('screen.open.item')}
        empty={t('screen.open.any_item')}
        optional={optional}
        options={items.map((item) => ({ value: item.item_id, label: nameOf(item) }))}
        {...bind('item_id')}
      />
      <div className="recalls-pair">
        <Field label={t('screen.open.supplier_lot')} optional={optional} {...bind('supplier_lot')} />
        <Field label={t('screen.open.supplier_lot_to')} optional={optional} {...bind('supplier_lot_to')} />
      </div>
      <Field
        label={t('screen.open.gtin')}
        optional={optional}
        error={gtin === undefined ? t('screen.open.gtin_wrong') : undefined}
        {...bind('gtin')}
      />
      <Field label={t('screen.open.lot_code')} optional={optional} {...bind('lot_code')} />
      <div className="recalls-pair">
        <Field
          kind="date"
          label={t('screen.open.expires_from')}
          optional={optional}
          {...bind('expires_from')}
        />
        <Field kind="date" label={t('screen.open.expires_to')} optional={optional} {...bind('expires_to')} />
      </div>
      <Field label={t('screen.open.notice_by')} {...bind('notice_by')} />
      <div className="recalls-pair">
        <Field label={t('screen.open.notice_number')} optional={optional} {...bind('notice_number')} />
        <Field kind="date" label={t('screen.open.notice_on')} {...bind('notice_on')} />
      </div>
      <Field label={t('screen.open.notice_link')} optional={optional} {...bind('notice_link')} />
      <Field label={t('screen.open.danger')} {...bind('danger')} />
      <TextAreaField label={t('screen.open.what_to_do')} rows={2} {...bind('what_to_do')} />
    </ActDialog>
  )
}
