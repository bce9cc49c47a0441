// A right is asked for, extended with a reason, decided and answered. A granted restriction holds from that instant; a
// granted erasure becomes a run that a second person must approve.

import { z } from 'zod'
import {
  action,
  code,
  codes,
  dayInItaly,
  dayText,
  heardOf,
  id,
  insert,
  line,
  locked,
  notFound,
  refuse,
  update,
} from '#core/kernel'
import { Person } from '../domain/person.ts'
import { RetentionItem, RetentionRun } from '../domain/retention.ts'
import {
  dueOf,
  exemptions,
  extendedDueOf,
  Hold,
  RightsRequest,
  rightChannels,
  rightDecisions,
  rightKinds,
  rightProofs,
} from '../domain/rights.ts'

export const openRequest = action('people.open-request', {
  input: z.object({
    rights_request_id: id(),
    person_id: id(),
    kind: z.enum(rightKinds),
    channel: z.enum(rightChannels),
    proof: z.enum(rightProofs),
    received_on: dayText(),
  }),
  verb: 'rights.open',
  needs: () => ({}),
  on: (_, __, me) => ({ worker_id: me.worker_id, organisation_id: me.organisation_id }),
  decide: (_, input, { me, now }) => {
    if (input.received_on > dayInItaly(now)) refuse('people.request-in-future')
    const due_on = dueOf(input.received_on)
    return {
      changes: [
        insert(RightsRequest, {
          ...input,
          organisation_id: me.organisation_id,
          worker_id: me.worker_id,
          due_on,
          extended_on: null,
          extended_because: null,
          decision: null,
          exemptions: [],
          decided_on: null,
          decided_by: null,
          sent_on: null,
        }),
      ],
      events: [{ name: 'right-asked', data: { rights_request_id: input.rights_request_id } }],
      answer: { due_on },
    }
  },
})

const needRequest = ({ rights_request_id }: { rights_request_id: string }) => ({
  requests: locked(RightsRequest, { rights_request_id }),
})
const onNetwork = (_: unknown, __: unknown, me: { network_id: string; organisation_id: string }) => ({
  network_id: me.network_id,
  organisation_id: me.organisation_id,
})

export const extendRequest = action('people.extend-request', {
  input: z.object({ rights_request_id: id(), because: line(200).trim().min(10) }),
  verb: 'rights.decide',
  needs: needRequest,
  on: onNetwork,
  decide: ({ requests }, { rights_request_id, because }, { now }) => {
    const request = requests[0] ?? notFound()
    if (request.decision) refuse('people.request-decided')
    if (request.extended_on) refuse('people.request-extended')
    // Who asked is told within the first month.
    if (dayInItaly(now) > request.due_on) refuse('people.request-late-to-extend')
    const extended_on = extendedDueOf(request.received_on)
    return {
      changes: [update(RightsRequest, { rights_request_id }, { extended_on, extended_because: because })],
      answer: { extended_on },
    }
  },
})

export const decideRequest = action('people.decide-request', {
  input: z.object({
    rights_request_id: id(),
    decision: z.enum(rightDecisions),
    exemptions: codes().refine((all) =>
      all.every((each) => (exemptions as readonly string[]).includes(each)),
    ),
  }),
  verb: 'rights.decide',
  needs: needRequest,
  on: onNetwork,
  decide: ({ requests }, input, moment) => {
    const { me, now } = moment
    const request = requests[0] ?? notFound()
    const { rights_request_id, decision } = input
    if (request.decision) refuse('people.request-decided')
    if (decision !== 'granted' && input.exemptions.length === 0) refuse('people.refusal-to-explain')
    const isYes = decision !== 'refused'
    const { person_id, kind } = request
    const decided = { decided_on: dayInItaly(now), decided_by: me.worker_id }
    const held = isYes && kind === 'restriction'
    return {
      changes: [
        update(RightsRequest, { rights_request_id }, { decision, exemptions: input.exemptions, ...decided }),
        ...(held ? [insert(Hold, restrictionOf(moment.born(0), person_id, { me, now }))] : []),
        ...(isYes && kind === 'erasure' ? erasureRun(moment.born(1), request, { me, now }) : []),
      ],
      derive: held ? [{ kind: 'restrict', id: person_id }] : [],
      heard: held ? [heardOf(Person, { person_id })] : [],
    }
  },
})

interface Doing {
  me: { worker_id: string }
  now: string
}

const restrictionOf = (hold_id: string, person_id: string, { me, now }: Doing) => ({
  hold_id,
  person_id,
  kind: 'restriction' as const,
  because: 'right_asked',
  worker_id: me.worker_id,
  begun_at: now,
  ended_at: null,
})

/** Prepared by who granted it; the other pair of eyes approves. */
const erasureRun = (
  run_id: string,
  request: { person_id: string; received_on: string },
  { me, now }: Doing,
) => [
  insert(RetentionRun, {
    run_id,
    state: 'prepared',
    because: 'erasure_request',
    proposed_at: now,
    prepared_by: me.worker_id,
    prepared_at: now,
    approved_by: null,
    approved_at: null,
    done_at: null,
  }),
  insert(RetentionItem, {
    run_id,
    person_id: request.person_id,
    rule: 'right_asked',
    measure: 'erase',
    last_on: request.received_on,
    is_kept: false,
    kept_because: null,
  }),
]

export const sendAnswer = action('people.send-answer', {
  input: z.object({ rights_request_id: id(), sent_on: dayText() }),
  verb: 'rights.decide',
  needs: needRequest,
  on: onNetwork,
  decide: ({ requests }, { rights_request_id, sent_on }, { now }) => {
    const request = requests[0] ?? notFound()
    if (!request.decision) refuse('people.request-undecided')
    if (request.sent_on) refuse('people.answer-sent')
    if (sent_on < request.received_on || sent_on > dayInItaly(now)) refuse('people.answer-day-wrong')
    return { changes: [update(RightsRequest, { rights_request_id }, { sent_on })] }
  },
})

export const holdPerson = action('people.hold', {
  input: z.object({ hold_id: id(), person_id: id(), because: code() }),
  verb: 'retention.hold',
  needs: () => ({}),
  on: onNetwork,
  decide: (_, input, { me, now }) => ({
    changes: [
      insert(Hold, { ...input, kind: 'legal_hold', worker_id: me.worker_id, begun_at: now, ended_at: null }),
    ],
  }),
})

export const endHold = action('people.end-hold', {
  input: z.object({ hold_id: id() }),
  verb: 'retention.hold',
  needs: ({ hold_id }) => ({ holds: locked(Hold, { hold_id }) }),
  on: onNetwork,
  decide: ({ holds }, { hold_id }, { now }) => {
    const hold = holds[0] ?? notFound()
    if (hold.ended_at) refuse('people.hold-ended')
    const { person_id } = hold
    const isRestriction = hold.kind === 'restriction'
    return {
      changes: [update(Hold, { hold_id }, { ended_at: now })],
      derive: isRestriction ? [{ kind: 'release', id: person_id }] : [],
      heard: isRestriction ? [heardOf(Person, { person_id })] : [],
    }
  },
})
