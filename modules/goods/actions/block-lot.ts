// Stops a lot at once, wherever it lies: nobody hands it out any more. Released when it turns out to be good.

import { z } from 'zod'
import { action, id, line, locked, notFound, refuse, update } from '#core/kernel'
import { Lot } from '../domain/lot.ts'

export const blockLot = action('goods.block-lot', {
  input: z.object({ lot_id: id(), reason: line(200).min(3) }),
  verb: 'stock.keep',
  needs: ({ lot_id }) => ({ lots: locked(Lot, { lot_id }) }),
  on: ({ lots }) => ({ organisation_id: (lots[0] ?? notFound()).organisation_id }),
  decide: ({ lots }, { lot_id, reason }) => {
    // What is recalled or destroyed stays so: whoever blocked it could let it go again.
    if (['blocked', 'recalled', 'destroyed'].includes(lots[0]?.state ?? ''))
      refuse('goods.lot-already-blocked')
    return { changes: [update(Lot, { lot_id }, { state: 'blocked' as const, state_reason: reason })] }
  },
})

/** Also the way out of quarantine, after somebody looked at what arrived. */
export const releaseLot = action('goods.release-lot', {
  input: z.object({ lot_id: id(), reason: line(200).nullable().default(null) }),
  verb: 'stock.keep',
  needs: ({ lot_id }) => ({ lots: locked(Lot, { lot_id }) }),
  on: ({ lots }) => ({ organisation_id: (lots[0] ?? notFound()).organisation_id }),
  decide: ({ lots }, { lot_id, reason }) => {
    const state = lots[0]?.state
    if (state !== 'blocked' && state !== 'quarantine') refuse('goods.lot-not-blocked')
    return { changes: [update(Lot, { lot_id }, { state: 'available' as const, state_reason: reason })] }
  },
})
