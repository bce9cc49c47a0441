// The rooms that tell their part of the reference in a file of their own: each file beside this one is one, found by
// itself. Their order is the order of the floors, because what lies below must be planted first.
import { readdirSync } from 'node:fs'
import type { RoomReference } from './room.ts'

const floors = [
  'people',
  'services',
  'goods',
  'referrals',
  'donations',
  'distribution',
  'canteen',
  'volunteering',
  'reception',
  'cases',
  'recalls',
  'shop',
  'deliveries',
  'monitoring',
  'federation',
  'dashboards',
  'reports',
]
const floorOf = (file: string): number => floors.findIndex((room) => file.startsWith(room))

const files = readdirSync(import.meta.dirname)
  .filter((file) => file !== 'index.ts' && file !== 'room.ts')
  .sort((a, b) => floorOf(a) - floorOf(b) || a.localeCompare(b))

const isReference = (told: unknown): told is RoomReference =>
  typeof told === 'object' && told !== null && 'tables' in told && 'deeds' in told

const rooms: RoomReference[] = []
for (const file of files) {
  const told = Object.values((await import(`./${file}`)) as Record<string, unknown>).filter(isReference)
  if (told.length === 0) throw new Error(`${file} tells nothing of the reference`)
  rooms.push(...told)
}

export const fromRooms = <K extends Exclude<keyof RoomReference, 'placeless'>>(part: K): RoomReference[K] =>
  Object.assign({}, ...rooms.map((room) => room[part]))
export const placelessOfRooms = (): string[] => rooms.flatMap((room) => room.placeless)
