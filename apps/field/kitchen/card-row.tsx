// A card shown at the line counts one plate. The phone remembers, until the meal is over and only in memory, which ones passed: so
// that nobody is counted twice by mistake. Nothing of it is written.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { CodeCamera, type CodeCameraWords, useScanner } from '#core/scan'
import { Button, Field, Notice } from '#core/ui'
import { readCardCode } from '#distribution'
import { useKept } from '../frame/kept.ts'
import { useSay } from '../words/speaking.tsx'
import { timeOf } from '../words/times.ts'
import { type KitchenWords, useKitchenWords } from './words.ts'

/** Card and meal, and when it passed. */
export type Passed = Readonly<Record<string, string>>
const nobody: Passed = {}
export const usePassed = () => useKept('kitchen-cards', nobody)

const eyeWords = ({ t }: KitchenWords, close: string): CodeCameraWords => {
  const keys = ['title', 'look', 'opening', 'light', 'dark', 'picture', 'not_seen', 'write', 'read'] as const
  const more = ['refused', 'none', 'no_reader'] as const
  const said = Object.fromEntries([...keys, ...more].map((key) => [key, t(`eye.${key}`)]))
  return { ...said, close, heard: (text: string) => t('eye.heard', { text }) } as unknown as CodeCameraWords
}

interface CardRowProps {
  /** Names the meal, so that one card may come to two. */
  meal: string
  onCount: () => Promise<boolean>
}

const useCards = ({ meal, onCount }: CardRowProps) => {
  const { t, locale } = useKitchenWords()
  const [passed, setPassed] = usePassed()
  const [said, tell] = useState<{ text: string; is_good: boolean; again?: string }>()
  const count = async (code: string) => {
    if (!(await onCount())) return
    setPassed((before) => ({ ...before, [`${meal}|${code}`]: new Date().toISOString() }))
    tell({ text: t('card_done', { code }), is_good: true })
  }
  const read = (text: string) => {
    const code = readCardCode(text)
    if (!code) return tell({ text: t('not_a_card', { code: text.trim().slice(0, 30) }), is_good: false })
    const before = passed[`${meal}|${code}`]
    if (before === undefined) return void count(code)
    tell({ text: t('card_twice', { code, time: timeOf(before, locale) }), is_good: false, again: code })
  }
  const latest = useRef(read)
  useEffect(() => {
    latest.current = read
  })
  useScanner(({ text, as_american }) => latest.current(readCardCode(text) ? text : as_american))
  return { said, count, read }
}

export function CardRow(props: CardRowProps) {
  const words = useKitchenWords()
  const { t } = words
  const say = useSay()
  const { said, count, read } = useCards(props)
  const [typed, setTyped] = useState('')
  const [isLooking, setLooking] = useState(false)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!typed.trim()) return
    read(typed)
    setTyped('')
  }
  const again = said?.again
  return (
    <form className="field-code-row" onSubmit={send}>
      <Field
        label={t('card')}
        hint={t('card_hint')}
        size="field"
        value={typed}
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="field-pair">
        <Button size="field" type="submit" icon="card">
          {t('count_card')}
        </Button>
        <Button size="field" icon="camera" onClick={() => setLooking(true)}>
          {t('camera')}
        </Button>
      </div>
      {said && (
        <Notice
          meaning={said.is_good ? 'ok' : 'att'}
          live="polite"
          act={again && <Button onClick={() => void count(again)}>{t('count_anyway')}</Button>}
        >
          {said.text}
        </Notice>
      )}
      {isLooking && (
        <CodeCamera
          words={eyeWords(words, say('close'))}
          onClose={() => setLooking(false)}
          onRead={(text) => {
            setLooking(false)
            read(text)
          }}
        />
      )}
    </form>
  )
}
