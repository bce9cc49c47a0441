// Who looks at these pages, as far as a page must know to show only the doors they may open.
export interface DeskWorker {
  worker_id: string
  name: string
  organisation_id: string
  verbs: readonly string[]
  /** Whether a unit of the network goes out. */
  goes_out: boolean
  units: readonly { unit_id: string; organisation_id: string; name: string; kind: string }[]
}

export const holds = (me: DeskWorker, verb: string): boolean => me.verbs.includes(verb)
