// A door for machines: a token of an organisation, with the verbs it may use and the day it ends. It acts as a
// worker of its own, so that every row says a machine wrote it.
import { createHash, randomBytes } from 'node:crypto'
import type { Database, Token } from '#core/db'
import {
  type Clock,
  dayInItaly,
  instant,
  type Me,
  may,
  newId,
  notAllowed,
  notFound,
  refuse,
  ruleOf,
  type Statement,
} from '#core/kernel'
import { hour } from './config.ts'
import { sealAdministration } from './seal.ts'
import './policy.ts'

type Tools = { database: Database; clock: Clock }

export interface NewApiToken {
  organisation_id: string
  name: string
  /** Verbs, never all of them: an empty list is refused. */
  scopes: string[]
  /** What the machine is in its organisation: the roles those verbs need. */
  roles: string[]
  expires_at: string
}

export interface ApiToken {
  api_token_id: string
  name: string
  scopes: string[]
  begun_at: string
  seen_at: string
  expires_at: string
}

/** A machine never administers, and never watches over people's rights. */
const rolesOfPeopleOnly = ['network_admin', 'partner_admin', 'system_admin', 'dpo', 'privacy_admin']
/** Their word counts in the whole network: who administers one organisation cannot give it, to a machine neither. */
const rolesOfWholeNetwork = ['project_manager', 'monitoring_officer', 'evaluator', 'funder_viewer']
const longestLifeMillis = 366 * 24 * hour

const mustKeepTokens = (me: Me, organisation_id: string): void => {
  if (me.scopes.length > 0 || !may(me, 'auth.keep-api-tokens', { organisation_id }))
    notAllowed('auth.keep-api-tokens')
}

const mustReachNoFurther = (me: Me, roles: readonly string[]): void => {
  const isNetworkAdmin = me.grants.some((grant) => grant.role === 'network_admin')
  if (!isNetworkAdmin && roles.some((role) => rolesOfWholeNetwork.includes(role)))
    notAllowed('auth.keep-api-tokens')
}

const isKnown = (verb: string): boolean => {
  try {
    ruleOf(verb)
    return true
  } catch {
    return false
  }
}

const mustBeMeasured = (asked: NewApiToken, millis: number): void => {
  const ends = Date.parse(asked.expires_at)
  if (asked.scopes.length === 0 || !asked.scopes.every(isKnown))
    refuse('auth.scopes-not-valid', undefined, 422)
  if (asked.roles.length === 0 || asked.roles.some((role) => rolesOfPeopleOnly.includes(role))) {
    refuse('auth.roles-not-for-machines', undefined, 422)
  }
  if (!(ends > millis && ends <= millis + longestLifeMillis)) refuse('auth.expiry-not-valid', undefined, 422)
}

/** `token` is shown once: `<network_id>.<secret>`, for the header `Authorization: Bearer …`. */
export const createApiToken = async (
  { database, clock }: Tools,
  by: Token,
  asked: NewApiToken,
): Promise<{ api_token_id: string; token: string }> => {
  mustBeMeasured(asked, clock.now())
  const now = instant(clock)
  const api_token_id = newId(clock.now())
  const secret = randomBytes(32).toString('hex')
  const hash = createHash('sha256').update(secret).digest('hex')
  const make = (me: Me): Statement => ({
    name: 'make api token',
    text: 'select access.make_api_token($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    values: [
      me.network_id,
      api_token_id,
      asked.name,
      asked.organisation_id,
      JSON.stringify(asked.roles.map((role) => ({ grant_id: newId(), role }))),
      hash,
      JSON.stringify(asked.scopes),
      now,
      asked.expires_at,
    ],
  })
  return database.change(by, [], (me) => {
    mustKeepTokens(me, asked.organisation_id)
    mustReachNoFurther(me, asked.roles)
    const { organisation_id } = asked
    const seal = sealAdministration({
      me,
      now,
      organisation_id,
      act: 'auth.create-api-token',
      record_id: api_token_id,
    })
    return { saves: [make(me), seal], answer: () => ({ api_token_id, token: `${me.network_id}.${secret}` }) }
  })
}

export const listApiTokens = async (
  { database }: Tools,
  by: Token,
  organisation_id: string,
): Promise<ApiToken[]> => {
  const { me, rows } = await database.read(by, [
    {
      name: 'api tokens',
      text: 'select * from access.api_tokens($1, $2)',
      values: [by.network_id, organisation_id],
    },
  ])
  mustKeepTokens(me, organisation_id)
  return rows[0] as unknown as ApiToken[]
}

/** From the next request on the machine finds the door closed. */
export const revokeApiToken = (
  { database, clock }: Tools,
  by: Token,
  revoked: { organisation_id: string; api_token_id: string },
): Promise<void> => {
  const { organisation_id, api_token_id } = revoked
  const now = instant(clock)
  return database.change(by, [], (me) => {
    mustKeepTokens(me, organisation_id)
    const drop: Statement = {
      name: 'drop api token',
      text: 'select access.drop_api_token($1, $2, $3, $4) as dropped',
      values: [me.network_id, api_token_id, organisation_id, dayInItaly(now)],
    }
    const seal = sealAdministration({
      me,
      now,
      organisation_id,
      act: 'auth.revoke-api-token',
      record_id: api_token_id,
    })
    return {
      saves: [drop, seal],
      answer: ([dropped]) => (dropped?.[0]?.dropped === 1 ? undefined : notFound()),
    }
  })
}
