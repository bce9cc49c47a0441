// The first steps: a store that is not there yet, and the van of each unit that has none.
import { useState } from 'react'
import { useAct } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Empty, Notice } from '#core/ui'
import type { StockPlace } from '../queries/stock.ts'
import { useWords } from './words.ts'

export function OpenPlaces({
  organisation_id,
  mayOpen,
  units,
  places,
}: {
  organisation_id: string
  mayOpen: boolean
  units: readonly { unit_id: string; name: string }[]
  places: readonly StockPlace[]
}) {
  const { t, problem: sentence } = useWords()
  const act = useAct()
  const [problem, setProblem] = useState<Problem>()
  const open = async (unit_id: string | null, name: string) =>
    setProblem((await act('goods.open-locations', { organisation_id, unit_id, name })).problem)
  const closed = units.filter((unit) => !places.some((place) => place.unit_id === unit.unit_id))
  const openHub = (
    <Button variant="primary" onClick={() => void open(null, t('empty.name'))}>
      {t('empty.act')}
    </Button>
  )
  return (
    <>
      {problem && (
        <Notice meaning="att" live="polite">
          {sentence(problem)}
        </Notice>
      )}
      {!places.some((place) => place.kind === 'hub') && (
        <Empty drawing="box" title={t('empty.title')} act={mayOpen && openHub}>
          {t(mayOpen ? 'empty.words' : 'empty.ask')}
        </Empty>
      )}
      {mayOpen && closed.length > 0 && (
        <div className="ui-acts">
          {closed.map((unit) => (
            <Button key={unit.unit_id} icon="van" onClick={() => void open(unit.unit_id, unit.name)}>
              {t('places.open_van', { name: unit.name })}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}
