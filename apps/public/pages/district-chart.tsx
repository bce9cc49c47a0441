// One quarter by district, as bars from zero. What is not told has an empty outline and its words, never a zero.
import { useText } from '#core/i18n/web'
import type { OpenFigures } from '#monitoring'
import { texts } from '../texts/index.ts'
import { useNumbers } from './numbers.ts'

type Quarter = OpenFigures['quarters'][number]

interface Bar {
  key: string
  text: string
  lang: string | undefined
  contacts: number | null
}

function useBars(figures: OpenFigures, chosen: Quarter): Bar[] {
  const { district } = useNumbers()
  const labels = new Map(figures.districts.map((each) => [each.key, each.label]))
  return chosen.cells
    .map((cell) => ({
      key: cell.district_key,
      contacts: cell.contacts,
      ...district({
        key: cell.district_key,
        label: labels.get(cell.district_key) ?? { it: cell.district_key, en: cell.district_key },
      }),
    }))
    .sort((one, other) => (other.contacts ?? -1) - (one.contacts ?? -1))
}

export function DistrictChart({ figures, chosen }: { figures: OpenFigures; chosen: Quarter }) {
  const t = useText(texts)
  const { number, quarter } = useNumbers()
  const bars = useBars(figures, chosen)
  const top = Math.max(1, ...bars.map((bar) => bar.contacts ?? 0))
  const name = quarter(chosen.quarter)
  const first = bars[0]
  const finding = first?.contacts
    ? t('figures.finding', { quarter: name, district: first.text, contacts: number(first.contacts) })
    : t('figures.no_finding', { quarter: name })
  return (
    <figure className="public-chart">
      <figcaption>
        <h2 className="public-heading">{t('figures.chart', { quarter: name })}</h2>
        <p>{finding}</p>
        {chosen.total !== null && <p>{t('figures.in_all', { contacts: number(chosen.total) })}</p>}
      </figcaption>
      {/* The table below says the same to those who listen. */}
      <div className="public-bars" aria-hidden="true">
        {bars.map((bar) => (
          <div key={bar.key} className="public-bar-row">
            <bdi className="public-bar-name" lang={bar.lang}>
              {bar.text}
            </bdi>
            <span className="public-bar-room">
              {bar.contacts === null ? (
                <span className="public-bar-hidden">{t('figures.hidden')}</span>
              ) : (
                <>
                  <span className="public-bar" style={{ inlineSize: `${(bar.contacts / top) * 80}%` }} />
                  <b>{number(bar.contacts)}</b>
                </>
              )}
            </span>
          </div>
        ))}
      </div>
    </figure>
  )
}
