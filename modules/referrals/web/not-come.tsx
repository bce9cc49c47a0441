// What was asked did not come: why, in a sentence, and asking again.
import { tellChanged } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Notice } from '#core/ui'
import { useWords } from './words.ts'

export function NotCome({ problem }: { problem: Problem }) {
  const { t, sentence } = useWords()
  return (
    <Notice meaning="att" act={<Button onClick={tellChanged}>{t('ask_again')}</Button>}>
      {sentence(problem)}
    </Notice>
  )
}
