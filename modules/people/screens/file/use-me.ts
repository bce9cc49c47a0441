// What I may do with people: my verbs, my units, the parts I am cleared for, as the network tells them.
import { useAsk } from '#core/http/web'

export interface PeopleMe {
  worker_id: string
  verbs: string[]
  clearance: string[]
  units: { unit_id: string; organisation_id: string; name: string; kind: string }[]
}

export const usePeopleMe = (): PeopleMe => {
  const { data } = useAsk<PeopleMe>('network.me')
  return data ?? { worker_id: '', verbs: [], clearance: [], units: [] }
}

/** The unit in whose name I act for a person: theirs when it is mine, else my first. */
export const unitFor = (me: PeopleMe, unit_id: string): string =>
  me.units.find((unit) => unit.unit_id === unit_id)?.unit_id ?? me.units[0]?.unit_id ?? unit_id
