// "Chiedi beni": from the page of a person straight to the request, with the card already written; who has no card yet gets one
// tied to them.
import { useAsk } from '#core/http/web'
import { Button } from '#core/ui'
import type { CardLine } from '../queries/cards.ts'
import { LinkCardButton } from './cards/link-card-button.tsx'
import { useMe } from './use-me.ts'
import { useWords } from './words.ts'

export function AskGoodsButton({ person_id }: { person_id: string }) {
  const { t } = useWords()
  const me = useMe()
  const mayAsk = me?.verbs.includes('goods-request.ask') ?? false
  const { data } = useAsk<{ cards: CardLine[] }>(
    'distribution.cards',
    { person_id },
    { isPrivate: true, isOn: mayAsk },
  )
  const card = data?.cards.find((each) => each.state === 'active')
  if (!card) return data && me?.verbs.includes('card.link') ? <LinkCardButton person_id={person_id} /> : null
  return (
    <Button icon="box" href={`/requests/new?card=${card.code}`}>
      {t('ask.button')}
    </Button>
  )
}
