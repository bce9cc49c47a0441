// A household of Trezzano that receives the inclusion allowance: invited in time, met, and the plan they signed is the pact.
// Two of them are bound to something, each by name.

import type { PlanPage } from '#cases'
import { planAnswering, showPlan } from '#cases/server'
import { ask } from '#core/http'
import { daysAfter, newId } from '#core/kernel'
import { actor, does, letsIn, lookAt, receive, type Telling } from '../told.ts'

const atEntry = {
  ...{ income: 2, work: 1, daytime: 3, housing: 4, household: 4, wellbeing: 3, health: 4, risks: 5 },
  ...{
    daily_living: 4,
    papers: 4,
    people_around: 3,
    participation: 3,
    justice: 5,
    language: 4,
    parenting: 4,
  },
}

const inDays = ({ at }: Telling, days: number): string => daysAfter(at(0).slice(0, 10), days)

const planOf = (telling: Telling, file_id: string) => {
  const result = (description: string, who: string, days: number) => ({
    ...{ result_id: newId(), description, indicator: null },
    ...{ due_on: inDays(telling, days), worker_id: actor(telling.cast, who).worker_id },
  })
  const binds = (member: string | null, text: string, days: number) => ({
    ...{ member, text, due_on: inDays(telling, days), binding_for_benefit: true },
  })
  const goal = (area: string, priority: number, description: string) => ({
    ...{ goal_id: newId(), area, description, priority, quote: null, own_resources: null, actions: [] },
  })
  return {
    ...{ plan_id: newId(), file_id, seen_revision: null, review_every_days: 90 },
    body: {
      called: 'Amina',
      quote: 'Voglio che i bambini finiscano la scuola qui.',
      goals: [
        {
          ...goal('work', 1, 'Un lavoro con orari possibili'),
          supports: ['sportello lavoro', 'corso di italiano'],
          results: [result('Iscrizione al corso e primo colloquio', 'paolo.greco', 20)],
          commitments: [
            binds('Yassin', 'Va al colloquio dello sportello lavoro', 20),
            binds(null, 'Frequenta il corso di italiano', 60),
          ],
        },
        {
          ...goal('parenting', 2, 'I bambini a scuola ogni giorno'),
          supports: ['doposcuola del laboratorio'],
          results: [result('Doposcuola tre pomeriggi la settimana', 'paolo.greco', 40)],
          commitments: [
            {
              ...{ member: null, text: 'Parla con le maestre ogni mese', due_on: null },
              binding_for_benefit: false,
            },
          ],
        },
      ],
      resources: { own: null, family: null, community: null },
      contact: { name: 'Marta', phone: '02 0000000' },
      next_meeting: null,
    },
  }
}

/** Written, put on the table, and agreed by voice before a colleague. */
const signs = async (telling: Telling, file_id: string): Promise<void> => {
  const { teller, cast, at } = telling
  const { token } = actor(cast, 'marta.riva')
  const plan = planOf(telling, file_id)
  await does(telling, 'marta.riva', ['cases.write-plan', plan, at(21, 9)])
  const now = at(20, 9)
  const asking = { token, now, purpose: 'direct_care' }
  const page = (await ask(teller.database, asking, {
    answering: planAnswering,
    raw: { file_id },
  })) as PlanPage
  const { plan_id } = plan
  const { answer } = await showPlan(
    { house: teller, files: teller.files },
    { token, page, asked: { plan_id, file_id, revision: 1, language: 'it' }, now },
  )
  const { document_id } = answer as { document_id: string }
  const yes = {
    ...{ plan_id, file_id, document_id, answer: 'yes', means: 'verbal', signed_name: null, strokes: null },
    ...{ witness_id: actor(cast, 'laura.conti').worker_id, reason: null },
  }
  await does(telling, 'marta.riva', ['cases.sign-plan', yes, at(20, 10)])
}

export const tellAllowance = async (telling: Telling): Promise<void> => {
  const { at, cast } = telling
  const person_id = await receive(telling, 'laura.conti', {
    ...{ given_name: 'Amina', family_name: 'Giardino', birth_date: '1988-03-14', citizenship: 'MA' },
    ...{ gender: 'woman', language: 'ar', unit: 'social', body: 'comune', now: at(58, 9) },
  })
  const file_id = newId()
  const intake = {
    ...{ file_id, unit_id: cast.units.social, person_id, channel: 'desk', first_need: 'income' },
    ...{ municipality_code: '015220', municipality_basis: 'residence' },
  }
  await does(telling, 'laura.conti', ['cases.open-intake', intake, at(58, 10)])
  const accepting = { file_id, case_manager_id: actor(cast, 'marta.riva').worker_id, is_notice_given: true }
  await does(telling, 'giulia.ferrari', ['cases.accept', accepting, at(57)])
  const path = { path_id: newId(), file_id }
  const activated_on = at(70).slice(0, 10)
  const opened = { ...path, reference: 'ADI-TRZ-000417', activated_on }
  await does(telling, 'marta.riva', ['cases.open-inclusion-path', opened, at(57, 11)])
  const days = [
    ['invited', 50],
    ['met', 44],
  ] as const
  for (const [what, ago] of days) {
    const noted = { ...path, what, on_day: at(ago).slice(0, 10) }
    await does(telling, 'marta.riva', ['cases.note-inclusion-day', noted, at(ago, 11)])
  }
  const file = { file_id, person_id }
  await letsIn(telling, 'marta.riva', {
    ...{ ...file, worker: 'paolo.greco', profile: 'education', team_role: 'tutor' },
    ...{ compartments: ['social'], now: at(45) },
  })
  await lookAt(telling, 'marta.riva', {
    ...{ ...file, unit: 'social', moment: 'entry', now: at(44, 12), answers: atEntry },
  })
  await does(telling, 'marta.riva', ['cases.complete-assessment', { file_id, complexity: 'simple' }, at(40)])
  await signs(telling, file_id)
}
