// The services room on the desk: the directory, its file, and the card of pages that wait to be confirmed.
export { ServicesFilePage } from './web/file-page.tsx'
export { ServicesPage } from './web/services-page.tsx'
export { StaleServicesCard } from './web/stale-card.tsx'
