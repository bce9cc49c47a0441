// The files of a report. Each is fetched whole before it is kept: what breaks off half way is told and thrown away, never saved as
// if it were whole. Meanwhile one sees how far it is.
import { useState } from 'react'
import { Button, fileNameOf, Notice, Progress, saveFile } from '#core/ui'
import { useWords } from './words.ts'

const kinds = ['pdf', 'docx', 'xlsx', 'ods', 'csv'] as const
type Kind = (typeof kinds)[number]

interface Coming {
  kind: Kind
  so_far: number
  all: number
}
type Ended = 'whole' | 'cut' | 'failed'

const fetchWhole = async (address: string, kind: Kind, tell: (coming: Coming) => void): Promise<Ended> => {
  let response: Response
  try {
    response = await fetch(address, { credentials: 'same-origin' })
  } catch {
    return 'failed'
  }
  if (!response.ok || !response.body) return 'failed'
  // Compressed on its way, the length said is not the one that comes out.
  const said = response.headers.get('content-encoding')
    ? 0
    : Number(response.headers.get('content-length') ?? 0)
  const parts: BlobPart[] = []
  let so_far = 0
  try {
    const reader = response.body.getReader()
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      parts.push(step.value)
      so_far += step.value.byteLength
      tell({ kind, so_far, all: said || so_far })
    }
  } catch {
    return 'cut'
  }
  if (said > 0 && so_far !== said) return 'cut'
  const type = response.headers.get('content-type') ?? ''
  saveFile(fileNameOf(response, `relazione.${kind}`), new Blob(parts, { type }))
  return 'whole'
}

interface DownloadsProps {
  funder_report_id: string
  /** Written here, or received by the body of who reads. */
  address?: 'report' | 'received'
}

export function Downloads({ funder_report_id, address = 'report' }: DownloadsProps) {
  const { t } = useWords()
  const [coming, setComing] = useState<Coming>()
  const [ended, setEnded] = useState<Ended>()
  const get = async (kind: Kind) => {
    setEnded(undefined)
    setComing({ kind, so_far: 0, all: 1 })
    const end = await fetchWhole(
      `/api/reports/${address}.${kind}?funder_report_id=${funder_report_id}`,
      kind,
      setComing,
    )
    setComing(undefined)
    setEnded(end)
  }
  const kb = (bytes: number) => String(Math.ceil(bytes / 1024))
  return (
    <>
      <div className="reports-files">
        {kinds.map((kind) => (
          <Button
            key={kind}
            size="small"
            icon="download"
            loading={coming?.kind === kind}
            disabled={coming !== undefined && coming.kind !== kind}
            onClick={() => void get(kind)}
          >
            {t(`screen.download.${kind}`)}
          </Button>
        ))}
      </div>
      {coming && (
        <Progress
          label={t(coming.so_far === 0 ? 'screen.download.making' : 'screen.download.coming', {
            kind: t(`screen.download.${coming.kind}`),
          })}
          value={coming.so_far}
          of={coming.all}
          text={
            coming.so_far === 0
              ? t('screen.download.working')
              : t('screen.download.so_far', { kb: kb(coming.so_far), all: kb(coming.all) })
          }
        />
      )}
      {(ended === 'cut' || ended === 'failed') && (
        <Notice meaning="att" live="alert">
          {t(`screen.download.${ended}`)}
        </Notice>
      )}
    </>
  )
}
