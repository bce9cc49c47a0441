// Where a code comes in: the reader is heard everywhere, and here are the other two ways.
import { type FormEvent, useState } from 'react'
import { CodeCamera, type CodeCameraWords } from '#core/scan'
import { Button, Field, Notice } from '#core/ui'
import { useWords, type Words } from '../words.ts'
import type { Finding } from './use-finding.ts'
import './scan.css'

const eyeWords = ({ t }: Pick<Words, 't'>): CodeCameraWords => ({
  title: t('scan.eye.title'),
  close: t('close'),
  look: t('scan.eye.look'),
  opening: t('scan.eye.opening'),
  light: t('scan.eye.light'),
  dark: t('scan.eye.dark'),
  picture: t('scan.eye.picture'),
  not_seen: t('scan.eye.not_seen'),
  write: t('scan.eye.write'),
  read: t('scan.read'),
  refused: t('scan.eye.refused'),
  none: t('scan.eye.none'),
  no_reader: t('scan.eye.no_reader'),
  heard: (text) => t('scan.heard', { text }),
})

export function CodeBar({ finding }: { finding: Finding }) {
  const words = useWords()
  const { t } = words
  const [code, setCode] = useState('')
  const [isLooking, setLooking] = useState(false)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!code.trim()) return
    setCode('')
    void finding.read(code.trim())
  }
  return (
    <>
      <form className="goods-code-bar" onSubmit={send}>
        <Field
          label={t('scan.code')}
          hint={t('scan.code_hint')}
          value={code}
          maxLength={512}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button type="submit" icon="scan" loading={finding.isReading}>
          {t('scan.read')}
        </Button>
        <Button icon="camera" onClick={() => setLooking(true)}>
          {t('scan.camera')}
        </Button>
      </form>
      {finding.problem && (
        <Notice meaning="att" live="polite">
          {words.problem(finding.problem)}
        </Notice>
      )}
      {isLooking && (
        <CodeCamera
          words={eyeWords(words)}
          onClose={() => setLooking(false)}
          onRead={(text) => {
            setLooking(false)
            void finding.read(text)
          }}
        />
      )}
    </>
  )
}
