// A part of a file that did not arrive: why, in a sentence; or the question why it is opened, when that was not said yet.
import { tellChanged } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Notice } from '#core/ui'
import { PurposeGate } from '#people/web'
import { useWords } from './words.ts'

export function Failed({ problem }: { problem: Problem }) {
  const { t, sentence } = useWords()
  const isTold = ['core.no-network', 'core.not-found', 'core.not-allowed'].includes(problem.code)
  return (
    <PurposeGate problem={problem}>
      <Notice meaning="att" act={<Button onClick={tellChanged}>{t('screen.ask_again')}</Button>}>
        {isTold ? sentence(problem) : t('screen.not_loaded')}
      </Notice>
    </PurposeGate>
  )
}
