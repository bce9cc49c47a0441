// The rooms that tell their part of the reference in a file of their own.
import { referrals } from './referrals.ts'
import type { RoomReference } from './room.ts'
import { services } from './services.ts'

const rooms: RoomReference[] = [services, referrals]

export const fromRooms = <K extends Exclude<keyof RoomReference, 'placeless'>>(part: K): RoomReference[K] =>
  Object.assign({}, ...rooms.map((room) => room[part]))
export const placelessOfRooms = (): string[] => rooms.flatMap((room) => room.placeless)
