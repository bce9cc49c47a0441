// One question of the matrix: who asks, what, about what lies where; whether it is theirs to ask, and there to be seen.
import { type Asking, questions } from './doors.ts'
import type { Worker } from './ground.ts'
import type { Sample } from './plant.ts'
import { mayTravel, type Relation } from './reference.ts'
import { tables } from './tables.ts'

export interface Question {
  name: string
  worker: Worker
  relation: Relation
}

export const isThere = ({ name, worker, relation }: Question): boolean => {
  const { shows } = questions[name] as Asking
  return !shows || mayTravel(worker, relation, tables[shows]?.select ?? [])
}
export const isAsked = ({ name, worker, relation }: Question): boolean => {
  const { roads, shows } = questions[name] as Asking
  return mayTravel(worker, shows ? 'own unit' : relation, roads)
}

export const wordsIn = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** What of our rows an answer tells to somebody who may not read it. */
export const leaksIn = ({ worker, name }: Question, text: string, owners: Map<string, Sample>): string[] => {
  const seen = [...new Set(text.match(wordsIn) ?? [])].map((id) => owners.get(id))
  return seen.flatMap((each) =>
    each &&
    ![questions[name]?.names].flat().includes(each.table) &&
    !mayTravel(worker, each.relation, tables[each.table]?.select ?? [])
      ? [`${each.table} in ${each.relation}`]
      : [],
  )
}

/** For each kind of record, one worker who may ask and to whom it is hidden. */
export const hiddenKinds = (workers: readonly Worker[]): Question[] => {
  const relation = 'other body'
  const found = new Map<string, Question>()
  for (const [name, { shows, about }] of Object.entries(questions))
    for (const worker of workers) {
      const asked = { name, worker, relation } as const
      if (shows && about?.length === 1 && !found.has(shows) && isAsked(asked) && !isThere(asked))
        found.set(shows, asked)
    }
  return [...found.values()]
}
