// Who may follow a file: a social worker or a case manager of the unit that keeps it, today.

export interface HeldGrant {
  role: string
  organisation_id: string
  unit_id: string | null
  begins_on: string
  ended_on: string | null
}

export const mayManage = (
  grants: readonly HeldGrant[],
  file: { unit_id: string; organisation_id: string },
  day: string,
): boolean =>
  grants.some(
    (grant) =>
      (grant.role === 'social_worker' || grant.role === 'case_manager') &&
      grant.organisation_id === file.organisation_id &&
      (grant.unit_id === null || grant.unit_id === file.unit_id) &&
      grant.begins_on <= day &&
      (grant.ended_on === null || grant.ended_on >= day),
  )
