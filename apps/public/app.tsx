// The frame of the open pages: urgent numbers first, then the page, in the language of the reader.
import { Suspense, useEffect } from 'react'
import { type Locale, nativeName } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import { Button, Empty, lazyPage, PublicShell, Skeleton } from '#core/ui'
import { useAbout } from './open-data.ts'
import { FiguresPage } from './pages/figures-page.tsx'
import { HomePage } from './pages/home-page.tsx'
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

function Page({
  here: { place, service, recall },
  network,
  onGo,
}: {
  here: Here
  network: string
  onGo(href: string): void
}) {
  const t = useText(texts)
  const { locale } = useLanguage()
  if (place === 'home') return <HomePage network={network} />
  if (service !== undefined) return <ServicePage key={service} id={service} />
  if (place === 'services') return <ServicesPage />
  if (recall !== undefined) return <RecallPage key={recall} code={recall} />
  if (place === 'recalls') return <RecallsPage />
  if (place === 'report') return <ReportPage />
  if (place === 'figures') return <FiguresPage />
  if (place === 'answer')
    return (
      // Who answers a letter works in a service: these words are Italian or English only, and say so.
      <div {...(locale === 'it' || locale === 'en' ? {} : { lang: 'it', dir: 'ltr' })}>
        <Suspense fallback={<Skeleton label={t('answer.title')} shape="block" />}>
          <AnswerPage />
        </Suspense>
      </div>
    )
  if (place === 'sign') return <SignPage />
  if (place === 'turn') return <TurnPage />
  if (place !== undefined) return <PlainPage place={place} network={network} />
  return (
    <Empty
      level={1}
      title={t('not_found.title')}
      drawing="search"
      act={
        <Button size="public" onClick={() => onGo(hrefOf('home'))}>
          {t('not_found.act')}
        </Button>
      }
    >
      {t('not_found.text')}
    </Empty>
  )
}

const linkOf = (t: (key: `link.${PlaceKey}`) => string) => (key: PlaceKey) => ({
  key,
  label: t(`link.${key}`),
  href: hrefOf(key),
})

export function PublicApp() {
  const t = useText(texts)
  const { locale, switchTo } = useLanguage()
  const [here, go] = usePlace()
  const { place } = here
  const about = useAbout()
  const network = about?.name ?? t('the_network')
  useArabicFace(locale)
  useTitle(place, about?.name)
  const link = linkOf(t)
  return (
    <PublicShell
      brand={{ name: t('name'), href: hrefOf('home') }}
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
      {about?.is_demo && <p className="public-demo">{t('demo')}</p>}
      <Page here={here} network={network} onGo={go} />
    </PublicShell>
  )
}
