// Has the crew said in time that all is well? And if not: do their phones speak, or has nothing arrived at all?
// The same rule rings on the phone and raises the alarm at the desk.
import type { alarmReadings } from './words.ts'

export interface Watch {
  started_at: string
  safety_interval_min: number
  safety_grace_min: number
}

export interface Heard {
  /** When the crew last said so, by their own clock. */
  last_check_at: string | null
  /** When anything at all last arrived from a phone of the crew. */
  last_news_at: string | null
}

export interface Standing {
  due_at: string
  /** `due`: time to answer. `overdue`: the grace has passed. */
  standing: 'well' | 'due' | 'overdue'
  reading: (typeof alarmReadings)[number] | null
  last_news_at: string | null
}

const minute = 60_000
const later = (a: string, b: string | null): string => (b !== null && Date.parse(b) > Date.parse(a) ? b : a)

export const lastOf = (checks: { at: string }[]): string | null =>
  checks.reduce<string | null>((last, check) => (last === null ? check.at : later(last, check.at)), null)

/** A phone whose clock runs ahead must not silence the watch: a check from the future counts as of now. */
const notAfter = (at: string | null, now: string): string | null =>
  at !== null && Date.parse(at) > Date.parse(now) ? now : at

export const overdue = (watch: Watch, heard: Heard, now: string): Standing => {
  const since = later(watch.started_at, notAfter(heard.last_check_at, now))
  const due = Date.parse(since) + watch.safety_interval_min * minute
  const due_at = new Date(due).toISOString()
  const { last_news_at } = heard
  if (Date.parse(now) < due) return { due_at, standing: 'well', reading: null, last_news_at }
  if (Date.parse(now) < due + watch.safety_grace_min * minute)
    return { due_at, standing: 'due', reading: null, last_news_at }
  const isHeard = last_news_at !== null && Date.parse(last_news_at) >= due
  return { due_at, standing: 'overdue', reading: isHeard ? 'missed' : 'no_news', last_news_at }
}
