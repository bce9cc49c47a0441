// Who helps at the hub: a turn that is over with its hours, those of these weeks, one of them full, one open to who has no account.
import { dayInItaly, daysAfter, newId } from '#core/kernel'
import { does, type Telling } from '../told.ts'
import type { HubStore } from './store.ts'

const head = 'paolo.gatti'

interface Plan {
  task: string
  days: number
  hours: [string, string]
  places: number
  notes?: string
  is_public?: boolean
  weeks?: number
  written?: number
}

const publish = async (telling: Telling, store: HubStore, plan: Plan): Promise<string> => {
  const turn_id = newId()
  const today = dayInItaly(telling.at(0, 23))
  const { task, days, hours, places, notes = null, is_public = false, weeks = 1 } = plan
  const input = {
    ...{ turn_id, organisation_id: store.organisation_id, unit_id: store.unit_id, task, places, notes },
    ...{ on_day: daysAfter(today, days), begins_at: hours[0], ends_at: hours[1], is_public, weeks },
  }
  await does(telling, head, ['volunteering.publish-turns', input, telling.at(Math.max(0, 9 - days))])
  return turn_id
}

const writeIn = async (
  telling: Telling,
  turn_id: string,
  { name, days }: { name: string; days: number },
): Promise<string> => {
  const sign_up_id = newId()
  const input = { sign_up_id, turn_id, name, reach: '035 000 0000' }
  await does(telling, head, ['volunteering.write-in', input, telling.at(days, 10)])
  return sign_up_id
}

/** Last week: two were there, one did not come. */
const tellOver = async (telling: Telling, store: HubStore): Promise<void> => {
  const hours: [string, string] = ['09:00', '12:30']
  const turn_id = await publish(telling, store, { task: 'Carico e scaffali', days: -6, hours, places: 4 })
  const told: { sign_up_id: string; quarters: number | null }[] = []
  for (const [name, quarters] of [
    ['Bruna Lanterna', 14],
    ['Sergio Lanterna', 12],
    ['Ivo Lanterna', null],
  ] as const)
    told.push({ sign_up_id: await writeIn(telling, turn_id, { name, days: 8 }), quarters })
  await does(telling, head, ['volunteering.tell-hours', { turn_id, hours: told }, telling.at(5, 12)])
}

export const tellTurns = async (telling: Telling, store: HubStore): Promise<void> => {
  await tellOver(telling, store)
  const full = await publish(telling, store, {
    ...{ task: 'Consegne del mattino', days: 1, hours: ['09:00', '12:30'], places: 2 },
    notes: 'Si entra dal cortile.',
  })
  await does(telling, 'teresa.rota', [
    'volunteering.join',
    { sign_up_id: newId(), turn_id: full },
    telling.at(0, 9),
  ])
  await writeIn(telling, full, { name: 'Bruna Lanterna', days: 0 })
  const open = await publish(telling, store, {
    ...{ task: 'Smistare la raccolta del sabato', days: 3, hours: ['14:00', '18:00'], places: 5, weeks: 4 },
    ...{ notes: 'Guanti e merenda li mettiamo noi.', is_public: true },
  })
  await writeIn(telling, open, { name: 'Sergio Lanterna', days: 0 })
  await publish(telling, store, {
    task: 'Giro con il furgone',
    days: 0,
    hours: ['20:00', '22:00'],
    places: 1,
  })
}
