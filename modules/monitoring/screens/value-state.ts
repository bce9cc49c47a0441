// The mark of where a value stands: the further it came, the surer it is.
import type { Meaning } from '#core/ui'
import type { ValueState } from '../domain/value.ts'

export const stateMeaning: Record<ValueState, Meaning> = {
  open: 'neu',
  collected: 'att',
  validated: 'info',
  frozen: 'ok',
  published: 'ok',
}
