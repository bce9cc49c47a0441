// The people around a file: colleagues and professionals of other bodies, each seeing only their compartments, from a day
// to a day; and the meetings where they decide together.
import { z } from 'zod'
import { dayText, id, instantText, line, noun } from '#core/kernel'

export const teamRoles = ['lead', 'member', 'invited', 'tutor'] as const
export const profiles = [
  'social',
  'health',
  'psychology',
  'education',
  'legal',
  'mediation',
  'housing',
  'work',
  'school',
  'community',
  'other',
] as const
/** What somebody of the team may be let to see beside the base. Violence and HIV never pass through a team. */
export const grantable = [
  'social',
  'health',
  'health_addiction',
  'legal_status',
  'judicial',
  'minors',
] as const
/** A neighbourhood tutor walks beside the person: no health, no papers, no measures. */
export const ofTutor = ['social'] as const

export const TeamMember = noun(
  'cases.team-member',
  { table: 'cases.team_members', key: 'member_id', by: 'file', conflict: 'latest' },
  z.object({
    member_id: id(),
    file_id: id(),
    unit_id: id(),
    /** Of the network; who is not is only listed, and sees nothing. */
    worker_id: id().nullable(),
    organisation_id: id().nullable(),
    outside_name: line(120).nullable(),
    outside_body: line(120).nullable(),
    profile: z.enum(profiles),
    team_role: z.enum(teamRoles),
    compartments: z.array(z.enum(grantable)).max(6),
    begins_on: dayText(),
    ended_on: dayText().nullable(),
    circle_id: id().nullable(),
    person_circle_id: id().nullable(),
    added_by: id(),
  }),
)
export type TeamMember = z.infer<(typeof TeamMember)['schema']>

export const Meeting = noun(
  'cases.meeting',
  { table: 'cases.meetings', key: 'meeting_id', by: 'file', conflict: 'ask', sealed: ['agenda', 'minutes'] },
  z.object({
    meeting_id: id(),
    file_id: id(),
    unit_id: id(),
    /** `base`: the whole team reads it. */
    compartment: z.enum(['base', 'social']),
    at: instantText(),
    place: line(120).nullable(),
    state: z.enum(['planned', 'held', 'cancelled']),
    agenda: line(2000).nullable(),
    minutes: line(8000).nullable(),
    /** Members who were there. */
    present_ids: z.array(id()).max(30),
    /** Five working days after the meeting. */
    minutes_due_on: dayText(),
    minutes_on: dayText().nullable(),
    /** Of a formal assessment unit. */
    report_number: line(40).nullable(),
    worker_id: id(),
  }),
)
export type Meeting = z.infer<(typeof Meeting)['schema']>

/** The day counts whole: who ends today is no longer there. */
export const isAround = (member: Pick<TeamMember, 'begins_on' | 'ended_on'>, day: string): boolean =>
  member.begins_on <= day && (member.ended_on === null || member.ended_on > day)

/** A complex need is looked at by more than one body: somebody of the team comes from another one. */
export const hasAnotherBody = (
  members: readonly Pick<TeamMember, 'organisation_id' | 'begins_on' | 'ended_on'>[],
  organisation_id: string,
  day: string,
): boolean => members.some((each) => isAround(each, day) && each.organisation_id !== organisation_id)
