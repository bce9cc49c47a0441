// Where the records of this room are found at the desk: the paper of a handover.
import { deskPage } from '#core/kernel'
import { Handover } from './handover.ts'

export const distributionPages = [
  deskPage(Handover, { verb: 'distribution.see-hub', address: (handover_id) => `/handovers/${handover_id}` }),
]
