// What was taken in today, and the way back.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Badge, Button, Card } from '#core/ui'
import type { ImportsToday } from '../queries/imports.ts'
import { ActForm } from './act-form.tsx'
import { useWords } from './words.ts'

type Taken = ImportsToday['imports'][number]

function UndoDialog({ taken, onClose }: { taken: Taken; onClose: () => void }) {
  const { t } = useWords()
  const { import_id, service_ids } = taken
  return (
    <ActForm
      title={t('screen.file.undo_title')}
      verb={t('screen.file.undo')}
      said={t('screen.file.undone')}
      isDestructive
      onClose={onClose}
      write={() => ({ action: 'services.undo-import', input: { import_id, service_ids } })}
    >
      <p>{t('screen.file.undo_text')}</p>
    </ActForm>
  )
}

/** Nothing when nothing was taken in. */
export function TodayImports() {
  const { t, moment } = useWords()
  const { data } = useAsk<ImportsToday>('services.imports')
  const [undoing, setUndoing] = useState<Taken>()
  if (!data || data.imports.length === 0) return null
  return (
    <Card title={t('screen.file.history')}>
      <ul className="services-imports">
        {data.imports.map((taken) => (
          <li key={taken.import_id}>
            <span>
              {moment(taken.at)} ·{' '}
              {t('screen.file.history_line', {
                count: taken.service_ids.length,
                who: taken.worker_name ?? '',
              })}{' '}
              · {taken.organisation_name}
            </span>
            {taken.undone_at === null ? (
              <Button size="small" onClick={() => setUndoing(taken)}>
                {t('screen.file.undo')}
              </Button>
            ) : (
              <Badge meaning="neu">{t('screen.file.was_undone')}</Badge>
            )}
          </li>
        ))}
      </ul>
      {undoing && <UndoDialog taken={undoing} onClose={() => setUndoing(undefined)} />}
    </Card>
  )
}
