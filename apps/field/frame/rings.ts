// When the phone must make itself heard: from five minutes before, and when the time has passed.

const minute = 60_000
export const soonMinutes = 5

export const ringsAt = (due_at: string, now: number): 'soon' | 'late' | null => {
  const left = Date.parse(due_at) - now
  if (left <= 0) return 'late'
  return left <= soonMinutes * minute ? 'soon' : null
}
