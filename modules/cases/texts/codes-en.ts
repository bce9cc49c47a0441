// More words of codes: moments, notes, parts of a case, profiles, what waits.
import type { SameTexts } from '#core/i18n'
import type { codesIt } from './codes-it.ts'

export const codesEn: SameTexts<typeof codesIt> = {
  moment: {
    entry: 'Entry',
    review: 'Review',
    exit: 'Exit',
  },
  kind: {
    talk: 'Talk',
    visit: 'Home visit',
    call: 'Call',
    meeting: 'Meeting',
    fact: 'Fact',
    summary: 'Summary',
    step: 'Passage of the case',
  },
  compartment: {
    base: 'The whole team',
    social: 'Social area',
    health: 'Health',
    health_addiction: 'Addiction',
    legal_status: 'Papers and permits',
    judicial: 'Justice',
    minors: 'Minors',
  },
  profile: {
    social: 'Social work',
    health: 'Health',
    psychology: 'Psychology',
    education: 'Education',
    legal: 'Legal',
    mediation: 'Mediation',
    housing: 'Housing',
    work: 'Work',
    school: 'School',
    community: 'Community',
    other: 'Other',
  },
  team_role: {
    lead: 'Lead',
    member: 'Member',
    invited: 'Invited',
    tutor: 'Neighbourhood tutor',
  },
  purpose: {
    direct_care: 'Direct care',
    referral: 'Referral',
    reporting: 'Reporting',
    quality: 'Quality',
    rights_request: 'Rights of the person',
  },
  waiting: {
    decide: 'Decide whether to take in charge',
    approve: 'Approve a closure',
    assess: 'Complete the assessment',
    plan: 'Make the plan',
    answered: 'They answered from afar: read the answer',
    step: 'A step of the plan for you',
    review: 'Review the plan',
    away: 'Hear from who is away',
    task: 'A task for you',
    late_task: 'A late task in your unit',
    minutes: 'Write the minutes',
  },
}
