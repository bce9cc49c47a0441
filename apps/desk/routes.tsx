// The addresses of the desk. Each page is a room's, loaded when somebody goes there.
import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  useNavigate,
  useRouterState,
} from '@tanstack/react-router'
import { Suspense } from 'react'
import { useText } from '#core/i18n/web'
import { Button, Empty, lazyPage } from '#core/ui'
import { Account, First, HubBoard, Invitation, Lost, NewPassword, WaitingRoom } from './entry-pages.tsx'
import { isNotMine } from './nav.ts'
import { Arriving, Home, OutingSheet, Project, ShiftReport, Shifts } from './pages.tsx'
import { Person } from './person-page.tsx'
import { SessionProvider, useMe } from './session.tsx'
import { Shell } from './shell.tsx'
import { texts } from './texts/index.ts'

function NotFound() {
  const t = useText(texts)
  const navigate = useNavigate()
  return (
    <Empty
      level={1}
      title={t('not_found.title')}
      drawing="search"
      act={<Button onClick={() => void navigate({ to: '/' })}>{t('not_found.act')}</Button>}
    >
      {t('not_found.text')}
    </Empty>
  )
}

/** Another role's page: no "again", which would not help. */
function NotMine() {
  const t = useText(texts)
  const navigate = useNavigate()
  return (
    <Empty
      level={1}
      title={t('not_mine.title')}
      drawing="people"
      act={<Button onClick={() => void navigate({ to: '/' })}>{t('not_mine.act')}</Button>}
    >
      {t('not_mine.text')}
    </Empty>
  )
}

function OnlyMine({ children }: { children: React.ReactNode }) {
  const { verbs } = useMe()
  const path = useRouterState({ select: (router) => router.location.pathname })
  return isNotMine(path, verbs) ? <NotMine /> : children
}

function Broken() {
  const t = useText(texts)
  return (
    <Empty
      level={1}
      title={t('broken.title')}
      drawing="box"
      act={<Button onClick={() => location.reload()}>{t('broken.act')}</Button>}
    >
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
      <OnlyMine>
        <Suspense fallback={<Arriving />}>
          <Page />
        </Suspense>
      </OnlyMine>
    ),
    errorComponent: Broken,
  })
const page = <Door, Name extends keyof Door>(path: string, load: () => Promise<Door>, name: Name) =>
  inside(path, lazyPage(load, name) as unknown as () => React.ReactNode)

const network = () => import('#network/web')
const places = () => import('#places/web')
const services = () => import('#services/web')
const reception = () => import('#reception/web')
const cases = () => import('#cases/web')

const donations = () => import('#donations/web')
const referrals = () => import('#referrals/web')
const canteen = () => import('#canteen/web')
const distribution = () => import('#distribution/web')
const deliveries = () => import('#deliveries/web')
const recalls = () => import('#recalls/web')
const shop = () => import('#shop/web')
const federation = () => import('#federation/web')

const pages = [
  inside('/', Home),
  inside('/shifts', Shifts),
  inside('/shifts/$shift_id', ShiftReport),
  inside('/shifts/$shift_id/sheet', OutingSheet),
  page('/people/duplicates', () => import('#people/web'), 'DuplicatesPage'),
  page('/places', places, 'PlacesPage'),
  page('/places/$hotspot_id', places, 'HotspotPage'),
  page('/services', services, 'ServicesPage'),
  page('/services/file', services, 'ServicesFilePage'),
  page('/people', () => import('#people/web'), 'PeoplePage'),
  page('/referrals', referrals, 'ReferralsPage'),
  page('/referrals/loop', referrals, 'LoopPage'),
  page('/referrals/$referral_id', referrals, 'ReferralPage'),
  page('/referrals/$referral_id/slip', referrals, 'SlipPage'),
  page('/reception', reception, 'ReceptionPage'),
  page('/reception/agenda', reception, 'AgendaPage'),
  page('/reception/calls', reception, 'CallsPage'),
  page('/reports', reception, 'ReportsPage'),
  page('/reports/$report_id', reception, 'ReportPage'),
  page('/people/import', () => import('#people/web'), 'ImportPage'),
  inside('/people/$person_id', Person),
  page('/requests', distribution, 'RequestsPage'),
  page('/requests/new', distribution, 'NewRequestPage'),
  page('/requests/$goods_request_id', distribution, 'RequestPage'),
  page('/requests/$goods_request_id/edit', distribution, 'EditRequestPage'),
  page('/picking', distribution, 'PickingPage'),
  page('/handovers', distribution, 'HandoversPage'),
  page('/handovers/figures', distribution, 'HandoverFiguresPage'),
  page('/handovers/totals', distribution, 'TotalsPage'),
  page('/meals', canteen, 'MealsPage'),
  page('/meals/figures', canteen, 'MealFiguresPage'),
  page('/handovers/$handover_id', distribution, 'HandoverPaperPage'),
  page('/cards', distribution, 'CardsPage'),
  page('/cards/$card_id', distribution, 'CardPage'),
  page('/pickups', deliveries, 'PickupsPage'),
  page('/rounds', deliveries, 'RoundsPage'),
  page('/rounds/$round_id', deliveries, 'RoundPage'),
  page('/turns', () => import('#volunteering/web'), 'TurnsPage'),
  page('/stock', () => import('#goods/web'), 'StockPage'),
  page('/stock/scan', () => import('#goods/web'), 'ScanPage'),
  page('/stock/labels', () => import('#goods/web'), 'LabelsPage'),
  page('/shop', shop, 'TillPage'),
  page('/shop/rules', shop, 'ShopRulesPage'),
  page('/shop/receipt/$serving_id', shop, 'ReceiptPage'),
  page('/recalls', recalls, 'RecallsPage'),
  page('/recalls/$recall_id', recalls, 'RecallPage'),
  page('/temperatures', recalls, 'TemperaturesPage'),
  page('/nonconformities', recalls, 'FaultsPage'),
  page('/waste', recalls, 'WastePage'),
  page('/arrivals', donations, 'ArrivalsPage'),
  page('/arrivals/new', donations, 'ReceivePage'),
  page('/arrivals/$donation_id', donations, 'ArrivalPage'),
  page('/arrivals/$donation_id/receive', donations, 'ReceivePage'),
  page('/donors', donations, 'DonorsPage'),
  page('/donors/$donor_id', donations, 'DonorPage'),
  page('/programme', donations, 'ProgrammePage'),
  page('/cases', cases, 'CaseloadPage'),
  page('/cases/$file_id', cases, 'CasePage'),
  page('/cases/$file_id/plan', cases, 'PlanPaperPage'),
  page('/figures', () => import('#monitoring/web'), 'FiguresPage'),
  page('/figures/book', () => import('#monitoring/web'), 'BookPage'),
  page('/figures/causes', () => import('#monitoring/web'), 'CausesPage'),
  page('/figures/edit', () => import('#monitoring/web'), 'FigureEditorPage'),
  inside('/project', Project),
  page('/project/national', federation, 'MembershipPage'),
  page('/figures/values', () => import('#monitoring/web'), 'ValuesPage'),
  page('/figures/released', () => import('#monitoring/web'), 'ReleasedPage'),
  page('/dashboards', () => import('#dashboards/web'), 'DashboardsPage'),
  page('/funder-reports', () => import('#reports/web'), 'FunderReportsPage'),
  page('/funder-reports/$funder_report_id', () => import('#reports/web'), 'FunderReportPage'),
  page('/network', network, 'NetworkPage'),
  page('/privacy', () => import('#people/web'), 'PrivacyPage'),
  createRoute({ getParentRoute: () => frame, path: '/account', component: Account }),
  createRoute({ getParentRoute: () => frame, path: '$', component: NotFound }),
]

export const router = createRouter({
  routeTree: root.addChildren([
    outside('/reception/board', WaitingRoom),
    outside('/hub/board', HubBoard),
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
