// Lists already brought in: how far the one under way is, and the way back for a wrong one.
import { useState } from 'react'
import { postJson, tellChanged, useAsk } from '#core/http/web'
import { formatDay } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import type { Problem } from '#core/kernel'
import { Badge, Button, Card, Dialog, Empty, Notice, Progress, Skeleton, useToast } from '#core/ui'
import type { ImportsAnswer } from '../queries/imports.ts'
import { importTexts, useImportProblem } from './import-words.ts'

type Line = ImportsAnswer['imports'][number]

const meanings = { running: 'info', done: 'ok', failed: 'att', undone: 'neu' } as const

function Row({ line, onUndo }: { line: Line; onUndo: (() => void) | undefined }) {
  const t = useText(importTexts)
  const { locale } = useLanguage()
  const counted = t('counted', { households: line.households_in, persons: line.persons_in })
  return (
    <li className="people-import">
      <p>
        <strong>{formatDay(locale, line.started_at.slice(0, 10))}</strong> · {line.unit_name}
        {line.worker_name && ` · ${line.worker_name}`}
      </p>
      {line.state === 'running' ? (
        <Progress label={t('under_way')} value={line.persons_in} of={line.persons} text={counted} />
      ) : (
        <p>
          <Badge meaning={meanings[line.state]}>{t(`state.${line.state}`)}</Badge>{' '}
          {line.state === 'done' && counted}
        </p>
      )}
      {(line.state === 'done' || line.state === 'running') && onUndo && (
        <Button variant="quiet" size="small" icon="undo" onClick={onUndo}>
          {t(line.state === 'running' ? 'stop' : 'undo')}
        </Button>
      )}
    </li>
  )
}

export function ImportsCard({ mayUndo }: { mayUndo: boolean }) {
  const t = useText(importTexts)
  const say = useToast()
  const sentence = useImportProblem()
  const { data, problem } = useAsk<ImportsAnswer>('people.imports', {}, { every: 3_000 })
  const [undoing, setUndoing] = useState<Line>()
  const [refused, setRefused] = useState<Problem>()
  const [isBusy, setBusy] = useState(false)
  const undo = async () => {
    setBusy(true)
    const { data: done, problem: no } = await postJson<{ stayed: number }>('/api/people/take-back-import', {
      import_id: undoing?.import_id,
    })
    setBusy(false)
    setRefused(no)
    if (!done) return
    setUndoing(undefined)
    tellChanged()
    say({ text: done.stayed > 0 ? t('stayed', { count: done.stayed }) : t('taken_back') })
  }
  if (problem && !data) return <Notice meaning="att">{sentence(problem)}</Notice>
  return (
    <Card title={t('before')}>
      {!data && <Skeleton label={t('reading_before')} count={2} />}
      {data?.imports.length === 0 && <Empty title={t('none')} drawing="paper" level={3} />}
      <ul className="people-imports">
        {data?.imports.map((line) => (
          <Row key={line.import_id} line={line} onUndo={mayUndo ? () => setUndoing(line) : undefined} />
        ))}
      </ul>
      <Dialog
        open={undoing !== undefined}
        onClose={() => setUndoing(undefined)}
        title={t('undo_title')}
        acts={
          <>
            <Button variant="quiet" onClick={() => setUndoing(undefined)}>
              {t('keep')}
            </Button>
            <Button variant="destructive" loading={isBusy} onClick={() => void undo()}>
              {t('undo')}
            </Button>
          </>
        }
      >
        {refused && <Notice meaning="att">{sentence(refused)}</Notice>}
        <p>{t('undo_text')}</p>
      </Dialog>
    </Card>
  )
}
