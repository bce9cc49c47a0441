// The figures one is looking at, as a sheet: in which format, and what is not in it.
import { useState } from 'react'
import { Button, Dialog, SelectField } from '#core/ui'
import type { FiguresAnswer } from '../queries/figures.ts'
import type { Period } from './figure-card.tsx'
import { RowsDialog } from './rows-dialog.tsx'
import type { Words } from './words.ts'

const kinds = ['xlsx', 'ods', 'csv'] as const
type Kind = (typeof kinds)[number]

const addressOf = (kind: Kind, period: Period, lang: string): string =>
  `/api/monitoring/figures.${kind}?${new URLSearchParams({ ...period, lang: lang === 'it' ? 'it' : 'en' })}`

export function DownloadDialog({
  period,
  project,
  words,
  onClose,
}: {
  period: Period
  /** Whose rows may be handed over, by who is here. */
  project: FiguresAnswer['project']
  words: Words
  onClose(): void
}) {
  const { t, locale } = words
  const [kind, setKind] = useState<Kind>('xlsx')
  const [isOfRows, setOfRows] = useState(false)
  if (isOfRows && project)
    return (
      <RowsDialog
        project={{ project_id: project.project_id, name: words.label(project.title) }}
        period={period}
        words={words}
        onClose={onClose}
      />
    )
  const save = () => {
    location.assign(addressOf(kind, period, locale))
    onClose()
  }
  return (
    <Dialog
      open
      title={t('sheet.title')}
      onClose={onClose}
      acts={
        <>
          {project && (
            <Button icon="list" onClick={() => setOfRows(true)}>
              {t('rows.act')}
            </Button>
          )}
          <Button variant="quiet" onClick={onClose}>
            {t('publish.back')}
          </Button>
          <Button variant="primary" icon="download" onClick={save}>
            {t('sheet.save')}
          </Button>
        </>
      }
    >
      <p>{t('sheet.words')}</p>
      <SelectField
        label={t('sheet.kind')}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`sheet.${value}`) }))}
        onChange={(event) => setKind(event.target.value as Kind)}
      />
    </Dialog>
  )
}
