// The frame of the desk: what I do at the left, where I am at the top, the work in the middle. It holds the
// page while signed out for a moment, so that nothing typed is lost.
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useLanguage, useText } from '#core/i18n/web'
import { Button, DeskShell, EntryShell, KeyHelp, Notice, useKeys } from '#core/ui'
import { placeOf, placesFor } from './nav.ts'
import { DeskSearch } from './search.tsx'
import { type DeskMe, useSession } from './session.tsx'
import { SignIn } from './sign-in.tsx'
import { texts } from './texts/index.ts'
import { useTheme } from './theme.ts'

const groups = ['first', 'street', 'community', 'knowing'] as const

/** Pages that touch the borders: maps and planners. */
const isEdge = (path: string) => path === '/places' || path === '/shifts'

export function Shell() {
  const { state, refresh } = useSession()
  const t = useText(texts)
  if (state.kind === 'arriving') return null
  if (state.kind === 'failed') {
    return (
      <EntryShell name={t('name')} promise={t('promise')}>
        <Notice meaning="att" title={t('failed.title')} act={<Button onClick={refresh}>{t('failed.act')}</Button>}>
          {t('failed.text')}
        </Notice>
      </EntryShell>
    )
  }
  if (state.kind === 'in') return <Frame me={state.me} />
  return state.was ? (
    <Frame me={state.was}>
      <SignIn isReturn />
    </Frame>
  ) : (
    <SignIn />
  )
}

function useProfileMenu() {
  const t = useText(texts)
  const { locale, switchTo } = useLanguage()
  const { isNight, toggle } = useTheme()
  const { refresh } = useSession()
  const leave = async () => {
    await fetch('/api/session/leave', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
    refresh()
  }
  return [
    { key: 'account', label: t('account'), icon: 'key' as const, href: '/account' },
    { key: 'theme', label: t(isNight ? 'theme_day' : 'theme_night'), icon: isNight ? ('sun' as const) : ('moon' as const), onSelect: toggle },
    {
      key: 'language',
      label: t('language'),
      icon: 'comment' as const,
      lang: locale === 'it' ? 'en' : 'it',
      onSelect: () => switchTo(locale === 'it' ? 'en' : 'it'),
    },
    { key: 'leave', label: t('leave'), icon: 'leave' as const, onSelect: () => void leave() },
  ]
}

const titleOf = (me: DeskMe, locale: string): string => {
  const titles = [...new Set(me.roles.map((role) => (locale === 'en' ? role.title.en : role.title.it)))]
  return titles.slice(0, 2).join(', ')
}

function Frame({ me, children }: { me: DeskMe; children?: ReactNode }) {
  const t = useText(texts)
  const { locale } = useLanguage()
  const navigate = useNavigate()
  const path = useRouterState({ select: (router) => router.location.pathname })
  const [open, setOpen] = useState<'search' | 'keys' | undefined>()
  const menu = useProfileMenu()
  const go = (href: string) => void navigate({ href })
  useKeys({ 'mod+k': () => setOpen('search'), '?': () => setOpen('keys') })
  const mine = placesFor(me.verbs)
  const organisation = me.organisations.find((each) => each.organisation_id === me.organisation_id)
  return (
    <DeskShell
      brand={{ name: t('name'), href: '/' }}
      groups={groups
        .map((group) => ({
          key: group,
          title: group === 'first' ? undefined : t(`group.${group}`),
          items: mine.filter((place) => place.group === group).map((place) => ({ key: place.key, label: t(`place.${place.key}`), icon: place.icon, href: place.href })),
        }))
        .filter((group) => group.items.length > 0)}
      current={placeOf(path)}
      me={{ name: me.name, role: titleOf(me, locale), items: menu, label: t('me') }}
      switchers={[
        { kicker: t('network'), current: me.network.name, items: [] },
        { kicker: t('working_for'), current: organisation?.short_name ?? '', items: [] },
      ]}
      search={{ label: t('search'), keys: 'Ctrl K', onOpen: () => setOpen('search') }}
      help={{ label: t('help'), onOpen: () => setOpen('keys') }}
      onNavigate={go}
      measure={isEdge(path) ? 'edge' : 'page'}
      words={{ skip: t('skip'), nav: t('nav'), openNav: t('open_nav'), closeNav: t('close_nav') }}
    >
      {me.network.is_demo && <p className="ui-note ui-no-print">{t('demo')}</p>}
      {children}
      <div hidden={children !== undefined}>
        <Outlet />
      </div>
      <DeskSearch open={open === 'search'} onClose={() => setOpen(undefined)} onGo={go} me={me} />
      <KeyHelp
        open={open === 'keys'}
        onClose={() => setOpen(undefined)}
        title={t('keys.title')}
        close={t('keys.close')}
        keys={[
          { keys: ['Ctrl', 'K'], act: t('keys.search') },
          { keys: ['?'], act: t('keys.help') },
          { keys: ['Esc'], act: t('keys.back') },
        ]}
      />
    </DeskShell>
  )
}
