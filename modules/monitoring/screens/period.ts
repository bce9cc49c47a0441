// What is looked at: which months, of which project and action, where, done by whom.
export interface Period {
  project_id?: string
  from_month: string
  to_month: string
  district?: string
  organisation_id?: string
  action?: string
}
