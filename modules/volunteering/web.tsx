// The volunteering room on the desk: the page comes when somebody goes there.
import { lazy } from 'react'

export const TurnsPage = lazy(async () => ({ default: (await import('./web/turns-page.tsx')).TurnsPage }))
