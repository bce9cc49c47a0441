// The lists of the page: what the project promised, by its actions, then what is counted besides, room by room.
import { useState } from 'react'
import { Button, Card, Empty } from '#core/ui'
import type { FiguresAnswer } from '../queries/figures.ts'
import { FiguresTable } from './figures-table.tsx'
import { LightDialog } from './promise-dialogs.tsx'
import type { Words } from './words.ts'

interface ListsProps {
  answer: FiguresAnswer
  selected: string | undefined
  onOpen(key: string): void
  /** Where the list behind a figure is. */
  listOf(figure: string): string
  mayPromise: boolean
  onDone(): void
  words: Words
}

/** What the colours mean, beside them, and who may change it. */
function LightLine({ answer: { light }, mayPromise, onDone, words }: ListsProps) {
  const { t } = words
  const [isOpen, setOpen] = useState(false)
  return (
    <p className="ui-note">
      {t('promise.light_words', { on: light.on_track_from, behind: light.behind_from })}{' '}
      {mayPromise && (
        <Button variant="quiet" size="small" onClick={() => setOpen(true)}>
          {t('promise.light_change')}
        </Button>
      )}
      {isOpen && <LightDialog light={light} words={words} onClose={() => setOpen(false)} onDone={onDone} />}
    </p>
  )
}

export function Lists(props: ListsProps) {
  const { answer, selected, onOpen, listOf, words } = props
  const { figures, lines } = answer
  const { t } = words
  const promised = figures.filter((figure) => figure.is_indicator)
  const besides = figures.filter((figure) => !figure.is_indicator && figure.has_data)
  const rooms = [...new Set(besides.map(({ source }) => source ?? ''))]
  return (
    <>
      {promised.length > 0 && (
        <Card title={t('table.promised')} flush>
          <FiguresTable
            isPromised
            caption={t('table.promised')}
            figures={promised}
            lines={lines}
            selected={selected}
            onOpen={onOpen}
            listOf={listOf}
            words={words}
          />
        </Card>
      )}
      {promised.some((figure) => figure.target !== null) && <LightLine {...props} />}
      {rooms.length > 0 && <h2 className="monitoring-besides">{t('table.besides')}</h2>}
      {rooms.map((room) => (
        <Card key={room} title={words.roomTitle(room)} flush>
          <FiguresTable
            isPromised={false}
            caption={words.roomTitle(room)}
            figures={besides.filter(({ source }) => source === room)}
            selected={selected}
            onOpen={onOpen}
            listOf={listOf}
            words={words}
          />
        </Card>
      ))}
      {besides.length === 0 && promised.every((figure) => !figure.has_data) && (
        <Empty title={t('table.nothing')} drawing="calendar">
          {t('table.nothing_text')}
        </Empty>
      )}
    </>
  )
}
