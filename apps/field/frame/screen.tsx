// The frame of every open screen: title, where we are, the tabs with what is only here, one tap to hide.
import { type ReactNode, useState } from 'react'
import { FieldShell, IconButton, type TabItem } from '#core/ui'
import { useStanding } from '../phone/phone.tsx'
import { useTabsHere } from '../phone/use-night.tsx'
import { useSay, useSpeaking } from '../words/speaking.tsx'
import { DemoMark } from './demo-mark.tsx'
import { useLight } from './light-context.ts'
import { go, goBack, hrefOf, type Tab } from './route.ts'
import { SignedOut } from './signed-out.tsx'
import { UpdateWaiting } from './update-waiting.tsx'

export interface ScreenProps {
  tab: Tab
  title: ReactNode
  line?: ReactNode
  /** Inside a tab: a way back in front of the title. */
  isInside?: boolean
  foot?: ReactNode
  children?: ReactNode
}

const icons = {
  magazzino: 'box',
  mensa: 'meal',
  turno: 'van',
  contatto: 'people',
  luoghi: 'place',
  inviare: 'send',
} as const
const names = {
  magazzino: 'tabs.store',
  mensa: 'tabs.kitchen',
  turno: 'tabs.shift',
  contatto: 'tabs.meeting',
  luoghi: 'tabs.places',
  inviare: 'tabs.outbox',
} as const

function useTabs(current: Tab) {
  const t = useSay()
  const { unsent } = useStanding()
  const item = (key: Tab): TabItem => ({ key, label: t(names[key]), icon: icons[key], href: hrefOf(key) })
  const items = useTabsHere().map((key) =>
    key === 'inviare'
      ? { ...item(key), count: unsent, countLabel: t('tabs.only_here', { count: unsent }) }
      : item(key),
  )
  return { label: t('tabs.label'), items, current }
}

export function Screen({ tab, title, line, isInside, foot, children }: ScreenProps) {
  const { t, locale } = useSpeaking()
  const { theme } = useLight()
  const tabs = useTabs(tab)
  const [isHidden, setHidden] = useState(false)
  const named = isInside ? (
    <span className="field-inside">
      <IconButton icon="arrow-left" size="field" label={t('back')} onClick={() => goBack(tab)} />
      <span>{title}</span>
    </span>
  ) : (
    title
  )
  return (
    <FieldShell
      title={named}
      line={
        <>
          {line}
          <DemoMark />
        </>
      }
      tabs={tabs}
      locale={locale}
      theme={theme}
      onNavigate={go}
      onHide={setHidden}
      foot={foot}
      words={{ skip: t('skip'), hide: t('hide'), clock: t('clock') }}
    >
      {!isHidden && <SignedOut />}
      {!isHidden && <UpdateWaiting />}
      {children}
    </FieldShell>
  )
}
