// Where a code comes in, with or without network: the reader is heard everywhere; here are the camera and the hand.
import { type FormEvent, memo, useEffect, useRef, useState } from 'react'
import { CodeCamera, type CodeCameraWords, useScanner } from '#core/scan'
import { Button, Field } from '#core/ui'
import { bestReading, type FoundCode } from '#goods'
import { todayHere } from './store-here.ts'
import { type StoreWords, useStore, useStoreWords } from './use-store.tsx'

const eyeWords = ({ t }: StoreWords, close: string): CodeCameraWords => ({
  title: t('scan.eye'),
  close,
  look: t('scan.look'),
  opening: t('scan.opening'),
  light: t('scan.light'),
  dark: t('scan.dark'),
  picture: t('scan.picture'),
  not_seen: t('scan.not_seen'),
  write: t('scan.write'),
  read: t('scan.read'),
  refused: t('scan.refused'),
  none: t('scan.none'),
  no_reader: t('scan.no_reader'),
  heard: (text) => t('scan.heard', { text }),
})

interface CodeRowProps {
  close: string
  /** `typed` is what was read, as it was read. The same function at every drawing: then a scan does not draw the row again. */
  onFound: (found: FoundCode, typed: string) => void
}

export const CodeRow = memo(function CodeRow({ close, onFound }: CodeRowProps) {
  const words = useStoreWords()
  const { t } = words
  const store = useStore()
  const [code, setCode] = useState('')
  const [isLooking, setLooking] = useState(false)
  const latest = useRef({ store, onFound })
  useEffect(() => {
    latest.current = { store, onFound }
  })
  const read = (text: string) => latest.current.onFound(latest.current.store.find(text, todayHere()), text)
  useScanner((scan) => read(bestReading(scan, todayHere())))
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!code.trim()) return
    setCode('')
    read(code.trim())
  }
  return (
    <form className="field-code-row" onSubmit={send}>
      <Field
        label={t('scan.code')}
        hint={t('scan.hint')}
        size="field"
        value={code}
        maxLength={512}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        onChange={(event) => setCode(event.target.value)}
      />
      <div className="field-pair">
        <Button size="field" type="submit" icon="scan">
          {t('scan.read')}
        </Button>
        <Button size="field" icon="camera" onClick={() => setLooking(true)}>
          {t('scan.camera')}
        </Button>
      </div>
      {isLooking && (
        <CodeCamera
          words={eyeWords(words, close)}
          onClose={() => setLooking(false)}
          onRead={(text) => {
            setLooking(false)
            read(text)
          }}
        />
      )}
    </form>
  )
})

/** Why there is nothing to take, in a sentence that names what was read. */
export const foundWords = (found: FoundCode, typed: string, { t, nameOf }: StoreWords): string => {
  const code = (found.own_code ?? found.printed?.gtin ?? typed).slice(0, 40)
  if (found.fault?.right) return t('scan.wrong_digit', { code: found.fault.value, right: found.fault.right })
  if (found.kind === 'wrong') return t('scan.wrong', { code })
  if (found.kind === 'card') return t('scan.card_here')
  if (found.shelf) return t('scan.shelf_here')
  return found.item ? t('scan.no_lots', { item: nameOf(found.item) }) : t('scan.unknown', { code })
}
