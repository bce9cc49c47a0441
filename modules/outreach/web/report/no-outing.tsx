// What is shown where an outing cannot be: it is not there or not ours to read, or the reading failed.
import type { Problem } from '#core/kernel'
import { Button, Empty, Notice } from '#core/ui'
import { useWords } from '../words.ts'

const notOurs = new Set([403, 404, 422])

export function NoOuting({ problem, again }: { problem: Pick<Problem, 'status'>; again: () => void }) {
  const { t } = useWords()
  if (!notOurs.has(problem.status)) {
    return (
      <>
        <h1 className="ui-heard">{t('report.failed_title')}</h1>
        <Notice meaning="att" act={<Button onClick={again}>{t('again')}</Button>}>
          {t('report.failed')}
        </Notice>
      </>
    )
  }
  return (
    <Empty
      level={1}
      title={t('report.missing_title')}
      drawing="search"
      act={<Button href="/shifts">{t('report.missing_act')}</Button>}
    >
      {t('report.missing_text')}
    </Empty>
  )
}
