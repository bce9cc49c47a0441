// The addresses of the desk. Each page is a room's, loaded when somebody goes there.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, useNavigate } from '@tanstack/react-router'
import { useText } from '#core/i18n/web'
import { Button, Empty } from '#core/ui'
import { Account, First, Invitation, Lost, NewPassword } from './entry-pages.tsx'
import { SessionProvider } from './session.tsx'
import { Shell } from './shell.tsx'
import { texts } from './texts/index.ts'

function NotFound() {
  const t = useText(texts)
  const navigate = useNavigate()
  return (
    <Empty title={t('not_found.title')} drawing="search" act={<Button onClick={() => void navigate({ to: '/' })}>{t('not_found.act')}</Button>}>
      {t('not_found.text')}
    </Empty>
  )
}

function Broken() {
  const t = useText(texts)
  return (
    <Empty title={t('broken.title')} drawing="box" act={<Button onClick={() => location.reload()}>{t('broken.act')}</Button>}>
      {t('broken.text')}
    </Empty>
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

const outside = (path: string, component: () => React.ReactNode) => createRoute({ getParentRoute: () => root, path, component })
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Shell, notFoundComponent: NotFound, errorComponent: Broken })
const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0], name: string) =>
  createRoute({ getParentRoute: () => frame, path, component: lazyRouteComponent(load, name) })

const pages = [
  createRoute({ getParentRoute: () => frame, path: '/account', component: Account }),
  page('/stock', () => import('#goods/web'), 'StockPage'),
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
