// From when to when a project runs, as far as anybody wrote it down.
const two = (number: number): string => String(number).padStart(2, '0')

/** Where a project begins and ends: as written, or worked out from how long it lasts. */
export const projectSpan = ({
  starts_on,
  ends_on,
  duration_months,
}: {
  starts_on: string | null
  ends_on: string | null
  duration_months: number | null
}): { starts_on: string | null; ends_on: string | null } => {
  if (!duration_months || (starts_on && ends_on) || (!starts_on && !ends_on)) return { starts_on, ends_on }
  const known = (starts_on ?? ends_on) as string
  const isYear = known.length === 4
  const month =
    Number(known.slice(0, 4)) * 12 + (isYear ? (starts_on ? 0 : 11) : Number(known.slice(5, 7)) - 1)
  const other = starts_on ? month + duration_months - 1 : month - duration_months + 1
  const name = `${Math.floor(other / 12)}-${two((other % 12) + 1)}`
  return starts_on ? { starts_on, ends_on: name } : { starts_on: name, ends_on }
}
