// The card of tonight, made from what the open phone knows.
import { groundOf } from '../meeting/draft.ts'
import type { Night, ShiftRecord } from '../phone/night.ts'
import { hereOf, routeOf } from '../shift/route.ts'
import { isOut } from '../shift/tonight.ts'
import { giveable, vanOf } from '../shift/van.ts'
import { watchOf } from '../shift/watch.ts'
import type { NightCard } from './night-card.ts'

export const cardOf = (night: Night, shift: ShiftRecord, now: number): NightCard | null => {
  if (!isOut(shift)) return null
  const here = hereOf(routeOf(night, shift.shift_id, ''))
  return {
    ground: groundOf(night, shift, here?.stop),
    items: giveable(vanOf(night, shift)).map(({ item }) => ({
      item_id: item.item_id,
      name_it: item.name_it,
      name_en: item.name_en,
      icon: item.icon,
      is_returnable: isReturnable(item),
      is_kit: item.kind === 'kit',
    })),
    due_at: watchOf(shift, night.checks, now)?.due_at ?? null,
    interval_min: shift.safety_interval_min,
  }
}

/** Used ones come back: syringes and needles. */
export const isReturnable = ({ hr_item }: { hr_item: string | null }): boolean =>
  hr_item !== null && (hr_item.startsWith('syringe') || hr_item === 'needle')
