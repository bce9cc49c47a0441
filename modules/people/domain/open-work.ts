// What other rooms are doing with a person now. Two records one service works on at the same time are not shown as one before it
// has settled on one of them (domain 3.4: no conflicting open cases). A room says once where its open work is found.
import { all, type Needs, type Noun, type Row } from '#core/kernel'

export interface OpenWork {
  room: string
  /** Its rows carry `person_id`. */
  noun: Noun
  /** The unit that works on it now; nothing when it is over. */
  unitOf(row: Row): string | undefined
}

const works: OpenWork[] = []

export const worksOnPersons = (work: OpenWork): OpenWork => {
  if (!works.some((each) => each.room === work.room)) works.push(work)
  return work
}

export const openWorkOf = (person_ids: string[]): Needs =>
  Object.fromEntries(works.map(({ room, noun }) => [`work in ${room}`, all(noun, { person_id: person_ids })]))

/** True when one unit has open work on both. */
export const isWorkedOnTwice = (
  loaded: Record<string, unknown>,
  { person_id, survivor_id }: { person_id: string; survivor_id: string },
): boolean =>
  works.some(({ room, unitOf }) => {
    const rows = loaded[`work in ${room}`] as Row[]
    const unitsOf = (who: string) =>
      rows.filter((row) => row.person_id === who).flatMap((row) => unitOf(row) ?? [])
    const units = unitsOf(person_id)
    return unitsOf(survivor_id).some((unit) => units.includes(unit))
  })
