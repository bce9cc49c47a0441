// The places of a file's page that the plan and the papers fill.
import type { OneCase } from '../queries/case-page.ts'
import { PathCard } from './path-card.tsx'
import { DocumentsTab, PlanCard } from './plan/index.ts'

export interface AboutCase {
  seen: OneCase
}

/** Plan and looks lie in the social area: who is let in for another part is not told that there are none. */
export const seesPlan = (compartments: readonly string[]): boolean => compartments.includes('social')

export const PlanSlot = ({ seen }: AboutCase) => (
  <PlanCard
    file_id={seen.file.file_id}
    isClosed={!seesPlan(seen.mine.compartments)}
    above={(page) => <PathCard seen={seen} page={page} />}
  />
)
export const DocumentsSlot = ({ seen }: AboutCase) => <DocumentsTab file_id={seen.file.file_id} />
