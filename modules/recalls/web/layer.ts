// What lies over the page of a recall.
import type { RecipientLine } from '../queries/shapes.ts'

export type Layer = { kind: 'settle' | 'close' | 'annul' } | { kind: 'back'; recipient: RecipientLine }
