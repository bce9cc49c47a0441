// The short words of the desk, the line and the reports: what people can be told apart by without saying who they are.

export const professions = [
  'social_worker',
  'lawyer',
  'psychologist',
  'cultural_mediator',
  'nurse',
  'job',
  'housing',
  'educator',
] as const
export const firstNeeds = [
  'listening',
  'documents',
  'home',
  'work',
  'health',
  'food_goods',
  'money',
  'family',
  'language',
  'safety',
  'other',
] as const
export const visitOutcomes = [
  'information',
  'orientation',
  'referral',
  'case_proposed',
  'goods',
  'appointment',
  'none',
] as const
/** Codes of the vocabulary intervention_type that happen at a desk. */
export const interventions = [
  'listening',
  'information',
  'orientation',
  'accompaniment',
  'goods_handout',
  'legal_info',
  'mediation_language',
  'psych_support',
  'administrative_help',
  'document_help',
  'phone_call',
] as const
export const noteCompartments = ['social', 'base', 'health', 'legal_status'] as const
export const appointmentChannels = ['in_person', 'phone', 'video', 'at_home'] as const
export const reminders = ['none', 'email'] as const

export const callerKinds = ['self', 'family', 'neighbour', 'operator', 'institution'] as const
export const callTopics = [...firstNeeds, 'addiction', 'violence', 'conflict'] as const
export const urgencies = ['immediate', 'within_48h', 'ordinary'] as const
export type Urgency = (typeof urgencies)[number]
export const callOutcomes = [
  'information',
  'orientation',
  'referral',
  'report',
  'appointment',
  'emergency_number',
  'silent',
  'abusive',
  'none',
] as const

export const reportChannels = [
  'sentinel_app',
  'web_form',
  'phone',
  'email',
  'in_person',
  'institution',
] as const
export const reporterKinds = [
  'sentinel',
  'citizen',
  'school',
  'health',
  'police',
  'partner',
  'self',
  'anonymous',
] as const
export const reportAbouts = ['person', 'household', 'place', 'conflict', 'housing'] as const
export const reportCategories = [
  'rough_sleeping',
  'hardship',
  'loneliness',
  'substances',
  'minors',
  'violence',
  'conflict',
  'home_at_risk',
  'health',
  'other',
] as const
export const reportOutcomes = [
  'contact_made',
  'not_found',
  'already_known',
  'place_visit',
  'no_action',
  'referral_created',
] as const
export const redirections = ['emergency_112', 'child_protection', 'local_police'] as const
export const annulReasons = ['false_report', 'duplicate'] as const
