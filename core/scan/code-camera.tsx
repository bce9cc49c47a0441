// Point the phone at a label; or choose a picture of it; or write what is printed. Three ways, always all three.
import { type ChangeEvent, type FormEvent, useId, useRef, useState } from 'react'
import { Button, Field, LiveRegion, Notice, Sheet } from '#core/ui'
import { readFile } from './code-reader.ts'
import { type CameraState, useCamera } from './use-camera.ts'
import './scan.css'

export interface CodeCameraWords {
  title: string
  close: string
  /** Where to point, and how near. */
  look: string
  opening: string
  light: string
  dark: string
  picture: string
  /** No code was found in the picture: what to do next. */
  not_seen: string
  write: string
  read: string
  refused: string
  none: string
  no_reader: string
  /** What was read, said aloud. */
  heard: (text: string) => string
}

export interface CodeCameraProps {
  words: CodeCameraWords
  onRead: (text: string) => void
  onClose: () => void
}

/** Signs a voice cannot say. */
const spoken = (text: string): string => text.replace(/^\][A-Za-z]\d/, '').replaceAll('\u001d', ' ')

function Eye({ words, onRead }: Pick<CodeCameraProps, 'words' | 'onRead'>) {
  const video = useRef<HTMLVideoElement>(null)
  const { state, isLit, light } = useCamera(video, onRead)
  const trouble: Partial<Record<CameraState, string>> = {
    refused: words.refused,
    none: words.none,
    no_reader: words.no_reader,
  }
  if (trouble[state])
    return (
      <Notice meaning="att" live="polite">
        {trouble[state]}
      </Notice>
    )
  return (
    <div className="ui-camera">
      <video ref={video} muted playsInline aria-label={words.look} />
      <span className="ui-camera-aim" aria-hidden="true" />
      <p className="ui-camera-words">{state === 'opening' ? words.opening : words.look}</p>
      {light && (
        <Button size="small" icon="camera" onClick={() => void light()} aria-pressed={isLit}>
          {isLit ? words.dark : words.light}
        </Button>
      )}
    </div>
  )
}

function Written({ words, onRead }: Pick<CodeCameraProps, 'words' | 'onRead'>) {
  const [text, setText] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim()) onRead(text.trim())
  }
  return (
    <form className="ui-camera-written" onSubmit={send}>
      <Field
        label={words.write}
        value={text}
        maxLength={512}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">{words.read}</Button>
    </form>
  )
}

export function CodeCamera({ words, onRead, onClose }: CodeCameraProps) {
  const pictureId = useId()
  const [said, setSaid] = useState('')
  const [isBlind, setBlind] = useState(false)
  const tell = (text: string) => {
    setSaid(words.heard(spoken(text)))
    navigator.vibrate?.(60)
    onRead(text)
  }
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (!file) return
    const found = await readFile(file).catch(() => undefined)
    setBlind(!found)
    if (found) tell(found)
  }
  return (
    <Sheet open onClose={onClose} title={words.title} close={words.close}>
      <div className="ui-stack">
        <LiveRegion text={said} />
        <Eye words={words} onRead={tell} />
        {isBlind && (
          <Notice meaning="att" live="polite">
            {words.not_seen}
          </Notice>
        )}
        <div className="ui-camera-picture">
          <label className="ui-button ui-button-secondary" htmlFor={pictureId}>
            {words.picture}
          </label>
          <input
            id={pictureId}
            className="ui-heard"
            type="file"
            accept="image/*"
            onChange={(event) => void choose(event)}
          />
        </div>
        <Written words={words} onRead={tell} />
      </div>
    </Sheet>
  )
}
