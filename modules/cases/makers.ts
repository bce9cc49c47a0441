// A file for tests and the demo: the people who work on it, and the way from the desk to a plan.
import type { Database } from '#core/db'
import { ask } from '#core/http'
import { type Answering, newId } from '#core/kernel'
import type { Hand, Territory } from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'

/** Asks as somebody who said why. */
export const askBecause = (database: Database, hand: Hand, { of, input }: { of: Answering; input: object }) =>
  ask(
    database,
    { token: hand.token, now: new Date().toISOString(), purpose: 'direct_care' },
    { answering: of, raw: input },
  )

export const accepted = async (answer: ReturnType<Hand['act']>): Promise<Record<string, unknown>> => {
  const { outcome, problem, answer: told } = await answer
  if (outcome === 'refused') throw new Error(`Refused: ${JSON.stringify(problem)}`)
  return told ?? {}
}

export interface CaseStage {
  here: Territory
  /** Receives people at the desk of the unit. */
  desk: Hand
  manager: Hand
  coordinator: Hand
}

const clearances: [string, string[]][] = [
  ['case_manager', ['base', 'social', 'health', 'legal_status', 'judicial', 'minors']],
  ['psychologist', ['base', 'social', 'health']],
  ['legal_advisor', ['base', 'legal_status']],
  ['educator', ['base', 'social', 'minors']],
]

export const openDesk = async (here: Territory): Promise<CaseStage> => {
  for (const [role, compartments] of clearances)
    await accepted(here.admin.act('network.set-role-clearance', { role, compartments }))
  return {
    here,
    desk: await here.enlist('social_worker', here.lead_id, here.mobile_id),
    manager: await here.enlist('case_manager', here.lead_id, here.mobile_id),
    coordinator: here.coordinator,
  }
}

/** Somebody followed for addiction, known by nickname: no name is needed. */
export const anIntake = (unit_id: string, person_id: string, more: Record<string, unknown> = {}) => ({
  file_id: newId(),
  unit_id,
  person_id,
  channel: 'desk',
  first_need: 'addiction',
  municipality_code: '016120',
  municipality_basis: 'presence',
  ...more,
})

export const aLook = (
  file: { file_id: string; person_id: string },
  unit_id: string,
  more: Record<string, unknown> = {},
) => ({
  assessment_id: newId(),
  ...file,
  unit_id,
  instrument: 'am_it',
  moment: 'entry',
  made_on: new Date().toISOString().slice(0, 10),
  answers: { income: 1, housing: 2, work: 2, parenting: null },
  result: null,
  remarks: null,
  ...more,
})

export const receive = async ({ here, desk }: CaseStage) => {
  const person_id = await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id))
  const intake = anIntake(here.mobile_id, person_id)
  await accepted(desk.act('cases.open-intake', intake))
  return { file_id: intake.file_id, person_id }
}

/** Received, taken in charge, looked at, assessed as simple: a plan can be made. */
export const assess = async (stage: CaseStage) => {
  const file = await receive(stage)
  const { manager, coordinator, here } = stage
  const accepting = { file_id: file.file_id, case_manager_id: manager.worker_id, is_notice_given: true }
  await accepted(coordinator.act('cases.accept', accepting))
  await accepted(manager.act('cases.record-assessment', aLook(file, here.mobile_id)))
  return file
}
