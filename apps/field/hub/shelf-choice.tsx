// Without a label to read: the places of the store, in the order of a walk.
import { Card } from '#core/ui'
import { useStore, useStoreWords } from './use-store.tsx'

export function ShelfChoice({ onChoose }: { onChoose: (location_id: string) => void }) {
  const { t } = useStoreWords()
  const { shelves } = useStore()
  return (
    <>
      <p className="field-quiet">{t('count.begin')}</p>
      <Card size="field" flush>
        <ul className="field-rows">
          {shelves.map(({ location_id, name, code }) => (
            <li key={location_id}>
              <button type="button" className="field-row" onClick={() => onChoose(location_id)}>
                <span className="field-row-words">
                  <b>{name}</b>
                  {code && <small>{code}</small>}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
