// The places of a file's page that the plan and the documents fill: their screens stand in web/plan.
import type { ComponentType } from 'react'

type OfFile = ComponentType<{ file_id: string }>

export const PlanSlot: OfFile | null = null
export const DocumentsSlot: OfFile | null = null
