// Whether a referral says that another body goes on: about this person, to that body, and accepted there.

/** From the yes on, whatever came after it. */
export const takenOverStates = ['accepted', 'no_show', 'attended', 'outcome_known', 'closed']

export interface Taking {
  state?: string
  to_organisation_id?: string
  person_id?: string | null
}

export const isTakenOver = (
  referral: Taking,
  wanted: { person_id: string; to_organisation_id: string },
): boolean =>
  takenOverStates.includes(referral.state ?? '') &&
  referral.to_organisation_id === wanted.to_organisation_id &&
  referral.person_id === wanted.person_id
