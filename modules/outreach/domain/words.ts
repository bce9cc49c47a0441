// The fixed words of street work: rules and figures use these codes, the texts of the room give them a label.

export const shiftStates = [
  'planned',
  'confirmed',
  'in_progress',
  'interrupted',
  'closed',
  'validated',
  'cancelled',
] as const
export type ShiftState = (typeof shiftStates)[number]

export const contactModes = [
  'street',
  'drop_in',
  'pit_stop',
  'phone',
  'online',
  'home_visit',
  'desk',
  'prison',
  'hospital',
] as const
/** Presence is a headcount without interaction; the others are a meeting. */
export const contactPhases = ['presence', 'interception', 'engagement', 'follow_up'] as const
export const contactStates = ['recorded', 'annulled', 'locked'] as const

/** As seen in the street: 'unknown' is always a good answer. */
export const gendersSeen = ['woman', 'man', 'non_binary', 'unknown'] as const
export const ageBandsSeen = [
  'under_18',
  'from_18_to_29',
  'from_30_to_54',
  'from_55_to_64',
  'from_65',
  'unknown',
] as const
export const citizenshipsSeen = ['it', 'eu', 'non_eu', 'unknown'] as const

export const harmReductionDirections = ['distributed', 'returned_used'] as const
export const countMethods = ['counted', 'estimated', 'weighed'] as const

/** HIV is not among them: it is an action of its own, without a contact. */
export const rapidTestKinds = [
  'hcv_antibody',
  'hcv_rna_poc',
  'hbv_hbsag',
  'syphilis_treponemal',
  'covid',
  'glucose',
  'blood_pressure',
  'breath_alcohol',
  'pregnancy',
] as const
export const testResults = ['non_reactive', 'reactive', 'invalid', 'not_disclosed'] as const

export const cancelReasons = ['weather', 'staff', 'safety', 'order', 'other'] as const
export const interruptionReasons = [
  'safety_event',
  'medical_emergency',
  'vehicle',
  'weather',
  'other',
] as const
export const annulReasons = ['recorded_twice', 'wrong_shift', 'mistyped', 'did_not_happen', 'other'] as const
export const differenceReasons = ['not_recorded', 'miscounted', 'damaged', 'lost', 'stolen', 'other'] as const

/** `missed`: the phones are heard, nobody answered. `no_news`: nothing arrives, perhaps there is no network. */
export const alarmReadings = ['missed', 'no_news'] as const
export const alarmOutcomes = ['all_well', 'no_network', 'help_sent', 'other'] as const
