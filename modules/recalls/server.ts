// The recalls room assembled for the API.
import type { Room } from '#core/http'
import { oneRecallAnswering, recallsAnswering } from './store/recalls.ts'
import './index.ts'

export const recallsAnswerings = { list: recallsAnswering, one: oneRecallAnswering }

export const room: Room = { name: 'recalls', answerings: Object.values(recallsAnswerings) }
