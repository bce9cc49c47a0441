// What was written a moment ago, newest first, with its labels to print.
import { Card, LiveRegion } from '#core/ui'
import { useWords } from '../words.ts'

export interface DoneLine {
  key: string
  text: string
  lot_ids: string[]
}

export function DoneList({
  title,
  lines,
  organisation_id,
}: {
  title: string
  lines: DoneLine[]
  organisation_id: string
}) {
  const { t, locale } = useWords()
  const lot_ids = lines.flatMap((line) => line.lot_ids).slice(0, 200)
  const lang = locale === 'it' ? 'it' : 'en'
  return (
    <>
      <LiveRegion text={lines[0]?.text ?? ''} />
      {lines.length > 0 && (
        <Card title={title} count={lines.length}>
          <ul className="goods-plain-list">
            {lines.map((line) => (
              <li key={line.key}>{line.text}</li>
            ))}
          </ul>
          {lot_ids.length > 0 && (
            <p>
              <a
                href={`/api/goods/labels.pdf?organisation_id=${organisation_id}&lot_ids=${lot_ids.join(',')}&lang=${lang}`}
                target="_blank"
                rel="noreferrer"
              >
                {t('scan.labels_act')}
              </a>
            </p>
          )}
        </Card>
      )}
    </>
  )
}
