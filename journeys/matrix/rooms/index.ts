// The rooms that tell their part of the reference in a file of their own.
import { casesA } from './cases-a.ts'
import type { RoomReference } from './room.ts'

const rooms: RoomReference[] = [casesA]

export const fromRooms = <K extends Exclude<keyof RoomReference, 'placeless'>>(part: K): RoomReference[K] =>
  Object.assign({}, ...rooms.map((room) => room[part]))
export const placelessOfRooms = (): string[] => rooms.flatMap((room) => room.placeless)
