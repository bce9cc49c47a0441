// The figures one is looking at, as a sheet: in which format, and what is not in it.
import { useState } from 'react'
import { Button, Dialog, SelectField } from '#core/ui'
import type { Period } from './figure-card.tsx'
import type { Words } from './words.ts'

const kinds = ['xlsx', 'ods', 'csv'] as const
type Kind = (typeof kinds)[number]

const addressOf = (kind: Kind, period: Period, lang: string): string =>
  `/api/monitoring/figures.${kind}?${new URLSearchParams({ ...period, lang: lang === 'it' ? 'it' : 'en' })}`

export function DownloadDialog({
  period,
  words,
  onClose,
}: {
  period: Period
  words: Words
  onClose(): void
}) {
  const { t, locale } = words
  const [kind, setKind] = useState<Kind>('xlsx')
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
