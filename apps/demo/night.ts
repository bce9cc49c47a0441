// The shape of one night of the demo, and what everybody who tells it needs.
import type { Intent } from '#core/kernel'
import type { Cast, Teller } from './people.ts'
import type { DemoPlace } from './places.ts'
import type { Stock, Store } from './stock.ts'

export interface Crew {
  unit: string
  organisation: 'lead' | 'bonomelli'
  coordinator: string
  leader: string
  second: string
  /** Goes out when tests are planned. */
  nurse?: string
}

export interface Story {
  teller: Teller
  cast: Cast
  stock: Stock
  places: DemoPlace[]
  /** Known by nickname, unit by unit. */
  people: Record<string, string[]>
  random: () => number
}

export interface Night {
  crew: Crew
  /** Instant of the start. */
  starts_at: string
  hours: number
  contacts: number
  has_tests: boolean
  /** How far the story of this night is told. */
  until: 'planned' | 'confirmed' | 'closed' | 'validated'
  /** A blanket that nobody finds in the morning. */
  has_difference?: boolean
  lacks_crew?: boolean
}

export type Told = Omit<Intent, 'id'> & { id?: string }

export const later = (iso: string, minutes: number): string =>
  new Date(Date.parse(iso) + minutes * 60_000).toISOString()

export const pick = <T>(random: () => number, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T

export interface Going extends Night {
  shift_id: string
  store: Store
  van: string
  stops: { stop_id: string; place: DemoPlace }[]
  given: Record<string, number>
  load: [string, number][]
}
