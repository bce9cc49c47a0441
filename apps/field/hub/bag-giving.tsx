// A bag that was made ready goes into somebody's hands. A household's card is read; what was in the bag goes along, so that it
// is written down as it was even when the list changed meanwhile somewhere else.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Button, Card, Check, Notice, useToast } from '#core/ui'
import { readCardCode } from '#distribution'
import type { FoundCode } from '#goods'
import { Screen } from '../frame/screen.tsx'
import { WhereLine } from '../frame/where-line.tsx'
import { useActing } from '../phone/use-acting.tsx'
import { useProblemWords } from '../words/problem-words.ts'
import { useSay } from '../words/speaking.tsx'
import { CardFigures } from './card-figures.tsx'
import { CodeRow, foundWords } from './code-row.tsx'
import { PickLine } from './pick-line.tsx'
import { bagOf, whoAsks } from './requests.ts'
import type { RequestRecord } from './store-here.ts'
import { useStore, useStoreWords } from './use-store.tsx'

interface BagGivingProps {
  request: RequestRecord
  card_code: string | null
  onDone: () => void
}

const useHandingOver = ({ request, card_code, onDone }: BagGivingProps) => {
  const words = useStoreWords()
  const { t } = words
  const store = useStore()
  const toast = useToast()
  const acting = useActing({ silent: true })
  const [read, setRead] = useState(card_code)
  const [isSigned, setSigned] = useState(false)
  const [said, tell] = useState<string>()
  const card = store.cards.find((each) => each.card_id === request.card_id)
  const parts = bagOf(store, request).parts.filter(({ state }) => state === 'picked')
  const onFound = (found: FoundCode, typed: string) => {
    const code = readCardCode(found.own_code ?? typed)
    if (!code) return tell(foundWords(found, typed, words))
    if (card && code !== card.code) return tell(t('give.other_card', { code: request.code }))
    setRead(code)
    tell(t('give.card_read'))
  }
  const give = async () => {
    const isRead = card !== undefined && read === card.code
    if (card && !isRead && !isSigned) return tell(t('give.show_card'))
    const { goods_request_id, card_id, to_organisation_id: organisation_id } = request
    const taken = parts.map(({ item_id, lot_id, location_id, quantity }) => ({
      ...{ item_id, lot_id, location_id, quantity },
    }))
    const kept = await acting.tell('distribution.hand-over', {
      ...{ handover_id: newId(), goods_request_id, organisation_id, card_id, taken },
      ...{ recipient_id: card_id ?? request.unit_id },
      item_ids: [...new Set(parts.map(({ item_id }) => item_id))],
      ...{ proof: isRead ? 'card' : isSigned ? 'paper' : 'none', card_code: isRead ? read : null },
    })
    if (!kept) return
    const count = Number(kept.answer?.unexplained ?? 0)
    toast({ text: count > 0 ? t('give.unexplained', { count }) : t('give.done'), icon: 'check' })
    onDone()
  }
  return { card, parts, said, onFound, give, acting, isSigned, setSigned }
}

export function BagGiving(props: BagGivingProps) {
  const { t } = useStoreWords()
  const say = useSay()
  const problemIn = useProblemWords()
  const store = useStore()
  const { request, onDone } = props
  const { card, parts, said, onFound, give, acting, isSigned, setSigned } = useHandingOver(props)
  return (
    <Screen
      tab="magazzino"
      isInside
      title={whoAsks(store, request)}
      line={<WhereLine parts={[t('give.ready_bag', { code: request.code })]} />}
      foot={
        <Button
          variant="primary"
          size="main"
          wide
          icon="check"
          loading={acting.isBusy}
          onClick={() => void give()}
        >
          {t('give.act')}
        </Button>
      }
    >
      {card && <CodeRow close={say('close')} onFound={onFound} />}
      {said && (
        <Notice meaning="info" live="polite">
          {said}
        </Notice>
      )}
      {acting.problem && (
        <Notice meaning="att" live="polite">
          {problemIn(acting.problem)}
        </Notice>
      )}
      {card && <CardFigures card={card} />}
      <Card size="field" title={t('give.lines')} count={parts.length} flush>
        <ol className="field-rows">
          {parts.map((part) => (
            <PickLine key={part.part_id} part={part} isTaken />
          ))}
        </ol>
      </Card>
      <Check
        label={t('give.paper')}
        checked={isSigned}
        onChange={(event) => setSigned(event.target.checked)}
      />
      <Button size="field" variant="quiet" onClick={onDone}>
        {t('give.back')}
      </Button>
    </Screen>
  )
}
