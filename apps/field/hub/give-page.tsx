// Handing over: a household shows its card, somebody gives no name, a partner comes for what is ready. Whoever stands at the
// counter goes home with the things also when there is no network and when the books were wrong.
import { useState } from 'react'
import { Button, Card, Notice } from '#core/ui'
import { readCardCode } from '#distribution'
import type { FoundCode } from '#goods'
import { useKept } from '../frame/kept.ts'
import { Screen } from '../frame/screen.tsx'
import { WhereLine } from '../frame/where-line.tsx'
import { useSay } from '../words/speaking.tsx'
import { BagGiving } from './bag-giving.tsx'
import { CardFigures } from './card-figures.tsx'
import { CodeRow, foundWords } from './code-row.tsx'
import { CounterGiving } from './counter-giving.tsx'
import { requestsIn, whoAsks } from './requests.ts'
import { useStore, useStoreWords } from './use-store.tsx'

interface Whom {
  card_id: string | null
  /** Something is given at once; else a bag that was made ready, or nobody yet. */
  is_counter: boolean
  goods_request_id: string | null
  /** The card was read, not chosen. */
  card_code: string | null
}
const nobody: Whom = { card_id: null, is_counter: false, goods_request_id: null, card_code: null }

export function GivePage() {
  const [whom, choose] = useKept('store-give', nobody)
  const store = useStore()
  const close = () => choose(nobody)
  const card = store.cards.find((each) => each.card_id === whom.card_id)
  const request = requestsIn(store).ready.find((each) => each.goods_request_id === whom.goods_request_id)
  if (request) return <BagGiving request={request} card_code={whom.card_code} onDone={close} />
  if (whom.is_counter) return <CounterGiving card={card ?? null} card_code={whom.card_code} onDone={close} />
  return <WhomPage whom={whom} onChoose={(more) => choose({ ...whom, ...more })} onClose={close} />
}

interface WhomProps {
  whom: Whom
  onChoose: (more: Partial<Whom>) => void
  onClose: () => void
}

function WhomPage({ whom, onChoose, onClose }: WhomProps) {
  const words = useStoreWords()
  const { t } = words
  const say = useSay()
  const store = useStore()
  const [said, tell] = useState<string>()
  const card = store.cards.find((each) => each.card_id === whom.card_id)
  const { ready } = requestsIn(store)
  const shown = card ? ready.filter((each) => each.card_id === card.card_id) : ready
  const onFound = (found: FoundCode, typed: string) => {
    const code = readCardCode(found.own_code ?? typed)
    const read = store.cards.find((each) => each.code === code)
    if (code && !read) return tell(t('give.unknown_card', { code }))
    if (read && read.state !== 'active') return tell(t('give.not_active', { code: read.code }))
    tell(read ? undefined : foundWords(found, typed, words))
    if (read) onChoose({ card_id: read.card_id, card_code: read.code })
  }
  return (
    <Screen tab="magazzino" isInside title={t('give.title')} line={<WhereLine parts={[store.name]} />}>
      <CodeRow close={say('close')} onFound={onFound} />
      {said && (
        <Notice meaning="att" live="polite">
          {said}
        </Notice>
      )}
      {card ? <CardFigures card={card} /> : <p className="field-quiet">{t('give.scan_card')}</p>}
      {card ? (
        <Button variant="primary" size="main" wide icon="box" onClick={() => onChoose({ is_counter: true })}>
          {t('give.at_once')}
        </Button>
      ) : (
        <Button size="main" wide icon="user" onClick={() => onChoose({ ...nobody, is_counter: true })}>
          {t('give.nameless')}
        </Button>
      )}
      <Card size="field" title={t('give.ready')} count={shown.length} flush={shown.length > 0}>
        {shown.length === 0 ? (
          <p className="field-quiet">{t('give.none_ready')}</p>
        ) : (
          <ul className="field-rows">
            {shown.map(({ goods_request_id, code, people, ...each }) => (
              <li key={goods_request_id}>
                <button type="button" className="field-row" onClick={() => onChoose({ goods_request_id })}>
                  <span className="field-row-words">
                    <b>{whoAsks(store, { goods_request_id, code, people, ...each })}</b>
                    <small>
                      {t('give.ready_bag', { code })} · {t('give.people', { count: people })}
                    </small>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {card && (
        <Button size="field" variant="quiet" onClick={onClose}>
          {t('give.back')}
        </Button>
      )}
    </Screen>
  )
}
