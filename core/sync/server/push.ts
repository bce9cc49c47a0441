// What phones send: a night's outbox, walked intent by intent along the ordinary line.
import { type Answer, perform } from '#core/http'
import { type Intent, type Me, type Row, Refusal } from '#core/kernel'
import type { Database, Token } from '#core/db'
import { openIntent } from '../device/seal.ts'
import { type OpenedIntent, type Push, type PushReply, deviceRevoked, notYourDevice, type SealedIntent, type WireIntent } from '../wire.ts'
import type { OrganisationKeys } from './keys.ts'

export interface Pushing {
  database: Database
  keys: OrganisationKeys
  token: Token
  now: string
}

const deviceStatements = (networkId: string, push: Push) => [
  {
    name: 'device and head',
    text: `select h.epoch, d.worker_id, d.revoked_at from sync.heads h
           left join sync.devices d on d.network_id = h.network_id and d.device_id = $2 where h.network_id = $1`,
    values: [networkId, push.device],
  },
]

const mustOwn = (row: Row | undefined): void => {
  if (row?.revoked_at) throw new Refusal({ code: deviceRevoked, status: 410 })
  // A device of another worker is hidden by its policy: it looks like none.
  if (!row?.worker_id) throw new Refusal({ code: notYourDevice, status: 403 })
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
      const inside = await openIntent(privateKey, intent)
      opened.inside.set(intent.id, inside)
      opened.intents.push({ id: intent.id, action: inside.action, at: inside.at, input: inside.input })
    } catch {
      opened.broken.push({ id: intent.id, outcome: 'refused', problem: { code: 'sync.cannot-open', status: 422 } })
    }
  }
  return opened
}

export const receivePush = async (pushing: Pushing, push: Push): Promise<PushReply> => {
  const { me, rows } = await pushing.database.read(pushing.token, deviceStatements(pushing.token.network_id, push))
  mustOwn(rows[0]?.[0])
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
