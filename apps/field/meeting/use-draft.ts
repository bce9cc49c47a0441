// The meeting being written: it outlives the lock, the tabs and a call in the middle.
import { useKept } from '../frame/kept.ts'
import { type Draft, emptyDraft } from './draft.ts'

export interface DraftPart {
  draft: Draft
  change: (fields: Partial<Draft>) => void
}

export function useDraft(name = 'meeting'): DraftPart & { clear: (to: Draft) => void } {
  const [draft, setDraft] = useKept(name, emptyDraft)
  return { draft, change: (fields) => setDraft((before) => ({ ...before, ...fields })), clear: setDraft }
}
