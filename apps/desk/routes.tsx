// The addresses of the desk. Each page is a room's, loaded when somebody goes there.
import { createRootRoute, createRoute, createRouter, Outlet, useNavigate } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useText } from '#core/i18n/web'
import { Button, Empty } from '#core/ui'
import { Account, First, Invitation, Lost, NewPassword } from './entry-pages.tsx'
import { lazyPage } from './lazy-page.ts'
import { Arriving, OutingSheet, ShiftReport, Shifts, Today } from './pages.tsx'
import { SessionProvider } from './session.tsx'
import { Shell } from './shell.tsx'
import { texts } from './texts/index.ts'

function NotFound() {
  const t = useText(texts)
  const navigate = useNavigate()
  return (
    <>
      <Empty
        level={1}
        title={t('not_found.title')}
        drawing="search"
        act={<Button onClick={() => void navigate({ to: '/' })}>{t('not_found.act')}</Button>}
      >
        {t('not_found.text')}
      </Empty>
    </>
  )
}

function Broken() {
  const t = useText(texts)
  return (
    <>
      <Empty
        level={1}
        title={t('broken.title')}
        drawing="box"
        act={<Button onClick={() => location.reload()}>{t('broken.act')}</Button>}
      >
        {t('broken.text')}
      </Empty>
    </>
  )
}

const root = createRootRoute({
  component: () => (
    <SessionProvider>
      <Outlet />
    </SessionProvider>
  ),
  notFoundComponent: NotFound,
  errorComponent: Broken,
})

const outside = (path: string, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => root, path, component })
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: Broken,
})

const inside = (path: string, Page: () => React.ReactNode) =>
  createRoute({
    getParentRoute: () => frame,
    path,
    component: () => (
      <Suspense fallback={<Arriving />}>
        <Page />
      </Suspense>
    ),
    errorComponent: Broken,
  })
const page = <Door, Name extends keyof Door>(path: string, load: () => Promise<Door>, name: Name) =>
  inside(path, lazyPage(load, name) as unknown as () => React.ReactNode)

const network = () => import('#network/web')
const places = () => import('#places/web')
const cases = () => import('#cases/web')

const pages = [
  inside('/', Today),
  inside('/shifts', Shifts),
  inside('/shifts/$shift_id', ShiftReport),
  inside('/shifts/$shift_id/sheet', OutingSheet),
  page('/places', places, 'PlacesPage'),
  page('/places/$hotspot_id', places, 'HotspotPage'),
  page('/people/import', () => import('#people/web'), 'ImportPage'),
  page('/stock', () => import('#goods/web'), 'StockPage'),
  page('/cases', cases, 'CaseloadPage'),
  page('/cases/$file_id', cases, 'CasePage'),
  page('/cases/$file_id/plan', cases, 'PlanPaperPage'),
  page('/figures', () => import('#monitoring/web'), 'FiguresPage'),
  page('/project', network, 'ProjectPage'),
  page('/network', network, 'NetworkPage'),
  page('/privacy', () => import('#people/web'), 'PrivacyPage'),
  createRoute({ getParentRoute: () => frame, path: '/account', component: Account }),
  createRoute({ getParentRoute: () => frame, path: '$', component: NotFound }),
]

export const router = createRouter({
  routeTree: root.addChildren([
    outside('/first', First),
    outside('/invitation', Invitation),
    outside('/lost', Lost),
    outside('/reset', NewPassword),
    frame.addChildren(pages),
  ]),
  defaultPreload: 'intent',
  defaultNotFoundComponent: NotFound,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
