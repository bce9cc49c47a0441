// A file goes on at another body: at the one that accepted the referral, never on the strength of another referral, and
// who reads its passages knows where it went.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { dayInItaly, daysAfter } from '#core/kernel'
import { foundTerritory, type Hand } from '#network/makers'
import { aReferral, openService, sent, went } from '#referrals/makers'
import { accepted, askBecause, assess, type CaseStage, openDesk } from './makers.ts'
import type { OneCase } from './queries/case-page.ts'
import type { Taker } from './queries/takers.ts'
import { oneCaseAnswering, takersAnswering } from './server.ts'

let database: Database
let stage: CaseStage
let theirs: Hand
let service_id: string
beforeAll(async () => {
  database = await openTestDatabase()
  const here = await foundTerritory(database)
  stage = await openDesk(here)
  theirs = await here.enlist('social_worker', here.other_id, here.other_unit_id)
  service_id = await openService(here.stranger, [here.other_id, here.other_unit_id])
}, 120_000)
afterAll(() => database.close())

const today = dayInItaly(new Date().toISOString())
const activeFile = async () => {
  const file = await assess(stage)
  await accepted(
    stage.manager.act('cases.complete-assessment', { file_id: file.file_id, complexity: 'simple' }),
  )
  await fromBelow(database, `update cases.files set state = 'active' where file_id = $1`, [file.file_id])
  return file
}
const sendOn = async (person_id: string) => {
  const { here, desk } = stage
  const from = { unit_id: here.mobile_id, organisation_id: here.lead_id }
  const asked = aReferral({ ...from, to_service_id: service_id, person_id, kind: 'formal_request' })
  return (await sent(desk, asked)).referral_id
}
const accept = (referral_id: string) =>
  went(theirs.act('referrals.accept', { referral_id, appointment_at: null }))
const takersOf = async (hand: Hand, file_id: string) =>
  ((await askBecause(database, hand, { of: takersAnswering, input: { file_id } })) as { takers: Taker[] })
    .takers
const handing = (file_id: string, more: Record<string, unknown> = {}) =>
  stage.coordinator.act('cases.transfer', {
    ...{
      file_id,
      reason: 'moved',
      to_organisation_id: stage.here.other_id,
      referral_id: null,
      agreed_with: null,
    },
    ...{ handover_on: today, handed_over: 'Il piano, le carte e i numeri: la persona c’era.' },
    ...more,
  })
const codeOf = async (answer: ReturnType<Hand['act']>) => (await answer).problem?.code

test('who accepted the referral is offered, and the file goes on there', async () => {
  const { file_id, person_id } = await activeFile()
  const referral_id = await sendOn(person_id)
  expect(await takersOf(stage.coordinator, file_id)).toEqual([])
  expect(await codeOf(handing(file_id, { referral_id }))).toBe('cases.referral-not-accepted')
  await accept(referral_id)
  const [taker, ...others] = await takersOf(stage.coordinator, file_id)
  expect(others).toEqual([])
  expect(taker).toMatchObject({ referral_id, to_organisation_id: stage.here.other_id })
  expect(await codeOf(handing(file_id, { referral_id, handover_on: daysAfter(today, 1) }))).toBe(
    'cases.handover-ahead',
  )
  expect(await codeOf(handing(file_id, { referral_id }))).toBeUndefined()
  const seen = (await askBecause(database, stage.coordinator, {
    of: oneCaseAnswering,
    input: { file_id },
  })) as OneCase
  expect(seen.file).toMatchObject({ state: 'transferred', closed_on: today })
  expect(seen.steps[0]).toMatchObject({ event: 'transfer', to_body: taker?.organisation_name })
  expect(seen.steps.slice(1).every((step) => step.to_body === null)).toBe(true)
})

test('a referral of somebody else is no yes; without a referral it is said who said it', async () => {
  const [mine, other] = [await activeFile(), await activeFile()]
  const referral_id = await sendOn(other.person_id)
  await accept(referral_id)
  expect(await takersOf(stage.coordinator, mine.file_id)).toEqual([])
  expect(await codeOf(handing(mine.file_id, { referral_id }))).toBe('cases.referral-not-accepted')
  expect(await codeOf(handing(mine.file_id))).toBe('cases.yes-missing')
  expect(await codeOf(handing(mine.file_id, { agreed_with: 'Teresa Bini, il 3' }))).toBeUndefined()
})

test('who may not read the file is not told who takes it over', async () => {
  const { file_id, person_id } = await activeFile()
  await accept(await sendOn(person_id))
  await expect(takersOf(stage.here.stranger, file_id)).rejects.toMatchObject({
    problem: { code: 'core.not-found' },
  })
})
