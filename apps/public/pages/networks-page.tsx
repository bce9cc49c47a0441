// In which network is one? By the town one lives in: nobody who looks for a meal knows how a partnership is called.
import { useState } from 'react'
import { useText } from '#core/i18n/web'
import { Button, Empty, Field, Icon, PageHead, TextLink } from '#core/ui'
import type { OpenNetwork } from '../networks.ts'
import { type Here, hrefIn } from '../place.ts'
import { texts } from '../texts/index.ts'

const shown = 3
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

const worksIn = ({ towns, name }: OpenNetwork, typed: string): boolean =>
  [name, ...towns].some((each) => folded(each).includes(folded(typed)))

/** The towns that were looked for come first. */
const townsOf = ({ towns }: OpenNetwork, typed: string): string[] =>
  [...towns]
    .sort((a, b) => Number(folded(b).startsWith(typed)) - Number(folded(a).startsWith(typed)))
    .slice(0, shown)

export function NetworksPage({ networks, here }: { networks: readonly OpenNetwork[]; here: Here }) {
  const t = useText(texts)
  const [typed, setTyped] = useState('')
  const found = typed.trim() === '' ? networks : networks.filter((each) => worksIn(each, typed))
  const wanted: Here = here.place === 'networks' ? { ...here, place: 'home' } : here
  return (
    <>
      <PageHead size="public" title={t('networks.title')} line={t('networks.line')} />
      <div className="public-choice">
        <Field
          size="public"
          kind="search"
          label={t('networks.town')}
          hint={t('networks.town_hint')}
          autoComplete="off"
          maxLength={60}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <div aria-live="polite">
        {found.length === 0 && (
          <Empty
            title={t('networks.none')}
            drawing="search"
            act={
              <Button size="public" onClick={() => setTyped('')}>
                {t('networks.all')}
              </Button>
            }
          >
            {t('networks.none_text')}
          </Empty>
        )}
        <ul className="public-doors">
          {found.map((network) => (
            <li key={network.key} className="public-door">
              <Icon name="place" size={24} />
              <div>
                <TextLink href={hrefIn(wanted, network.key)} className="public-door-link">
                  <bdi>{network.name}</bdi>
                </TextLink>
                {network.towns.length > 0 && (
                  <p>
                    {t(network.towns.length > shown ? 'networks.towns_more' : 'networks.towns', {
                      names: townsOf(network, folded(typed)).join(', '),
                    })}
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
