// The frame of the open pages: urgent numbers first, then the page, in the language of the reader.
import { type ReactNode, Suspense, useEffect } from 'react'
import { type Locale, nativeName } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import { Button, Empty, lazyPage, PublicShell, Skeleton, TextLink } from '#core/ui'
import { useHrefs, useWhere, type Where, WhereContext } from './networks.ts'
import { FiguresPage } from './pages/figures-page.tsx'
import { HomePage } from './pages/home-page.tsx'
import { LeavePage } from './pages/leave-page.tsx'
import { NetworksPage } from './pages/networks-page.tsx'
import { PlainPage } from './pages/plain-page.tsx'
import { RecallPage, RecallsPage } from './pages/recalls-page.tsx'
import { ReportPage } from './pages/report-page.tsx'
import { ServicePage } from './pages/service-page.tsx'
import { ServicesPage } from './pages/services-page.tsx'
import { SignPage } from './pages/sign-page.tsx'
import { TurnPage } from './pages/turn-page.tsx'
import { type Here, hrefOf, type PlaceKey, usePlace } from './place.ts'
import { texts } from './texts/index.ts'

/** Only for who holds a letter: nobody else loads it. */
const AnswerPage = lazyPage(() => import('#referrals/web'), 'AnswerPage')

/** Figures are read by whoever works with them: fetched when somebody goes there. */
const NationalPage = lazyPage(() => import('#federation/web'), 'NationalPage')
const StatisticsPage = lazyPage(() => import('#federation/web'), 'StatisticsPage')

/** Languages in which these pages are complete. Who reads another one finds Italian, marked as Italian. */
export const spoken: readonly Locale[] = ['it', 'en', 'fr', 'ar']

const urgentNumbers = ['112', '1522', '114'] as const

function useArabicFace(locale: Locale) {
  useEffect(() => {
    if (locale === 'ar') void import('../../core/ui/fonts-arabic.css')
  }, [locale])
}

function useTitle(place: PlaceKey | undefined, network: string | undefined) {
  const t = useText(texts)
  useEffect(() => {
    const page =
      place === undefined ? t('not_found.title') : t(`${place}.title`, { network: network ?? t('name') })
    document.title = `${page} · ${t('name')}`
  }, [place, network, t])
}

interface PageProps {
  here: Here
  where: Where
  network: string
  onGo(href: string): void
}

function Page({ here, where, network, onGo }: PageProps) {
  const { stage, networks } = where
  const t = useText(texts)
  if (stage === 'waiting') return <Skeleton label={t('networks.loading')} shape="block" />
  if (stage === 'choose' || (stage !== 'unknown' && here.place === 'networks'))
    return <NetworksPage networks={networks} here={here} />
  if (stage === 'unknown') return <NotFound onGo={() => onGo(hrefOf('home'))} />
  return <Placed here={here} network={network} onGo={() => onGo(hrefOf('home', where.key))} />
}

function NotFound({ onGo }: { onGo(): void }) {
  const t = useText(texts)
  return (
    <Empty
      level={1}
      title={t('not_found.title')}
      drawing="search"
      act={
        <Button size="public" onClick={onGo}>
          {t('not_found.act')}
        </Button>
      }
    >
      {t('not_found.text')}
    </Empty>
  )
}

interface PlacedProps {
  here: Here
  network: string
  onGo(): void
}

/** Rooms that speak Italian and English only say so. */
function InTwoLanguages({ title, children }: { title: string; children: ReactNode }) {
  const { locale } = useLanguage()
  return (
    <div {...(locale === 'it' || locale === 'en' ? {} : { lang: 'it', dir: 'ltr' })}>
      <Suspense fallback={<Skeleton label={title} shape="block" />}>{children}</Suspense>
    </div>
  )
}

function Placed({ here: { place, service, recall, federation, figure }, network, onGo }: PlacedProps) {
  const t = useText(texts)
  const { network: key } = useHrefs()
  if (place === 'home') return <HomePage network={network} />
  if (service !== undefined) return <ServicePage key={service} id={service} />
  if (place === 'services') return <ServicesPage />
  if (recall !== undefined) return <RecallPage key={recall} code={recall} />
  if (place === 'recalls') return <RecallsPage />
  if (place === 'report') return <ReportPage />
  if (place === 'figures') return <FiguresPage />
  if (place === 'statistics')
    return (
      <InTwoLanguages title={t('statistics.title')}>
        <StatisticsPage network={key} figure={figure} />
      </InTwoLanguages>
    )
  if (place === 'national')
    return (
      <InTwoLanguages title={t('national.title')}>
        <NationalPage key={federation} federation={federation} figure={figure} />
      </InTwoLanguages>
    )
  if (place === 'answer')
    return (
      // Who answers a letter works in a service.
      <InTwoLanguages title={t('answer.title')}>
        <AnswerPage />
      </InTwoLanguages>
    )
  if (place === 'sign') return <SignPage />
  if (place === 'turn') return <TurnPage />
  if (place === 'leave') return <LeavePage />
  if (place !== undefined && place !== 'networks') return <PlainPage place={place} network={network} />
  return <NotFound onGo={onGo} />
}

const linkOf = (t: (key: `link.${PlaceKey}`) => string, network: string | undefined) => (key: PlaceKey) => ({
  key,
  label: t(`link.${key}`),
  href: hrefOf(key, network),
})

/** Which network one is in, and the way to another: only where there are several. */
function InNetwork({ where: { networks, current } }: { where: Where }) {
  const t = useText(texts)
  if (networks.length < 2 || !current) return null
  return (
    <p className="public-demo">
      {t('networks.here')} <bdi>{current.name}</bdi>.{' '}
      <TextLink href={hrefOf('networks')}>{t('networks.change')}</TextLink>
    </p>
  )
}

export function PublicApp() {
  const t = useText(texts)
  const { locale, switchTo } = useLanguage()
  const [here, go] = usePlace()
  const { place } = here
  const where = useWhere(here)
  const about = where.current
  const network = about?.name ?? t('the_network')
  useArabicFace(locale)
  useTitle(where.stage === 'choose' ? 'networks' : where.stage === 'unknown' ? undefined : place, about?.name)
  const link = linkOf(t, where.key)
  return (
    <PublicShell
      brand={{ name: t('name'), href: hrefOf('home', where.key) }}
      links={[link('home'), link('services'), link('report'), link('figures')]}
      current={place}
      language={{
        label: t('language'),
        current: nativeName(locale),
        items: spoken.map((code) => ({
          key: code,
          label: nativeName(code),
          lang: code,
          current: code === locale,
          onSelect: () => switchTo(code),
        })),
      }}
      urgent={{
        lead: t('urgent.lead'),
        numbers: urgentNumbers.map((number) => ({ number, label: t(`urgent.n${number}`) })),
      }}
      footer={{
        label: t('footer'),
        links: [link('accessibility'), link('privacy'), link('legal')],
        end: about && <bdi>{about.name}</bdi>,
      }}
      onNavigate={go}
      words={{ skip: t('skip'), nav: t('nav'), urgent: t('urgent.label') }}
    >
      <WhereContext value={where.key}>
        {about?.is_demo && <p className="public-demo">{t('demo')}</p>}
        {where.stage === 'here' && place !== 'networks' && <InNetwork where={where} />}
        <Page key={where.key ?? ''} here={here} where={where} network={network} onGo={go} />
      </WhereContext>
    </PublicShell>
  )
}
