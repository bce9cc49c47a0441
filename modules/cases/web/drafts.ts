// What somebody was writing in a diary waits while they look elsewhere in the page: in memory only, never on the disk.
const drafts = new Map<string, string>()

export const draftOf = (key: string): string => drafts.get(key) ?? ''
export const keepDraft = (key: string, words: string): void => {
  if (words) drafts.set(key, words)
  else drafts.delete(key)
}
