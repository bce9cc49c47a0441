// Things without a label in the hand: found by name and touched once for each piece.
import { useState } from 'react'
import { Card, Field } from '#core/ui'
import { isWeighed } from '../domain/price.ts'
import type { Rules } from '../queries/rules.ts'
import { firstOf } from './bag.ts'
import type { TillWork } from './use-till.ts'
import { useWords } from './words.ts'

const most = 24

export function ListCard({ work, rules }: { work: TillWork; rules: Rules }) {
  const { t, nameOf, label, number, quantity } = useWords()
  const [find, setFind] = useState('')
  const wanted = find.trim().toLocaleLowerCase()
  const things = rules.items.filter(
    (item) =>
      item.points !== null &&
      `${nameOf(item)} ${label('category', item.category)}`.toLocaleLowerCase().includes(wanted),
  )
  return (
    <Card title={t('till.list')}>
      <div className="ui-stack">
        <Field
          kind="search"
          label={t('till.find')}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
        {things.length === 0 && <p>{t('till.nothing_found')}</p>}
        <ul className="shop-things">
          {things.slice(0, most).map((item) => {
            const free = work.free.find((each) => each.item_id === item.item_id)?.free ?? 0
            const points = number(item.points ?? 0)
            return (
              <li key={item.item_id}>
                <button
                  type="button"
                  className="shop-thing"
                  onClick={() => work.add({ item_id: item.item_id, quantity: firstOf(item.unit_name) })}
                >
                  <span className="ui-heard">{t('till.add', { name: '' })}</span>
                  <b>{nameOf(item)}</b>
                  <span>
                    {isWeighed(item.unit_name)
                      ? t('till.points_each_kilo', { points })
                      : t('till.points_each', { points })}
                  </span>
                  <span className="shop-quiet">
                    {free > 0
                      ? t('till.free', { much: quantity(free, item.unit_name) })
                      : t('till.none_free')}
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
      </div>
    </Card>
  )
}
