// Who receives people, who answers the line, who takes a report and who decides about it. The roads in SQL
// (migrations/) say the same roles.
import { policy } from '#core/kernel'

/** Receive at a desk: they see who waits in their unit. */
export const receivers = [
  'service_coordinator',
  'social_worker',
  'case_manager',
  'educator',
  'psychologist',
  'cultural_mediator',
  'legal_advisor',
  'health_worker',
  'housing_officer',
] as const
/** Answer the line. */
export const lineHands = ['helpline_operator', 'service_coordinator', 'social_worker'] as const
/** Take down what somebody noticed. */
export const reportTakers = [
  'service_coordinator',
  'social_worker',
  'helpline_operator',
  'outreach_operator',
  'educator',
  'cultural_mediator',
  'health_worker',
] as const
/** Go and see. */
export const reportHandlers = [
  'service_coordinator',
  'social_worker',
  'outreach_operator',
  'educator',
  'cultural_mediator',
  'health_worker',
] as const

export const receptionPolicy = policy({
  'desk.see': { roles: [...receivers, 'helpline_operator'], by: 'network' },
  'desk.open': { roles: ['service_coordinator'], by: 'organisation' },
  'visit.see': { roles: receivers, by: 'network' },
  'visit.work': { roles: receivers, by: 'unit' },
  'appointment.see': { roles: receivers, by: 'network' },
  'appointment.work': { roles: receivers, by: 'unit' },
  'agenda.keep': { roles: receivers, by: 'organisation' },
  'feed.keep': { roles: receivers, by: 'self' },
  'call.see': { roles: lineHands, by: 'network' },
  'call.work': { roles: lineHands, by: 'unit' },
  'report.see': { roles: reportTakers, by: 'network' },
  'report.take': { roles: reportTakers, by: 'unit' },
  'report.triage': { roles: ['service_coordinator'], by: 'unit' },
  'report.handle': { roles: reportHandlers, by: 'unit' },
  /** A sentinel tells for the unit that trained them, and sees only what they told. */
  'report.file': { roles: ['sentinel'], by: 'unit' },
  'report.see-own': { roles: ['sentinel'], by: 'self' },
})
