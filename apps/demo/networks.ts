// The other networks of the demo, each with its project and a story of its own.

import { loadProjectFrom } from '#network/server'
import { latina } from './latina/plan.ts'
import { next } from './next/plan.ts'
import { type Actor, type Cast, gatherCast, type Teller } from './people.ts'
import type { NetworkPlan } from './plan.ts'
import { trezzano } from './trezzano/plan.ts'

/** A network gathers on a day and takes its project from the content. */
const open = async (teller: Teller, plan: NetworkPlan, now: string): Promise<Cast> => {
  const cast = await gatherCast(teller, plan, now)
  const keeper = cast.actors[plan.workers[0].key] as Actor
  const envelope = { token: keeper.token, device: null, now }
  const { answer } = await loadProjectFrom(teller.database, envelope, {
    root: teller.root,
    key: plan.project,
  })
  if (answer.problem) throw new Error(`The demo could not load ${plan.project}: ${answer.problem.code}`)
  return cast
}

export const tellOtherNetworks = async (teller: Teller, now: string): Promise<void> => {
  for (const plan of [next, trezzano, latina]) {
    teller.tell(`Telling the demo: ${plan.name}`)
    await open(teller, plan, now)
  }
}
