// The frame of the desk: what I do at the left, where I am at the top, the work in the middle. It holds the
// page while signed out for a moment, so that nothing typed is lost.
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import { useLastAct } from '#core/http/web'
import { intlTag, type Text } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import {
  Button,
  clockTime,
  DeskShell,
  EntryShell,
  KeyHelp,
  LiveRegion,
  Notice,
  SavedState,
  useKeys,
} from '#core/ui'
import { useArrival } from './arrival.ts'
import { jumps, useJumps } from './jumps.ts'
import { type Place, placeOf, placesFor } from './nav.ts'
import { DeskSearch } from './search.tsx'
import { type DeskMe, useSession } from './session.tsx'
import { SignIn, useSignOut } from './sign-in.tsx'
import { useNetworks } from './switching.ts'
import { texts } from './texts/index.ts'
import { useTheme } from './theme.ts'
import { WaitingContext } from './waiting.ts'
import { Watch } from './watch.tsx'

/** Who may look for nothing finds the pages they have. */
const finds = (verbs: readonly string[]): boolean =>
  verbs.some((verb) => verb !== 'network.see' && verb.endsWith('.see'))

const groups = ['first', 'hub', 'street', 'community', 'knowing'] as const

/** What the search is for, by what one works with: who follows people looks for them first. */
export const searchWord = (verbs: string[]): 'search' | 'search_people' | 'search_pages' => {
  if (!finds(verbs)) return 'search_pages'
  return verbs.includes('case.see') ? 'search_people' : 'search'
}

/** Pages that touch the borders: maps and planners. */
const isEdge = (path: string) => path === '/places' || path === '/shifts'

/** The frame cannot open: nobody answers, or who came in has no role yet. Who has none may also leave again. */
function Outside({ why }: { why: 'failed' | 'without_role' }) {
  const { refresh } = useSession()
  const t = useText(texts)
  const signOut = useSignOut()
  return (
    <EntryShell name={t('name')} promise={t('promise')}>
      <Notice
        meaning="att"
        title={t(`${why}.title`)}
        act={<Button onClick={refresh}>{t(`${why}.act`)}</Button>}
      >
        {t(`${why}.text`)}
      </Notice>
      {why === 'without_role' && (
        <Button variant="quiet" onClick={signOut}>
          {t('leave')}
        </Button>
      )}
    </EntryShell>
  )
}

export function Shell() {
  const { state } = useSession()
  if (state.kind === 'arriving') return null
  if (state.kind === 'failed') return <Outside why="failed" />
  if (state.kind === 'without_role') return <Outside why="without_role" />
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
    await fetch('/api/session/leave', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    refresh()
  }
  return [
    { key: 'account', label: t('account'), icon: 'key' as const, href: '/account' },
    {
      key: 'theme',
      label: t(isNight ? 'theme_day' : 'theme_night'),
      icon: isNight ? ('sun' as const) : ('moon' as const),
      onSelect: toggle,
    },
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

const keysOf = (t: Text<typeof texts.it>, mine: readonly Place[]) => [
  { keys: ['Ctrl', 'K'], act: t('keys.search') },
  ...jumps
    .filter(({ key }) => mine.some((place) => place.key === key))
    .map(({ keys, key }) => ({ keys, act: t(`keys.${key}`) })),
  { keys: ['N'], act: t('keys.new') },
  { keys: ['J', 'K'], act: t('keys.rows') },
  { keys: ['?'], act: t('keys.help') },
  { keys: ['Esc'], act: t('keys.back') },
]

function useGroups(mine: readonly Place[], waiting: number) {
  const t = useText(texts)
  const entry = (place: Place) => ({
    key: place.key,
    label: t(`place.${place.key}`),
    icon: place.icon,
    href: place.href,
    ...(place.key === 'today' && waiting > 0
      ? { count: waiting, countLabel: t('waiting', { count: waiting }) }
      : {}),
  })
  return groups
    .map((group) => ({
      key: group,
      title: group === 'first' ? undefined : t(`group.${group}`),
      items: mine.filter((place) => place.group === group).map(entry),
    }))
    .filter((group) => group.items.length > 0)
}

function useSwitchers(me: DeskMe) {
  const t = useText(texts)
  const networks = useNetworks(me.network.network_id)
  const organisation = me.organisations.find((each) => each.organisation_id === me.organisation_id)
  return [
    { kicker: t('network'), current: me.network.name, items: networks },
    { kicker: t('working_for'), current: organisation?.short_name ?? '', items: [] },
  ]
}

/** "Salvato alle 22:41": the last act is kept, or the network was not there. */
function Saved() {
  const t = useText(texts)
  const { locale } = useLanguage()
  const last = useLastAct()
  if (!last) return null
  const time = clockTime(new Date(last.at), { locale: intlTag(locale) })
  return last.isSaved ? (
    <SavedState state="saved" text={t('saved', { time })} />
  ) : (
    <SavedState state="offline" text={t('not_saved')} />
  )
}

/** Ringing alarms stand before the name of the page in the title of the window. */
function usePlaceSaid(path: string) {
  const t = useText(texts)
  const [ringing, setRinging] = useState(0)
  const warning = ringing > 0 ? t('alarms', { count: ringing }) : undefined
  return { said: useArrival(path, { product: t('name'), warning }), setRinging }
}

function Frame({ me, children }: { me: DeskMe; children?: ReactNode }) {
  const t = useText(texts)
  const { locale } = useLanguage()
  const navigate = useNavigate()
  const path = useRouterState({ select: (router) => router.location.pathname })
  const [open, setOpen] = useState<'search' | 'keys' | undefined>()
  const [count, tell] = useState(0)
  const menu = useProfileMenu()
  const go = (href: string) => void navigate({ href })
  useKeys({ 'mod+k': () => setOpen('search'), '?': () => setOpen('keys') })
  const mine = placesFor(me)
  useJumps(mine, go)
  const navigation = useGroups(mine, count)
  const switchers = useSwitchers(me)
  const { said, setRinging } = usePlaceSaid(path)
  const waiting = useMemo(() => ({ count, tell }), [count])
  return (
    <WaitingContext value={waiting}>
      <DeskShell
        brand={{ name: t('name'), href: '/' }}
        groups={navigation}
        current={placeOf(path)}
        me={{ name: me.name, role: titleOf(me, locale), items: menu, label: t('me') }}
        switchers={switchers}
        search={{
          label: t(searchWord(me.verbs)),
          keys: 'Ctrl K',
          onOpen: () => setOpen('search'),
        }}
        saved={<Saved />}
        tray={me.network.is_demo ? <span className="ui-note desk-demo">{t('demo')}</span> : undefined}
        help={{ label: t('help'), onOpen: () => setOpen('keys') }}
        onNavigate={go}
        measure={isEdge(path) ? 'edge' : 'page'}
        words={{ skip: t('skip'), nav: t('nav'), openNav: t('open_nav'), closeNav: t('close_nav') }}
      >
        <LiveRegion text={said} />
        {me.network.is_demo && <p className="ui-note desk-demo-line">{t('demo')}</p>}
        <Watch isToday={path === '/'} onRinging={setRinging} />
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
          keys={keysOf(t, mine)}
        />
      </DeskShell>
    </WaitingContext>
  )
}
