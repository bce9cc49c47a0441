// Magazzino: what there is to do in the store, with or without network: count, prepare, hand over.
import './store.css'
import { lazy } from 'react'
import type { Problem } from '#core/kernel'
import { Button, Card, Icon, type IconName, Notice } from '#core/ui'
import { go, hrefOf, useRoute } from '../frame/route.ts'
import { Screen } from '../frame/screen.tsx'
import { WhereLine } from '../frame/where-line.tsx'
import { useDevice } from '../phone/phone.tsx'
import { useProblemWords } from '../words/problem-words.ts'
import { useSay } from '../words/speaking.tsx'
import { requestsIn } from './requests.ts'
import { StoreProvider, useStore, useStoreWords } from './use-store.tsx'

const CountPage = lazy(() => import('./count-page.tsx').then((part) => ({ default: part.CountPage })))
const PickPage = lazy(() => import('./pick-page.tsx').then((part) => ({ default: part.PickPage })))
const GivePage = lazy(() => import('./give-page.tsx').then((part) => ({ default: part.GivePage })))

export function HubTab() {
  return (
    <StoreProvider otherwise={(problem) => <NothingYet problem={problem} />}>
      <Inside />
    </StoreProvider>
  )
}

function Inside() {
  const { inside } = useRoute()
  if (inside === 'conta') return <CountPage />
  if (inside === 'prepara') return <PickPage />
  return inside === 'consegna' ? <GivePage /> : <Home />
}

function Home() {
  const { t } = useStoreWords()
  const store = useStore()
  const { toPick, ready } = requestsIn(store)
  const acts: { to: string; icon: IconName; title: string; words: string }[] = [
    { to: 'conta', icon: 'scan', title: t('home.count'), words: t('home.count_words') },
  ]
  if (store.hub_unit_id) {
    const [picks, gives] = [toPick.length, ready.length]
    acts.push(
      { to: 'prepara', icon: 'box', title: t('home.pick'), words: t('home.pick_words', { count: picks }) },
      { to: 'consegna', icon: 'card', title: t('home.give'), words: t('home.give_words', { count: gives }) },
    )
  }
  return (
    <Screen tab="magazzino" title={t('tab')} line={<WhereLine parts={[store.name]} />}>
      <Card size="field" flush>
        <ul className="field-rows">
          {acts.map(({ to, icon, title, words }) => (
            <li key={to}>
              <button type="button" className="field-row" onClick={() => go(hrefOf('magazzino', to))}>
                <span className="ui-tile">
                  <Icon name={icon} />
                </span>
                <span className="field-row-words">
                  <b>{title}</b>
                  <small>{words}</small>
                </span>
                <Icon name="chevron-right" />
              </button>
            </li>
          ))}
        </ul>
      </Card>
      {!store.hub_unit_id && <Notice meaning="info">{t('home.no_hub')}</Notice>}
      <p className="field-quiet">
        {t('home.carried', { lots: store.lots.length, shelves: store.shelves.length })}
      </p>
    </Screen>
  )
}

function NothingYet({ problem }: { problem: Problem | undefined }) {
  const { t } = useStoreWords()
  const say = useSay()
  const words = useProblemWords()
  const device = useDevice()
  return (
    <Screen tab="magazzino" title={t('tab')}>
      {problem ? (
        <Notice meaning="att" act={<Button onClick={() => void device.carry()}>{say('stale.act')}</Button>}>
          {words(problem)}
        </Notice>
      ) : (
        <p className="field-quiet">{t('loading')}</p>
      )}
    </Screen>
  )
}
