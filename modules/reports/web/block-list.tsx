// The blocks of a report in their order: moved with buttons, with Alt and the arrows, or dragged; one is opened at a time.
import { type DragEvent, type KeyboardEvent, useState } from 'react'
import { IconButton, LiveRegion } from '#core/ui'
import type { Block } from '../domain/block.ts'
import type { Fault } from '../domain/faults.ts'
import { BlockForm } from './block-form.tsx'
import type { Choice } from './figure-choice.tsx'
import { useWords } from './words.ts'

interface Props {
  blocks: readonly Block[]
  figures: readonly Choice[]
  faults: readonly Fault[]
  opened: string | undefined
  onOpen: (block_id: string | undefined) => void
  onChange: (blocks: Block[]) => void
  onRemove: (block: Block, at: number) => void
}

export function BlockList(props: Props) {
  const { blocks, onChange } = props
  const { t } = useWords()
  const [heard, setHeard] = useState('')
  const [over, setOver] = useState<string>()
  const move = (block_id: string, to: number) => {
    const from = blocks.findIndex((each) => each.block_id === block_id)
    if (from < 0 || to < 0 || to >= blocks.length || from === to) return
    const next = [...blocks]
    const [block] = next.splice(from, 1)
    if (block) next.splice(to, 0, block)
    onChange(next)
    setHeard(t('screen.moved', { position: to + 1 }))
  }
  return (
    <>
      <LiveRegion text={heard} />
      <ol className="reports-blocks" aria-label={t('screen.blocks')}>
        {blocks.map((block, at) => (
          <BlockRow
            key={block.block_id}
            {...{ block, at, list: props, over, onOver: setOver, onMove: move }}
            last={blocks.length - 1}
          />
        ))}
      </ol>
    </>
  )
}

interface RowProps {
  block: Block
  at: number
  last: number
  list: Props
  over: string | undefined
  onOver: (block_id?: string) => void
  onMove: (block_id: string, to: number) => void
}

/** What it says, in a line. */
const useSummary = (figures: readonly Choice[]) => {
  const { t } = useWords()
  const name = (key: string) => figures.find((each) => each.key === key)?.label ?? key
  return (block: Block): string => {
    switch (block.kind) {
      case 'heading':
        return block.text
      case 'text':
        return block.text || (block.hint ?? '')
      case 'figure':
      case 'chart':
      case 'parts':
        return name(block.figure)
      case 'figures':
        return (
          block.title ||
          block.rows.map(({ figure, label }) => label ?? (figure ? name(figure) : '')).join(', ')
        )
      case 'story':
        return block.called ? t('paper.story', { called: block.called }) : block.text
      case 'signature':
        return block.labels.filter(Boolean).join(', ')
      case 'break':
        return ''
    }
  }
}

function BlockRow({ block, at, last, list, over, onOver, onMove }: RowProps) {
  const { t } = useWords()
  const { block_id, kind } = block
  const isOpen = list.opened === block_id
  const isWrong = list.faults.some((fault) => fault.block_id === block_id)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    onOver(undefined)
    onMove(event.dataTransfer.getData('text/plain'), at)
  }
  const hover = (event: DragEvent) => {
    event.preventDefault()
    onOver(block_id)
  }
  return (
    <li
      id={`block-${block_id}`}
      data-over={over === block_id || undefined}
      data-wrong={isWrong || undefined}
      onDragOver={hover}
      onDragLeave={() => onOver(undefined)}
      onDrop={drop}
    >
      <div className="reports-block-head">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut of the mouse; the buttons beside it do the same */}
        <span
          className="reports-number"
          draggable
          title={t('screen.drag')}
          onDragStart={(event) => event.dataTransfer.setData('text/plain', block_id)}
        >
          {at + 1}
        </span>
        <BlockName block={block} isOpen={isOpen} list={list} onMove={(by) => onMove(block_id, at + by)} />
        <span className="reports-block-acts">
          <IconButton
            icon="arrow-up"
            label={t('screen.up', { position: at + 1 })}
            disabled={at === 0}
            onClick={() => onMove(block_id, at - 1)}
          />
          <IconButton
            icon="arrow-down"
            label={t('screen.down', { position: at + 1 })}
            disabled={at === last}
            onClick={() => onMove(block_id, at + 1)}
          />
          <IconButton
            icon="delete"
            label={t('screen.remove', { position: at + 1 })}
            onClick={() => list.onRemove(block, at)}
          />
        </span>
      </div>
      {isOpen && kind !== 'break' && (
        <div className="reports-form ui-form">
          <BlockForm
            block={block}
            figures={list.figures}
            onChange={(next) =>
              list.onChange(list.blocks.map((each) => (each.block_id === block_id ? next : each)))
            }
          />
        </div>
      )}
    </li>
  )
}

interface NameProps {
  block: Block
  isOpen: boolean
  list: Props
  onMove: (by: number) => void
}

function BlockName({ block, isOpen, list, onMove }: NameProps) {
  const { t } = useWords()
  const summary = useSummary(list.figures)
  const withAlt = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!event.altKey || !by) return
    event.preventDefault()
    onMove(by)
  }
  return (
    <button
      type="button"
      className="reports-block-name"
      aria-expanded={block.kind === 'break' ? undefined : isOpen}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      onKeyDown={withAlt}
      onClick={() => list.onOpen(isOpen ? undefined : block.block_id)}
    >
      <span className="reports-block-kind">{t(`screen.block.${block.kind}`)}</span>
      <span className="reports-block-words">{summary(block) || '–'}</span>
    </button>
  )
}
