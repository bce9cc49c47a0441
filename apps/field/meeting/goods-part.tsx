// What is left in somebody's hands, fed by the van: what is given most first, used syringes back beside new ones out.
import { useState } from 'react'
import { Button, Counter } from '#core/ui'
import { useCounterWords } from '../words/counter-words.ts'
import { iconOf } from '../words/item-name.ts'
import { useSay } from '../words/speaking.tsx'
import { type Given, type Tile, tilesOf } from './goods-tiles.ts'
import type { DraftPart } from './use-draft.ts'

const shownAtFirst = 4

export function GoodsPart({ draft, change, goods }: DraftPart & { goods: Given[] }) {
  const t = useSay()
  const [isWhole, setWhole] = useState(false)
  const tiles = tilesOf(goods)
  const isUsed = ({ good, is_back }: Tile) => ((is_back ? draft.back : draft.given)[good.item_id] ?? 0) > 0
  const shown = tiles.filter((tile, at) => isWhole || at < shownAtFirst || isUsed(tile))
  const hidden = tiles.length - shown.length
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
        {shown.map((tile) => (
          <GoodTile
            key={`${tile.good.item_id}${tile.is_back ? '-back' : ''}`}
            tile={tile}
            draft={draft}
            change={change}
          />
        ))}
      </div>
    </section>
  )
}

function GoodTile({ tile, draft, change }: DraftPart & { tile: Tile }) {
  const t = useSay()
  const words = useCounterWords()
  const { good, is_back } = tile
  const { item_id, name } = good
  if (is_back) {
    return (
      <Counter
        name={t('meeting.back_name', { name })}
        icon="undo"
        value={draft.back[item_id] ?? 0}
        onChange={(count) => change({ back: { ...draft.back, [item_id]: count } })}
        words={words}
      />
    )
  }
  return (
    <Counter
      name={name}
      icon={iconOf(good.icon)}
      value={draft.given[item_id] ?? 0}
      stock={good.left}
      onChange={(count) => change({ given: { ...draft.given, [item_id]: count } })}
      words={words}
    />
  )
}
