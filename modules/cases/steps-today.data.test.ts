// A step of a plan somebody took on waits for them on Today when its day is near, and for nobody else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInItaly, daysAfter, newId } from '#core/kernel'
import type { Hand } from '#network/makers'
import { aBody, aGoal, aStroke } from './plan-makers.ts'
import type { CaseWork } from './queries/caseload.ts'
import { caseWorkAnswering } from './server.ts'
import { openPlanStage, type PlanStage, shownPlan } from './testing/plan-stage.ts'

let stage: PlanStage
beforeAll(async () => {
  stage = await openPlanStage()
}, 90_000)
afterAll(() => stage.close())

const stepsFor = async (hand: Hand): Promise<[string, string | null][]> => {
  const { waiting } = (await stage.read(hand, caseWorkAnswering, {})) as CaseWork
  return waiting.filter((each) => each.kind === 'step').map((each) => [each.file_id, each.due_on])
}

test('who took on a step reads it within the week; who did not, and what is far, hear nothing', async () => {
  const today = dayInItaly(new Date().toISOString())
  const step = (due_on: string) => ({
    ...{ result_id: newId(), description: 'La ricevuta della domanda', indicator: null },
    ...{ due_on, worker_id: stage.colleague.worker_id },
  })
  const near = daysAfter(today, 3)
  const body = aBody({ goals: [aGoal({ results: [step(near), step(daysAfter(today, 60))] })] })
  const shown = await shownPlan(stage, stage.file_id, { body })
  expect(await stepsFor(stage.colleague)).toEqual([])
  const signed = await stage.marta.act('cases.sign-plan', {
    ...{ file_id: stage.file_id, ...shown, answer: 'yes', means: 'screen' },
    ...{ signed_name: 'Nadia Ferrante', strokes: aStroke, witness_id: null, reason: null },
  })
  expect(signed.problem).toBeUndefined()
  expect(await stepsFor(stage.colleague)).toEqual([[stage.file_id, near]])
  expect(await stepsFor(stage.marta)).toEqual([])
})
