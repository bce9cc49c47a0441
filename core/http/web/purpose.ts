// Why files are opened at this desk (domain 7): said once, good for half an hour, in this tab only.
const place = 'prossima-purpose'
const lasts_ms = 30 * 60_000

interface Kept {
  purpose: string
  until: number
}

/** A browser that keeps nothing asks again. */
const kept = (): Kept | undefined => {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export const purposeNow = (): string | undefined => {
  const found = kept()
  return found && found.until > Date.now() ? found.purpose : undefined
}

export const keepPurpose = (purpose: string): void => {
  try {
    sessionStorage.setItem(place, JSON.stringify({ purpose, until: Date.now() + lasts_ms } satisfies Kept))
  } catch {
    // Nothing to do: it is asked again.
  }
}

export const forgetPurpose = (): void => {
  try {
    sessionStorage.removeItem(place)
  } catch {
    // Nothing was kept.
  }
}
