// What a phone and the server say to each other. One shape, read by both, so that a night's work
// typed in the street means the same thing when it arrives. Everything is bounded.
import { z } from 'zod'
import type { Me } from '../kernel/index.ts'

export const syncPaths = {
  enrol: '/api/sync/enrol',
  share: '/api/sync/share',
  carry: '/api/sync/carry',
  push: '/api/sync/push',
  pull: '/api/sync/pull',
  park: '/api/sync/park',
  parked: '/api/sync/parked',
  adopt: '/api/sync/adopt',
  discard: '/api/sync/discard',
  devices: '/api/sync/devices',
  revoke: '/api/sync/revoke',
} as const

/** Intents in one push. */
export const batchLimit = 200
/** Bytes of one intent's input as JSON. */
export const inputLimit = 48_000
/** Any answer with this code orders the phone to wipe. */
export const deviceRevoked = 'sync.device-revoked'
/** The session is of another worker than the phone: sign in again, nothing is wiped. */
export const notYourDevice = 'sync.not-your-device'
/** Whoever holds this phone has no access left; signing in again would not help. Orders the phone to wipe. */
export const accessEnded = 'sync.access-ended'
/** Header of the deposit-only credential: `authorization: Deposit <device>.<secret>`. */
export const depositScheme = 'Deposit'

const base64 = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/)
const at = () => z.iso.datetime({ offset: true })
const actionName = () =>
  z
    .string()
    .max(80)
    .regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/)
const epoch = () => z.string().min(1).max(64)
const sequence = () => z.int().min(0)
const nounName = () => z.string().max(80)

/** Sealed to the organisation: epk is a raw P-256 point, data is AES-GCM with its tag. */
export const Sealed = z.object({ epk: base64(120), iv: base64(24), data: base64(90_000) })
export type Sealed = z.infer<typeof Sealed>

export const ProblemShape = z.object({
  code: z.string().max(120),
  status: z.int(),
  details: z
    .record(z.string().max(80), z.union([z.string().max(400), z.number(), z.boolean(), z.null()]))
    .optional(),
  fields: z.record(z.string().max(200), z.string().max(120)).optional(),
})

export const PlainIntent = z.strictObject({
  id: z.uuid(),
  action: actionName(),
  at: at(),
  /** What the phone saw when it decided: record -> version. */
  seen: z
    .record(z.string().max(200), z.union([z.string().max(80), z.number()]))
    .refine((seen) => Object.keys(seen).length <= 200)
    .optional(),
  input: z.unknown(),
})
export type PlainIntent = z.infer<typeof PlainIntent>

/** Recorded by a phone that could not open its store, or offered again after a restore. */
export const SealedIntent = z.strictObject({ id: z.uuid(), at: at(), sealed: Sealed })
export type SealedIntent = z.infer<typeof SealedIntent>

export const WireIntent = z.union([PlainIntent, SealedIntent])
export type WireIntent = z.infer<typeof WireIntent>

/** What is inside a sealed intent. */
export const OpenedIntent = z.object({
  action: actionName(),
  at: at(),
  seen: PlainIntent.shape.seen,
  input: z.unknown(),
})
export type OpenedIntent = z.infer<typeof OpenedIntent>

export const Push = z.strictObject({
  device: z.uuid(),
  intents: z.array(WireIntent).max(batchLimit),
  /** The browser threw the phone's store away while so many intents were unsent. */
  lost: z.object({ unsent: z.int().min(0).max(100_000), noticed_at: at() }).optional(),
})
export type Push = z.infer<typeof Push>

export const PushAnswer = z.object({
  id: z.uuid(),
  outcome: z.enum(['accepted', 'refused']),
  problem: ProblemShape.optional(),
  seq: sequence().optional(),
  /** The same answer was already given before. */
  again: z.boolean().optional(),
  /** Of a sealed intent that was refused: what was inside, to its own author. */
  opened: OpenedIntent.optional(),
})
export type PushAnswer = z.infer<typeof PushAnswer>

export const PushReply = z.object({ epoch: epoch(), answers: z.array(PushAnswer).max(batchLimit) })
export type PushReply = z.infer<typeof PushReply>

export const PullAsk = z.object({
  since: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
})
export type PullAsk = z.infer<typeof PullAsk>

const rows = () => z.array(z.record(z.string().max(80), z.unknown())).max(50_000)
export const Records = z.record(nounName(), rows())
export type Records = z.infer<typeof Records>
/** Values of the first key column. */
export const Gone = z.record(nounName(), z.array(z.string().max(200)).max(50_000))

export const PullReply = z.object({
  epoch: epoch(),
  next: sequence(),
  /** Short hash of the principals this phone may hear. */
  scope: z.string().max(64),
  records: Records,
  gone: Gone,
})
export type PullReply = z.infer<typeof PullReply>

/** Public ECDH P-256 key. */
export const OrganisationKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().max(60),
  y: z.string().max(60),
})
export type OrganisationKey = z.infer<typeof OrganisationKey>

export const Enrol = z.strictObject({ device: z.uuid().optional(), label: z.string().min(1).max(80) })
export type Enrol = z.infer<typeof Enrol>
export const EnrolReply = z.object({
  device: z.uuid(),
  share: base64(44),
  deposit: z.string().min(16).max(200),
  organisation_key: OrganisationKey,
})
export type EnrolReply = z.infer<typeof EnrolReply>

export const ShareAsk = z.strictObject({ device: z.uuid() })
export const ShareReply = z.object({ share: base64(44) })

/** A phone as the desk sees it. */
export const DeviceSeen = z.object({
  device_id: z.uuid(),
  worker_id: z.uuid(),
  worker_name: z.string().max(200),
  label: z.string().max(80),
  enrolled_at: at(),
  seen_at: at(),
  revoked_at: at().nullable(),
  unsent: z.int().min(0),
  lost: z.object({ unsent: z.int().min(0), noticed_at: at() }).nullable(),
  is_mine: z.boolean(),
})
export type DeviceSeen = z.infer<typeof DeviceSeen>
export const DevicesReply = z.object({ devices: z.array(DeviceSeen).max(2000) })
export const RevokeAsk = z.strictObject({ device: z.uuid() })

const GrantShape = z.object({
  role: z.string().max(80),
  organisation_id: z.string().max(60),
  unit_ids: z.array(z.string().max(60)).max(2000),
  is_whole: z.boolean(),
  project_id: z.string().max(60).nullable(),
})
export const MeShape: z.ZodType<Me> = z.object({
  network_id: z.string().max(60),
  worker_id: z.string().max(60),
  name: z.string().max(200),
  organisation_id: z.string().max(60),
  grants: z.array(GrantShape).max(500),
  units: z.record(z.string().max(60), z.string().max(60)),
  clearance: z.array(z.string().max(40)).max(40),
  scopes: z.array(z.string().max(80)).max(100),
})

/** Ids and codes the phone keeps in clear. `unit_id` is the one sync reads itself: where an envelope goes. */
export const OpenIds = z.record(
  z.string().max(60),
  z.union([z.string().max(200), z.null(), z.array(z.string().max(80)).max(1000)]),
)
export type OpenIds = z.infer<typeof OpenIds>

export const CarryReply = z.object({
  epoch: epoch(),
  next: sequence(),
  scope: z.string().max(64),
  until: at(),
  me: MeShape,
  organisation_key: OrganisationKey,
  records: Records,
  open: OpenIds,
})
export type CarryReply = z.infer<typeof CarryReply>

export const Envelope = z.strictObject({
  /** Id of the intent inside, so that adopting it twice is one fact. */
  id: z.uuid(),
  /** Null when the phone knew no unit: the server files it by the device's own. */
  unit_id: z.uuid().nullable(),
  to: z.uuid().nullable(),
  at: at(),
  sealed: Sealed,
})
export type Envelope = z.infer<typeof Envelope>
export const Park = z.strictObject({ envelopes: z.array(Envelope).min(1).max(batchLimit) })
export const ParkReply = z.object({ parked: z.array(z.uuid()).max(batchLimit) })

/** The file of an exported outbox: sealed like envelopes, read by the organisation alone. */
export const OutboxFile = z.object({
  kind: z.literal('prossima-outbox'),
  device: z.uuid(),
  made_at: at(),
  envelopes: z.array(Envelope).max(10_000),
})
export type OutboxFile = z.infer<typeof OutboxFile>
