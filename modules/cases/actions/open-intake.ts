// Somebody is received with a need: their file is born at the desk, with the day by which the service must answer. A
// person known only by nickname has one too where they are followed for addiction.
import { z } from 'zod'
import { Subject } from '#core/access'
import { action, add, all, dayInItaly, id, insert, type Me, maybe, one, refuse } from '#core/kernel'
import { Unit } from '#network'
import { Person } from '#people'
import { CaseFile, FileCounter, numberOf } from '../domain/case-file.ts'
import { isOpen, reopensAsItself } from '../domain/case-states.ts'
import { dueAfter } from '../domain/due.ts'
import { mayOpenFor } from '../domain/opening.ts'
import { caseTerms } from '../domain/terms.ts'
import { theTerms } from './decide-intake.ts'
import { openingStep } from './step.ts'

const shape = CaseFile.schema.shape

export const openIntake = action('cases.open-intake', {
  input: z.object({
    file_id: id(),
    unit_id: id(),
    person_id: id(),
    household_id: shape.household_id.optional(),
    member_ids: shape.member_ids.optional(),
    channel: shape.channel,
    first_need: shape.first_need,
    municipality_code: shape.municipality_code,
    municipality_basis: shape.municipality_basis,
    service_id: shape.service_id.optional(),
    project_id: shape.project_id.optional(),
    referral_id: shape.referral_id.optional(),
    previous_file_id: shape.previous_file_id.optional(),
  }),
  verb: 'case.open',
  needs: ({ person_id, unit_id, previous_file_id }) => ({
    person: one(Person, { person_id }),
    unit: one(Unit, { unit_id }),
    counters: all(FileCounter, { unit_id }),
    others: all(CaseFile, { person_id, unit_id }),
    previous: maybe(CaseFile, { file_id: previous_file_id ?? null }),
    ...theTerms(),
  }),
  on: ({ unit }) => ({ unit_id: unit.unit_id, organisation_id: unit.organisation_id }),
  decide: ({ person, unit, counters, others, previous, terms }, input, moment) => {
    const today = dayInItaly(moment.at)
    const year = Number(today.slice(0, 4))
    const opened = counters.find((counter) => counter.year === year)?.opened ?? 0
    const gap = mayOpenFor(person.identity_level, input.first_need)
    if (gap) refuse(gap)
    if (others.some((file) => isOpen(file.state))) refuse('cases.already-open')
    mustGoOn(previous, input, today)
    const file: CaseFile = {
      ...born(moment.me),
      ...input,
      ...{ unit_id: unit.unit_id, organisation_id: unit.organisation_id },
      number: numberOf(unit.name, year, opened + 1),
      state_since: today,
      opened_on: today,
      due_on: dueAfter('intake', today, {
        ...{ opened_on: today, next_review_on: null, terms: caseTerms(terms) },
      }),
    }
    return {
      changes: [
        insert(Subject, {
          person_id: file.file_id,
          ...{ unit_id: unit.unit_id, organisation_id: unit.organisation_id },
          kind: 'file',
        }),
        insert(CaseFile, file),
        openingStep(file, {}, moment),
        add(FileCounter, { unit_id: unit.unit_id, year, opened: 1 }, { opened: 1 }),
      ],
      derive: [{ kind: 'person', id: file.file_id }],
      events: [{ name: 'case-opened', data: { file_id: file.file_id, unit_id: unit.unit_id } }],
      answer: { file_id: file.file_id, number: file.number },
    }
  },
})

/** A file that goes on from an older one: of the same person, closed more than a year ago. */
const mustGoOn = (
  previous: CaseFile | undefined,
  input: { previous_file_id?: string | null; person_id: string },
  today: string,
): void => {
  if (!input.previous_file_id) return
  if (previous?.person_id !== input.person_id) return refuse('cases.previous-missing')
  if (previous.state === 'closed' && previous.closed_on && reopensAsItself(previous.closed_on, today))
    refuse('cases.reopen-it', { number: previous.number })
}

const born = (me: Me) => ({
  service_id: null,
  household_id: null,
  member_ids: [],
  project_id: null,
  referral_id: null,
  previous_file_id: null,
  state: 'intake' as const,
  case_manager_id: null,
  complexity: null,
  team_due_on: null,
  is_integrated: false,
  joint_lead_file_id: null,
  opened_by: me.worker_id,
  proposed_by: null,
  closed_on: null,
  closure_reason: null,
  next_review_on: null,
  back_on: null,
})
