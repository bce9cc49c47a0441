// What is left in somebody's hands, fed by the van: what is given most first, used syringes back beside new ones out.
import { useState } from 'react'
import { Button, Counter } from '#core/ui'
import { useCounterWords } from '../words/counter-words.ts'
import { iconOf } from '../words/item-name.ts'
import { useSay } from '../words/speaking.tsx'
import type { DraftPart } from './use-draft.ts'

export interface Given {
  item_id: string
  name: string
  icon: string
  /** Unknown while the phone is closed. */
  left: number | undefined
  is_returnable: boolean
}

const shownAtFirst = 4

export function GoodsPart({ draft, change, goods }: DraftPart & { goods: Given[] }) {
  const t = useSay()
  const words = useCounterWords()
  const [isWhole, setWhole] = useState(false)
  const isUsed = ({ item_id }: Given) => (draft.given[item_id] ?? 0) > 0 || (draft.back[item_id] ?? 0) > 0
  const shown = goods.filter((item, at) => isWhole || at < shownAtFirst || isUsed(item))
  const give = (item_id: string, count: number) => change({ given: { ...draft.given, [item_id]: count } })
  const takeBack = (item_id: string, count: number) => change({ back: { ...draft.back, [item_id]: count } })
  const hidden = goods.length - shown.length
  return (
    <section className="field-give" aria-labelledby="field-give">
      <div className="ui-chips-legend">
        <h2 id="field-give" className="field-legend">
          {t('meeting.give')}
        </h2>
        {hidden > 0 && (
          <Button variant="quiet" className="field-give-more" onClick={() => setWhole(true)}>
            {`${t('meeting.give_more')} (${hidden})`}
          </Button>
        )}
      </div>
      {goods.length === 0 && <p className="field-quiet">{t('meeting.give_none')}</p>}
      <div className="ui-counters">
        {shown.map((item) => (
          <Counter
            key={item.item_id}
            name={item.name}
            icon={iconOf(item.icon)}
            value={draft.given[item.item_id] ?? 0}
            stock={item.left}
            onChange={(count) => give(item.item_id, count)}
            words={words}
          />
        ))}
        {shown
          .filter((item) => item.is_returnable)
          .map((item) => (
            <Counter
              key={`${item.item_id}-back`}
              name={t('meeting.back_name', { name: item.name })}
              icon="undo"
              value={draft.back[item.item_id] ?? 0}
              onChange={(count) => takeBack(item.item_id, count)}
              words={words}
            />
          ))}
      </div>
    </section>
  )
}
