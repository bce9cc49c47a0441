// The camera behind the phone, looking for a code a few times a second until one is found or the page closes.
import { type RefObject, useEffect, useState } from 'react'
import { codeReader, drawn } from './code-reader.ts'

export type CameraState = 'opening' | 'looking' | 'refused' | 'none' | 'no_reader'

const between = 120

const stateOf = (error: unknown): CameraState => {
  const name = error instanceof Error ? error.name : ''
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'refused' : 'none'
}

const open = (): Promise<MediaStream> => {
  if (!navigator.mediaDevices?.getUserMedia) return Promise.reject(new Error('no camera'))
  const video = { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } }
  return navigator.mediaDevices.getUserMedia({ video, audio: false })
}

type Torch = MediaTrackCapabilities & { torch?: boolean }
const trackOf = (stream: MediaStream | undefined) => stream?.getVideoTracks()[0]
const hasTorch = (stream: MediaStream): boolean =>
  (trackOf(stream)?.getCapabilities?.() as Torch | undefined)?.torch === true

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

interface Looking {
  video: HTMLVideoElement
  isOver: () => boolean
  onRead: (text: string) => void
}

const look = async ({ video, isOver, onRead }: Looking): Promise<void> => {
  const read = await codeReader()
  const canvas = document.createElement('canvas')
  while (!isOver()) {
    const { videoWidth: width, videoHeight: height } = video
    const found = width > 0 ? await read(drawn(video, { width, height }, canvas)) : undefined
    if (found && !isOver()) return onRead(found)
    await wait(between)
  }
}

export function useCamera(video: RefObject<HTMLVideoElement | null>, onRead: (text: string) => void) {
  const [state, setState] = useState<CameraState>('opening')
  const [stream, setStream] = useState<MediaStream>()
  const [isLit, setLit] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the camera opens once; what is read is told to who is there then
  useEffect(() => {
    let isOver = false
    let mine: MediaStream | undefined
    const begin = async () => {
      mine = await open()
      const element = video.current
      if (isOver || !element) return
      element.srcObject = mine
      setStream(mine)
      await element.play().catch(() => undefined)
      setState('looking')
      await look({ video: element, isOver: () => isOver, onRead }).catch(() => setState('no_reader'))
    }
    const end = () => {
      for (const track of mine?.getTracks() ?? []) track.stop()
    }
    void begin()
      .catch((error: unknown) => setState(stateOf(error)))
      .finally(() => isOver && end())
    return () => {
      isOver = true
      end()
    }
  }, [])
  const light = async () => {
    const next = { advanced: [{ torch: !isLit }] } as unknown as MediaTrackConstraints
    await trackOf(stream)?.applyConstraints(next)
    setLit(!isLit)
  }
  return { state, isLit, light: stream && hasTorch(stream) ? light : undefined }
}
