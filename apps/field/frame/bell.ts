// The phone makes itself heard while it is open, also locked: two ticks at five minutes, then every minute until
// somebody says that all is well. It never says why.
import { useEffect, useSyncExternalStore } from 'react'
import { readCard } from './night-card.ts'
import { ringsAt } from './rings.ts'

const place = 'prossima-field.sound'
const looks = 5_000
const again = 60_000
const soonTicks = [180, 120, 180]
const lateTicks = [400, 200, 400, 200, 400]

let audio: AudioContext | undefined

/** A browser lets sound out only after a touch. */
const wakeAudio = (): void => {
  if (!isSoundOn()) return
  audio ??= new AudioContext()
  if (audio.state === 'suspended') void audio.resume()
}

const soundListeners = new Set<() => void>()
const isSoundOn = (): boolean => localStorage.getItem(place) !== 'off'

export const turnSound = (): void => {
  if (isSoundOn()) localStorage.setItem(place, 'off')
  else localStorage.removeItem(place)
  wakeAudio()
  for (const listener of [...soundListeners]) listener()
}

export const useSoundOn = (): boolean =>
  useSyncExternalStore((listener) => {
    soundListeners.add(listener)
    return () => void soundListeners.delete(listener)
  }, isSoundOn)

const tone = (at: number): void => {
  if (!audio) return
  const [voice, gain] = [audio.createOscillator(), audio.createGain()]
  voice.frequency.value = 660
  gain.gain.setValueAtTime(0.0001, at)
  gain.gain.exponentialRampToValueAtTime(0.3, at + 0.02)
  gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.35)
  voice.connect(gain).connect(audio.destination)
  voice.start(at)
  voice.stop(at + 0.4)
}

const ring = (kind: 'soon' | 'late'): void => {
  if ('vibrate' in navigator) navigator.vibrate(kind === 'soon' ? soonTicks : lateTicks)
  if (kind !== 'late' || !isSoundOn() || audio?.state !== 'running') return
  for (const beat of [0, 0.5, 1]) tone(audio.currentTime + beat)
}

/** One bell for the whole page. */
export function useBell(): void {
  useEffect(() => {
    let rung: { due_at: string; kind: 'soon' | 'late'; at: number } | undefined
    const look = () => {
      const due_at = readCard()?.due_at
      const kind = due_at ? ringsAt(due_at, Date.now()) : null
      if (!due_at || !kind) return
      const isSame = rung?.due_at === due_at && rung.kind === kind
      if (isSame && (kind === 'soon' || Date.now() - (rung?.at ?? 0) < again)) return
      rung = { due_at, kind, at: Date.now() }
      ring(kind)
    }
    const timer = setInterval(look, looks)
    window.addEventListener('pointerdown', wakeAudio)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pointerdown', wakeAudio)
    }
  }, [])
}
