// The rooms in floor order: what stands lower comes first.
import type { Room } from '#core/http'
import { room as network } from '#network/server'

export const rooms: Room[] = [network]
