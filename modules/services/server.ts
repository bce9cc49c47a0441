// The services room assembled for the API.
import type { Room } from '#core/http'
import './index.ts'

export const room: Room = { name: 'services' }
