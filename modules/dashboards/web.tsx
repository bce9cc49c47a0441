// The screens of the dashboards room, loaded when somebody goes there.
import { lazy } from 'react'

export const DashboardsPage = lazy(async () => ({
  default: (await import('./web/dashboards-page.tsx')).DashboardsPage,
}))
