// The places of a file's page that the plan and the papers fill.
import type { OneCase } from '../queries/case-page.ts'
import { DocumentsTab, PlanCard } from './plan/index.ts'

export interface AboutCase {
  seen: OneCase
}

export const PlanSlot = ({ seen }: AboutCase) => <PlanCard file_id={seen.file.file_id} />
export const DocumentsSlot = ({ seen }: AboutCase) => <DocumentsTab file_id={seen.file.file_id} />
