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

/** The kinds of service of the vocabulary this network begins with; a network may add its own. */
export const serviceTypes = [
  'information_desk',
  'one_stop_shop',
  'service_post',
  'social_office',
  'listening_centre',
  'helpline',
  'street_unit',
  'mobile_unit',
  'drop_in',
  'pit_stop',
  'day_centre',
  'night_shelter',
  'temporary_housing',
  'housing_first',
  'refuge_house',
  'canteen',
  'food_parcel',
  'solidarity_shop',
  'goods_hub',
  'shower_laundry',
  'luggage_deposit',
  'mail_holding',
  'fictitious_residence_desk',
  'health_screening',
  'clinic_volunteer',
  'addiction_service',
  'mental_health_service',
  'family_counselling',
  'anti_violence',
  'anti_trafficking',
  'legal_advice',
  'immigration_desk',
  'cultural_mediation',
  'language_school',
  'employment_desk',
  'training_course',
  'inclusion_traineeship',
  'civic_engagement',
  'debt_advice',
  'housing_desk',
  'arrears_fund',
  'conflict_mediation',
  'community_lab',
  'civic_centre',
  'school_support',
  'family_nursery',
  'parenting_support',
  'animation',
  'time_bank',
  'self_help_group',
  'transport',
  'digital_help',
  'pet_support',
] as const
