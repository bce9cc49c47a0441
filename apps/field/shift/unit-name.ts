// How the unit is called, when the phone carries its name.
import type { Night, ShiftRecord } from '../phone/night.ts'

export const unitName = (
  night: Pick<Night, 'units'>,
  shift: Pick<ShiftRecord, 'unit_id'>,
): string | undefined => night.units.find((unit) => unit.unit_id === shift.unit_id)?.name

/** Only the first name: shorter, and nobody reads more over a shoulder. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name
