// The screens of the network room.
export { networkTexts } from './texts/index.ts'
export { FirstSteps } from './web/first-steps.tsx'
export { NetworkPage, NetworkView } from './web/network-page.tsx'
export { PartnersGraph } from './web/partners-graph.tsx'
export { ProjectPage, ProjectView } from './web/project-page.tsx'
export type { ProjectSlot } from './web/project-slot.ts'
