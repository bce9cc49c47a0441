// The fixed words of a service; labels live in texts/. Types and areas come from the network's vocabularies.

export const thresholds = ['low', 'standard', 'specialist'] as const
export const accessWays = ['walk_in', 'appointment', 'referral_only', 'emergency'] as const
export type AccessWay = (typeof accessWays)[number]
export const serviceStatuses = ['active', 'inactive', 'defunct', 'temporarily_closed'] as const
export type ServiceStatus = (typeof serviceStatuses)[number]
/** public: for everybody. network: for who works in the network. secret: a refuge; no address leaves its body. */
export const visibilities = ['public', 'network', 'secret'] as const
export const genderPolicies = ['everyone', 'women', 'men', 'women_and_children'] as const
export type GenderPolicy = (typeof genderPolicies)[number]
/** Whether people without a permit to stay are received. */
export const irregularAnswers = ['yes', 'no', 'emergency_only'] as const
export const serviceAreas = [
  'family_minors',
  'disability',
  'addictions',
  'elderly',
  'migrants_roma',
  'poverty_adults_homeless',
  'multi_user',
] as const
/** Papers a service may ask for; none at all is the empty list. */
export const papers = [
  'identity_document',
  'tax_code',
  'health_card',
  'residence_permit',
  'residence_certificate',
  'isee',
  'referral_letter',
  'prescription',
  'other',
] as const
/** What a service post may offer (the national list of functions). */
export const servicePostFunctions = [
  'limited_night_stay',
  'social_and_health_presence',
  'meals',
  'mail_distribution',
  'cultural_mediation',
  'counselling',
  'job_orientation',
  'legal_advice',
  'goods_distribution',
  'time_bank',
  'luggage_deposit',
  'administrative_advice',
  'food_goods',
  'hygiene',
  'primary_screening',
  'front_office',
] as const
