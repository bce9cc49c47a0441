// What phones send: a night's outbox, walked intent by intent along the ordinary line.

import type { Database, Token } from '#core/db'
import { type Answer, perform } from '#core/http'
import { type Intent, type Me, Refusal, type Row, type Statement } from '#core/kernel'
import { openIntent } from '../device/seal.ts'
import {
  deviceRevoked,
  notYourDevice,
  OpenedIntent,
  type Push,
  type PushReply,
  type SealedIntent,
  type WireIntent,
} from '../wire.ts'
import { deedStatement } from './deed.ts'
import type { OrganisationKeys } from './keys.ts'
import { mustStillWork } from './standing.ts'

export interface Pushing {
  database: Database
  keys: OrganisationKeys
  token: Token
  now: string
}

/** Also notes that the phone was here, at most once a minute. */
const deviceStatement = ({ token, now }: Pushing, push: Push): Statement => ({
  name: 'device and head',
  text: `with seen as (update sync.devices set seen_at = $3 where network_id = $1 and device_id = $2
             and seen_at < $3::timestamptz - interval '1 minute' and revoked_at is null)
           select h.epoch, d.worker_id, d.revoked_at from sync.heads h
           left join sync.devices d on d.network_id = h.network_id and d.device_id = $2 where h.network_id = $1`,
  values: [token.network_id, push.device, now],
})

const mustOwn = (row: Row | undefined): void => {
  if (row?.revoked_at) throw new Refusal({ code: deviceRevoked, status: 410 })
  // A device of another worker is hidden by its policy: it looks like none.
  if (!row?.worker_id) throw new Refusal({ code: notYourDevice, status: 403 })
}

type Lost = NonNullable<Push['lost']>

const lostSaves = (
  me: Me,
  { now }: Pushing,
  told: { device: string; held: Row; lost: Lost },
): Statement[] => {
  const { device, held, lost } = told
  const data = { device_id: device, worker_id: me.worker_id, unit_id: held.unit_id ?? null, ...lost }
  return [
    {
      name: 'device lost work',
      text: 'update sync.devices set unsent = $3, held = $4 where network_id = $1 and device_id = $2',
      values: [me.network_id, device, lost.unsent, JSON.stringify({ ...held, lost })],
    },
    deedStatement(me, {
      name: 'sync.tell-lost',
      noun: 'sync.device',
      id: device,
      now,
      happenings: [{ name: 'device-lost-work', data }],
    }),
  ]
}

/** A browser threw the phone's store away with work in it: the unit must know how much is missing. Told once. */
const noteLost = (pushing: Pushing, device: string, lost: Lost): Promise<void> => {
  const { network_id } = pushing.token
  const holding = {
    name: 'device held',
    text: 'select held from sync.devices where network_id = $1 and device_id = $2 for update',
    values: [network_id, device],
  }
  return pushing.database.change(pushing.token, [holding], (me, rows) => {
    const row = rows[0]?.[0]
    const held = (row?.held ?? {}) as Row
    const isKnown = (held.lost as Lost | undefined)?.noticed_at === lost.noticed_at
    return { saves: isKnown ? [] : lostSaves(me, pushing, { device, held, lost }), answer: () => undefined }
  })
}

const isSealed = (intent: WireIntent): intent is SealedIntent => 'sealed' in intent

interface Opened {
  intents: Intent[]
  inside: Map<string, OpenedIntent>
  broken: Answer[]
}

const openAll = async (pushing: Pushing, me: Me, push: Push): Promise<Opened> => {
  const opened: Opened = { intents: [], inside: new Map(), broken: [] }
  for (const intent of push.intents) {
    if (!isSealed(intent)) {
      opened.intents.push({ id: intent.id, action: intent.action, at: intent.at, input: intent.input })
      continue
    }
    try {
      const { privateKey } = await pushing.keys(me.network_id, me.organisation_id, pushing.now)
      const inside = OpenedIntent.parse(await openIntent(privateKey, intent))
      opened.inside.set(intent.id, inside)
      opened.intents.push({ id: intent.id, action: inside.action, at: inside.at, input: inside.input })
    } catch {
      opened.broken.push({
        id: intent.id,
        outcome: 'refused',
        problem: { code: 'sync.cannot-open', status: 422 },
      })
    }
  }
  return opened
}

export const receivePush = async (pushing: Pushing, push: Push): Promise<PushReply> => {
  const { me, rows } = await pushing.database.read(pushing.token, [deviceStatement(pushing, push)])
  mustStillWork(me)
  mustOwn(rows[0]?.[0])
  if (push.lost) await noteLost(pushing, push.device, push.lost)
  const opened = await openAll(pushing, me, push)
  const envelope = { token: pushing.token, device: push.device, now: pushing.now }
  const judged = await perform(pushing.database, envelope, opened.intents)
  const answers = new Map([...judged, ...opened.broken].map((answer) => [answer.id, answer]))
  return {
    epoch: String(rows[0]?.[0]?.epoch),
    answers: push.intents.map(({ id }) => {
      const { answer: _, ...answer } = answers.get(id) as Answer
      const inside = answer.outcome === 'refused' ? opened.inside.get(id) : undefined
      return inside ? { ...answer, opened: inside } : answer
    }),
  }
}
