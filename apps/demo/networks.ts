// The other networks of the demo, each with its project and a story of its own.

import { newId } from '#core/kernel'
import { loadProjectFrom } from '#network/server'
import { type CityTold, tellCities } from './cities/story.ts'
import { fareLegami } from './fare-legami/plan.ts'
import { tellFareLegami } from './fare-legami/story.ts'
import { latina } from './latina/plan.ts'
import { tellLatina } from './latina/story.ts'
import { next } from './next/plan.ts'
import { tellNext } from './next/story.ts'
import { type Actor, type Cast, gatherCast, type Teller } from './people.ts'
import type { NetworkPlan } from './plan.ts'
import { does, type Telling, tellingOf } from './told.ts'
import { trezzano } from './trezzano/plan.ts'
import { tellTrezzano } from './trezzano/story.ts'

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

const stories: [NetworkPlan, (telling: Telling) => Promise<void>][] = [
  [next, tellNext],
  [trezzano, tellTrezzano],
  [latina, tellLatina],
  [fareLegami, tellFareLegami],
]

export const tellOtherNetworks = async (teller: Teller, now: string): Promise<CityTold[]> => {
  teller.tell('Telling the demo: the cities of LGNetEA')
  const cities = await tellCities(teller, now)
  for (const [plan, story] of stories) {
    teller.tell(`Telling the demo: ${plan.name}`)
    const telling = tellingOf(teller, await open(teller, plan, now))
    await story(telling)
    if (plan.key === latina.key) await joinTheOthers(telling, now)
  }
  return cities
}

/** Latina says yes to the national sum, too. */
const joinTheOthers = (telling: Telling, now: string) => {
  const seat = { federation: 'lgnet_ea', municipality_code: '059011' }
  return does(telling, 'livia.costa', ['federation.join', { membership_id: newId(), ...seat }, now])
}
