// Three years of Fare Legami in declared numbers, each with its proof; all invented but for the targets. What nobody declared stays
// "not measured yet".
import { newId } from '#core/kernel'
import { projectOf } from '../figures-told.ts'
import { does, type Telling } from '../told.ts'

/** By year, from the first: how much was done. */
const done: Record<string, [number, number, number]> = {
  pact_beneficiaries: [96, 171, 195],
  labs_active: [9, 17, 18],
  companies_involved: [3, 6, 6],
  workers_involved: [210, 402, 400],
  schools_involved: [2, 4, 3],
  pupils_reached: [340, 622, 660],
  school_households_reached: [90, 148, 150],
  professionals_involved: [41, 38, 39],
  training_labs: [1, 3, 2],
  giveback_hours: [1240, 2180, 2395],
  pacts_completed: [22, 61, 74],
}
const years = ['2015', '2016', '2017'] as const

export const tellFareLegami = async (telling: Telling): Promise<void> => {
  const now = telling.at(20, 10)
  const project_id = await projectOf(telling, 'ettore.parisi')
  for (const [key, numbers] of Object.entries(done))
    for (const [i, period] of years.entries()) {
      const declared = {
        ...{ declared_id: newId(), project_id, key, period, value: numbers[i], note: null },
        ...{
          evidence_link: `https://example.org/fare-legami/relazione-${period}.pdf`,
          said_by: 'Comune di Cremona',
        },
      }
      await does(telling, 'ettore.parisi', ['monitoring.declare-value', declared, now])
    }
  for (const [i, target] of [100, 200, 200].entries()) {
    const promised = { project_id, key: 'pact_beneficiaries', period: years[i], target, qualifier: 'about' }
    await does(telling, 'ettore.parisi', ['monitoring.set-period-target', promised, now])
  }
}
