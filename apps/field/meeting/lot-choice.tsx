// The lot read on the box of a test: only those on the van that are still good, first to expire first.
import { Chips, Notice } from '#core/ui'
import { useNow } from '../frame/use-now.ts'
import type { ShiftRecord } from '../phone/night.ts'
import { useNight } from '../phone/use-night.tsx'
import { testLots } from '../shift/van.ts'
import { useSpeaking } from '../words/speaking.tsx'
import { dayOf } from '../words/times.ts'

interface LotChoiceProps {
  shift: ShiftRecord
  kind: string
  lot_id: string | null
  onChange: (lot: { item_id: string; lot_id: string }) => void
}

export function LotChoice({ shift, kind, lot_id, onChange }: LotChoiceProps) {
  const { t, locale } = useSpeaking()
  const night = useNight()
  const now = useNow(60_000)
  const lots = night.items
    .filter((item) => item.test_kind === kind)
    .flatMap((item) => testLots(night, shift, item.item_id))
  if (lots.length === 0) return <Notice meaning="att">{t('test.lot_none')}</Notice>
  const options = lots.map(({ lot, left }) => ({
    value: lot.lot_id,
    label: lot.supplier_lot ?? lot.lot_id.slice(-6),
    note: lot.usable_until
      ? t('test.lot_note', { day: dayOf(lot.usable_until, now, locale), count: left })
      : t('test.lot_forever', { count: left }),
  }))
  const choose = (chosen: string | null) => {
    const lot = lots.find((one) => one.lot.lot_id === chosen)?.lot
    if (lot) onChange({ item_id: lot.item_id, lot_id: lot.lot_id })
  }
  return <Chips size="field" legend={t('test.lot')} value={lot_id} onChange={choose} options={options} />
}
