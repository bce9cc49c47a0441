// Sample notices, recalls, cold rooms and faults for tests and for telling stories.
import { newId } from '#core/kernel'
import { type ColdUnitRecord, type NonConformityRecord, type RecallRecord, usualLimits } from './index.ts'

export const aNotice = (given: Record<string, unknown>): Record<string, unknown> => ({
  title: 'Tonno in scatola',
  notice_by: 'Conserve Inventate',
  notice_number: '2026/41',
  notice_on: '2026-11-27',
  danger: 'Istamina oltre il limite',
  what_to_do: 'Non mangiarlo. Riportalo qui, oppure buttalo.',
  ...given,
})

export const aRecall = (
  given: Partial<RecallRecord> & Pick<RecallRecord, 'organisation_id' | 'opened_by'>,
): RecallRecord => ({
  ...{ recall_id: newId(), code: 'R-PROVA01', is_drill: false, title: 'Prova', notice_by: 'Prova' },
  ...{
    notice_number: null,
    notice_on: '2026-11-27',
    notice_link: null,
    danger: 'Prova',
    what_to_do: 'Prova',
  },
  ...{ lot_code: null, supplier_lot: 'X 1', supplier_lot_to: null, gtin: null, item_id: null },
  ...{ expires_from: null, expires_to: null, state: 'stock_blocked' as const },
  ...{ opened_at: '2026-11-27T08:00:00.000Z', blocked_at: '2026-11-27T08:00:00.000Z', traced_at: null },
  ...{ notified_at: null, settled_at: null, closed_at: null, closed_by: null, reason: null, recipients: 0 },
  ...{ passed_on: [], item_ids: [], heard_from: null },
  ...given,
})

export const aColdUnit = (
  given: Partial<ColdUnitRecord> & Pick<ColdUnitRecord, 'organisation_id'>,
): ColdUnitRecord => ({
  ...{ cold_unit_id: newId(), name: 'Cella 1', kind: 'chilled' as const, ...usualLimits.chilled },
  ...{ weekdays: [1, 2, 3, 4, 5, 6], is_active: true },
  ...given,
})

export const aFault = (
  given: Partial<NonConformityRecord> & Pick<NonConformityRecord, 'organisation_id'>,
): NonConformityRecord => ({
  ...{
    nonconformity_id: newId(),
    about: 'other' as const,
    cold_unit_id: null,
    what: 'Prova',
    state: 'open' as const,
  },
  ...{ opened_at: '2026-11-27T08:00:00.000Z', opened_by: null },
  ...{ contained_how: null, contained_at: null, contained_by: null, corrected_how: null, corrected_at: null },
  ...{ corrected_by: null, verified_how: null, verified_at: null, verified_by: null },
  ...given,
})
