// The board by state. Arrows walk among the cards, up and down in a column and across to the next one.
import type { KeyboardEvent } from 'react'
import type { ReferralCard } from '../queries/shapes.ts'
import { ReferralFace } from './referral-card.tsx'
import { useWords } from './words.ts'

const columns = [
  { key: 'sent', states: ['sent'] },
  { key: 'received', states: ['received', 'waitlisted'] },
  { key: 'accepted', states: ['accepted', 'no_show'] },
  { key: 'attended', states: ['attended'] },
  { key: 'to_close', states: ['outcome_known', 'declined', 'lapsed'] },
] as const

const walk = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const lists = [...event.currentTarget.querySelectorAll('[data-referral-column]')].map((column) => [
    ...column.querySelectorAll<HTMLElement>('[data-referral-card]'),
  ])
  const x = lists.findIndex((list) => list.some((card) => card === document.activeElement))
  const column = lists[x]
  if (!column) return
  const y = column.indexOf(document.activeElement as HTMLElement)
  const across = (step: number): HTMLElement | undefined => {
    for (let next = x + step; next >= 0 && next < lists.length; next += step) {
      const list = lists[next]
      if (list && list.length > 0) return list[Math.min(y, list.length - 1)]
    }
    return undefined
  }
  const ways = new Map<string, HTMLElement | undefined>([
    ['ArrowDown', column[y + 1]],
    ['ArrowUp', column[y - 1]],
    ['ArrowRight', across(1)],
    ['ArrowLeft', across(-1)],
  ])
  const found = ways.get(event.key)
  if (!found) return
  event.preventDefault()
  found.focus()
}

export interface ColumnsProps {
  cards: readonly ReferralCard[]
  side: 'sent' | 'received'
  now: Date
  open: string | undefined
  onOpen: (referral_id: string) => void
}

export function Columns({ cards, side, now, open, onOpen }: ColumnsProps) {
  const { t } = useWords()
  const noteOf = (key: (typeof columns)[number]['key']) => {
    if (side === 'received' && key === 'sent') return t('board.col_sent_note_received')
    if (side === 'received' && key === 'to_close') return t('board.col_to_close_note_received')
    return t(`board.col_${key}_note`)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows only add to the tab order of the buttons inside
    <div className="referral-board" onKeyDown={walk}>
      {columns.map(({ key, states }) => {
        const inside = cards.filter((card) => (states as readonly string[]).includes(card.state))
        return (
          <section
            key={key}
            className="referral-column"
            data-referral-column
            aria-labelledby={`column-${key}`}
          >
            <h2 id={`column-${key}`}>
              {t(`board.col_${key}`)} <span className="ui-number">{inside.length}</span>
            </h2>
            <p className="referral-column-note">{noteOf(key)}</p>
            {inside.length === 0 && <p className="referral-none">{t('board.none')}</p>}
            {inside.map((card) => (
              <ReferralFace
                key={card.referral_id}
                card={card}
                now={now}
                isOpen={card.referral_id === open}
                onOpen={() => onOpen(card.referral_id)}
              />
            ))}
          </section>
        )
      })}
    </div>
  )
}
