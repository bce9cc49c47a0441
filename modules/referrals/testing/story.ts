// The stage with what its stories say over and over: somebody met, a referral to a service, who sees whom afterwards.
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { ask } from '#core/http'
import { startJobs } from '#core/jobs'
import { type Clock, dayInItaly, systemClock } from '#core/kernel'
import type { Hand } from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import { onePersonAnswering } from '#people/server'
import { aReferral } from '../makers.ts'
import type { Board } from '../queries/board.ts'
import type { OneReferral } from '../queries/one.ts'
import { boardAnswering, oneReferralAnswering, room } from '../server.ts'
import { openStage } from './stage.ts'

export const code = async (doing: Promise<{ problem?: { code: string } }>) => (await doing).problem?.code
export const problemOf = async (asked: Promise<unknown>): Promise<unknown> => {
  try {
    return await asked
  } catch (error) {
    return (error as { problem?: unknown }).problem
  }
}
export const day = () => dayInItaly(new Date().toISOString())
export const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()
const settle = async (database: Database, clock: Clock = systemClock) => {
  const tell = { is_available: false, send: async () => undefined }
  const jobs = startJobs(
    [room],
    { public_url: 'https://prova.example.org', database, clock, tell },
    { isQuiet: true },
  )
  await jobs.settle()
  await jobs.stop()
}

export const openStory = async () => {
  const database = await openTestDatabase()
  const stage = await openStage(database)
  const { here, agreement_id } = stage
  const met = (nickname: string) =>
    meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id, { nickname }))
  const from = () => ({ unit_id: here.mobile_id, organisation_id: here.lead_id })
  const to = (to_service_id: string, more: Record<string, unknown> = {}) =>
    aReferral({ ...from(), to_service_id, ...more })
  const byAgreement = () => ({ basis: { kind: 'agreement' as const, agreement_id } })
  const one = async (hand: Hand, referral_id: string): Promise<OneReferral> =>
    (await ask(
      database,
      { token: hand.token, now: new Date().toISOString(), purpose: 'referral' },
      { answering: oneReferralAnswering, raw: { referral_id } },
    )) as OneReferral
  const boardOf = async (hand: Hand, side: 'sent' | 'received', is_open = true) =>
    (await hand.ask(boardAnswering, { side, is_open })) as Board
  const sees = async (hand: Hand, person_id: string) =>
    ((await problemOf(hand.ask(onePersonAnswering, { person_id }))) as { code?: string }).code !==
    'core.not-found'
  return {
    ...stage,
    ...{ database, met, from, to, byAgreement, one, boardOf, sees },
    settle: (clock?: Clock) => settle(database, clock),
  }
}
