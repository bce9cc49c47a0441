// What the hub tells on the page of a person: what was asked with their card and how far it came, and the way to ask again.

import { useAsk } from '#core/http/web'
import { didNotCome } from '#core/kernel'
import type { PersonSlot, TimelineEntry } from '#people/web'
import type { CardLine } from '../queries/cards.ts'
import type { RequestCard } from '../queries/requests.ts'
import { AskGoodsButton } from './ask-button.tsx'
import { whatIn } from './requests/request-words.ts'
import { useMe } from './use-me.ts'
import { useWords } from './words.ts'

const useEntries = (person_id: string): readonly TimelineEntry[] | 'missing' => {
  const words = useWords()
  const isMine = useMe()?.verbs.includes('goods-request.ask') ?? false
  const { data: found, problem: unfound } = useAsk<{ cards: CardLine[] }>(
    'distribution.cards',
    { person_id },
    { isPrivate: true, isOn: isMine },
  )
  const card_id = found?.cards[0]?.card_id
  const asked = { which: 'all', card_id: card_id ?? '' }
  const { data, problem } = useAsk<{ requests: RequestCard[] }>('distribution.requests', asked, {
    isOn: card_id !== undefined,
  })
  if (didNotCome(problem ?? unfound)) return 'missing'
  return (data?.requests ?? []).map((request) => ({
    ...{ key: request.goods_request_id, at: request.state_since, icon: 'box' as const },
    title: `${words.t('slot.one')}: ${words.label('state', request.state).toLowerCase()}`,
    ...{ text: whatIn(request, words), by: request.unit_name, href: `/requests/${request.goods_request_id}` },
  }))
}

export const personSlot: PersonSlot = {
  key: 'distribution',
  useLabel: () => useWords().t('slot.title'),
  useEntries,
  Acts: AskGoodsButton,
}
