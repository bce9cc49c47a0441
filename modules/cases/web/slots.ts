// The places of a file's page that the plan and the documents fill: their screens stand in web/plan.
import type { ComponentType } from 'react'
import type { OneCase } from '../queries/case-page.ts'

export interface AboutCase {
  seen: OneCase
}

export const PlanSlot: ComponentType<AboutCase> | null = null
export const DocumentsSlot: ComponentType<AboutCase> | null = null
export const ReviewSlot: ComponentType<AboutCase & { onClose: () => void }> | null = null
