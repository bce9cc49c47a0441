// The recalls room assembled for the API.
import type { Room } from '#core/http'
import { addOpenNotices } from './open/routes.ts'
import { addPapers } from './papers/routes.ts'
import { remindReadings } from './reactions/remind-readings.ts'
import { watchCold } from './reactions/watch-cold.ts'
import { writeToPartners } from './reactions/write-to-partners.ts'
import {
  coldTodayAnswering,
  nonconformitiesAnswering,
  registerAnswering,
  wasteAnswering,
} from './store/care.ts'
import { oneRecallAnswering } from './store/one-recall.ts'
import { recallsAnswering } from './store/recalls.ts'
import './index.ts'

export const recallsAnswerings = {
  list: recallsAnswering,
  one: oneRecallAnswering,
  cold: coldTodayAnswering,
  faults: nonconformitiesAnswering,
  register: registerAnswering,
  waste: wasteAnswering,
}
export const recallsChores = { watchCold, remindReadings }

export const recallsReactions = { writeToPartners }

export const room: Room = {
  name: 'recalls',
  answerings: Object.values(recallsAnswerings),
  chores: Object.values(recallsChores),
  reactions: [writeToPartners],
  routes: (server, house) => {
    addPapers(server, house)
    addOpenNotices(server, house)
  },
}
