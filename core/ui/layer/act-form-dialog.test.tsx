// The verb of an act waits for what it would send: pressed before its list came, it would send half of it.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ActFormDialog } from './act-form-dialog.tsx'

const verbOf = (isReading: boolean | undefined): string => {
  const page = renderToStaticMarkup(
    <ActFormDialog
      title="Hand over"
      verb="Give"
      isReading={isReading}
      onClose={() => {}}
      write={() => []}
      send={() => Promise.resolve({ outcome: 'accepted' })}
      words={{ cancel: 'Back', saved: 'Saved', summary: 'Missing', sentence: () => '' }}
    >
      <p>What is in the bag</p>
    </ActFormDialog>,
  )
  return page.match(/<button[^>]*type="submit"[^>]*>/)?.[0] ?? ''
}

test('while it is read the verb is busy; then it is not', () => {
  expect(verbOf(true)).toContain('aria-busy="true"')
  expect(verbOf(false)).toContain('type="submit"')
  expect(verbOf(false)).not.toContain('aria-busy')
  expect(verbOf(undefined)).not.toContain('aria-busy')
})
