// The log of cleaning, pests and the vehicle; and what is not as it should be, from the first sign to the second look.
import { z } from 'zod'
import { action, dayInItaly, dayText, id, insert, line, locked, notFound, refuse, update } from '#core/kernel'
import {
  CareLog,
  careKinds,
  faultAbouts,
  faultAfter,
  type faultEvents,
  NonConformity,
  type NonConformityRecord,
  opened,
} from '../domain/nonconformity.ts'

export const noteCare = action('recalls.note-care', {
  input: z.object({
    care_log_id: id(),
    organisation_id: id(),
    kind: z.enum(careKinds),
    what: line(120).min(2),
    is_fine: z.boolean(),
    note: line(200).nullable().default(null),
    on_day: dayText(),
  }),
  verb: 'cold.read',
  needs: () => ({}),
  on: (_, { organisation_id }) => ({ organisation_id }),
  decide: (_, told, moment) => {
    const { at, me } = moment
    if (told.on_day > dayInItaly(at)) refuse('recalls.day-to-come')
    if (!told.is_fine && !told.note?.trim()) refuse('recalls.say-what')
    const { organisation_id, kind: about, what, note } = told
    const fault = opened({
      nonconformity_id: moment.born(0),
      ...{ organisation_id, about, cold_unit_id: null, opened_at: at, opened_by: me.worker_id },
      what: `${what}: ${note}`.slice(0, 300),
    })
    return {
      changes: [
        insert(CareLog, { ...told, at, worker_id: me.worker_id }),
        ...(told.is_fine ? [] : [insert(NonConformity, fault)]),
      ],
    }
  },
})

export const openNonconformity = action('recalls.open-nonconformity', {
  input: z.object({
    nonconformity_id: id(),
    organisation_id: id(),
    about: z.enum(faultAbouts),
    cold_unit_id: id().nullable().default(null),
    what: line(300).min(3),
  }),
  verb: 'cold.read',
  needs: () => ({}),
  on: (_, { organisation_id }) => ({ organisation_id }),
  decide: (_, told, { at, me }) => ({
    changes: [insert(NonConformity, opened({ ...told, opened_at: at, opened_by: me.worker_id }))],
  }),
})

const stepFields = (
  event: (typeof faultEvents)[number],
  { how, at, by }: { how: string; at: string; by: string },
): Partial<NonConformityRecord> => {
  if (event === 'contain') return { contained_how: how, contained_at: at, contained_by: by }
  if (event === 'correct') return { corrected_how: how, corrected_at: at, corrected_by: by }
  if (event === 'verify') return { verified_how: how, verified_at: at, verified_by: by }
  // It was not right after all: what was tried stays written, and the reason beside it.
  return { verified_how: how, corrected_at: null, corrected_by: null, contained_at: null, contained_by: null }
}

const step = (
  name: string,
  {
    verb,
    events,
  }: { verb: string; events: readonly [(typeof faultEvents)[number], ...(typeof faultEvents)[number][]] },
) =>
  action(name, {
    input: z.object({ nonconformity_id: id(), event: z.enum(events), how: line(300).min(3) }),
    verb,
    needs: ({ nonconformity_id }) => ({ faults: locked(NonConformity, { nonconformity_id }) }),
    on: ({ faults }) => ({ organisation_id: (faults[0] ?? notFound()).organisation_id }),
    decide: ({ faults }, { nonconformity_id, event, how }, { at, me }) => {
      const fault = faults[0] ?? notFound()
      const state =
        faultAfter(fault.state, event) ?? refuse('recalls.fault-not-from-here', { state: fault.state })
      if (event === 'verify' && fault.corrected_by === me.worker_id) refuse('recalls.second-person-needed')
      const fields = { state, ...stepFields(event, { how, at, by: me.worker_id }) }
      return { changes: [update(NonConformity, { nonconformity_id }, fields)] }
    },
  })

export const mendNonconformity = step('recalls.mend-nonconformity', {
  verb: 'cold.read',
  events: ['contain', 'correct'],
})
/** The second look, by somebody else. */
export const settleNonconformity = step('recalls.settle-nonconformity', {
  verb: 'cold.verify',
  events: ['verify', 'reopen'],
})
