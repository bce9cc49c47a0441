// The people of the fixture territory, as tests hold them: each with a session, acting and asking as themselves.
import type { Token } from '#core/db'
import type { Answer } from '#core/http'
import type { Answering } from '#core/kernel'

export interface Hand {
  worker_id: string
  token: Token
  act(
    action: string,
    input: unknown,
    more?: { id?: string; at?: string; now?: string; device?: string },
  ): Promise<Answer>
  actMany(
    intents: { id?: string; action: string; at?: string; input: unknown }[],
    now?: string,
  ): Promise<Answer[]>
  ask(answering: Answering, input?: unknown): Promise<unknown>
}

export interface Territory {
  network_id: string
  lead_id: string
  other_id: string
  /** Two units of the lead organisation, one of the other body. */
  mobile_id: string
  street_id: string
  other_unit_id: string
  admin: Hand
  /** Coordinator of the whole lead organisation. */
  coordinator: Hand
  /** Two operators, a health worker and a peer worker of the mobile unit. */
  operator: Hand
  operator2: Hand
  nurse: Hand
  peer: Hand
  /** Operator of the other unit of the same body, coordinator of the other body. */
  neighbour: Hand
  stranger: Hand
  warehouse: Hand
  monitor: Hand
  dpo: Hand
  enlist(role: string, organisation_id: string, unit_id?: string): Promise<Hand>
}
