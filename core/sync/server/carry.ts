// The satchel: what a phone takes along before a shift, the union of what each room lets it carry.

import type { Database, Token } from '#core/db'
import type { Room } from '#core/http'
import type { Row } from '#core/kernel'
import type { CarryReply, OpenIds } from '../wire.ts'
import type { OrganisationKeys } from './keys.ts'
import { headOf, scopeOf } from './pull.ts'

export interface Carrying {
  database: Database
  rooms: Room[]
  keys: OrganisationKeys
  token: Token
  now: string
}

/** Named data is readable on the phone for this long after it was carried. */
const readableHours = 72

export const answerCarry = async (carrying: Carrying): Promise<CarryReply> => {
  const { database, rooms, token, now } = carrying
  // The cursor is read before the records: what changes in between comes again with the next pull.
  const { me, seq, epoch } = await headOf(database, token)
  const { network_id, worker_id, units } = me
  const context = { network_id, worker_id, unit_ids: Object.keys(units), now, me }
  const carries = rooms.flatMap((room) => room.carry ?? [])
  const { rows } = await database.read(
    token,
    carries.map((carry) => carry.statement(context)),
  )
  const records: Record<string, Row[]> = {}
  carries.forEach((carry, i) => {
    const name = carry.noun.name
    records[name] = [...(records[name] ?? []), ...(rows[i] ?? [])]
  })
  const { publicKey } = await carrying.keys(me.network_id, me.organisation_id, now)
  const open: OpenIds = Object.assign({}, ...rooms.map((room) => room.open?.(records) ?? {}))
  return {
    epoch,
    next: seq,
    scope: scopeOf(me),
    until: new Date(Date.parse(now) + readableHours * 3_600_000).toISOString(),
    me,
    organisation_key: publicKey,
    records,
    open,
  }
}
