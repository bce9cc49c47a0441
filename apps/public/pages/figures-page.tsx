// The figures let out of the house: one chart, its table, how they are counted, and the files to take away.
import { useState } from 'react'
import { useText } from '#core/i18n/web'
import { Button, Empty, Notice, PageHead, SelectField, Skeleton, TextLink } from '#core/ui'
import type { OpenFigures } from '#monitoring'
import { useHrefs } from '../networks.ts'
import { useOpenFigures } from '../open-data.ts'
import { texts } from '../texts/index.ts'
import { DistrictChart } from './district-chart.tsx'
import { FiguresTable } from './figures-table.tsx'
import { useNumbers } from './numbers.ts'

function Method({ figures, chosen }: { figures: OpenFigures; chosen: OpenFigures['quarters'][number] }) {
  const t = useText(texts)
  const { day } = useNumbers()
  const { threshold, least_shifts } = figures.figure
  return (
    <section className="public-words">
      <h2 className="public-heading">{t('figures.how')}</h2>
      <p>{t('figures.how_text')}</p>
      <h2 className="public-heading">{t('figures.hidden_title')}</h2>
      <p>{t('figures.hidden_text', { threshold, shifts: least_shifts })}</p>
      <p>{t('figures.never')}</p>
      <p className="public-small">
        {t('figures.as_of', { day: day(chosen.cut_off_at), version: chosen.definition_version })}
        {chosen.revision > 1 && ` ${t('figures.revised', { revision: chosen.revision })}`}
      </p>
    </section>
  )
}

function Downloads() {
  const t = useText(texts)
  const { asked, hrefOf } = useHrefs()
  return (
    <section>
      <h2 className="public-heading">{t('figures.download')}</h2>
      <div className="ui-acts">
        <a
          className="ui-button ui-button-secondary ui-button-public"
          href={asked('/api/open/figures.csv')}
          download
        >
          {t('figures.csv')}
        </a>
        <a
          className="ui-button ui-button-secondary ui-button-public"
          href={asked('/api/open/figures')}
          download="contatti-per-ambito.json"
        >
          {t('figures.json')}
        </a>
      </div>
      <p className="public-small">{t('figures.licence')}</p>
      <p>
        <TextLink href={hrefOf('statistics')}>{t('link.statistics')}</TextLink>
      </p>
    </section>
  )
}

function Published({ figures }: { figures: OpenFigures }) {
  const t = useText(texts)
  const { quarter } = useNumbers()
  const { hrefOf } = useHrefs()
  const [wanted, setWanted] = useState<string>()
  const chosen = figures.quarters.find((each) => each.quarter === wanted) ?? figures.quarters[0]
  if (!chosen) {
    return (
      <Empty
        title={t('figures.none')}
        drawing="paper"
        act={
          <Button size="public" href={hrefOf('statistics')}>
            {t('link.statistics')}
          </Button>
        }
      >
        {t('figures.none_text')}
      </Empty>
    )
  }
  return (
    <>
      {figures.quarters.length > 1 && (
        <div className="public-choice">
          <SelectField
            size="public"
            label={t('figures.quarter')}
            value={chosen.quarter}
            options={figures.quarters.map((each) => ({ value: each.quarter, label: quarter(each.quarter) }))}
            onChange={(event) => setWanted(event.target.value)}
          />
        </div>
      )}
      <DistrictChart figures={figures} chosen={chosen} />
      <FiguresTable figures={figures} />
      <Method figures={figures} chosen={chosen} />
      <Downloads />
    </>
  )
}

export function FiguresPage() {
  const t = useText(texts)
  const [arriving, again] = useOpenFigures()
  return (
    <>
      <PageHead size="public" title={t('figures.title')} line={t('figures.line')} />
      {arriving.state === 'arriving' && <Skeleton label={t('figures.loading')} shape="block" />}
      {(arriving.state === 'failed' || arriving.state === 'missing') && (
        <Notice
          meaning="att"
          size="public"
          title={t('figures.failed')}
          act={
            <Button size="public" onClick={again}>
              {t('figures.again')}
            </Button>
          }
        />
      )}
      {arriving.state === 'here' && <Published figures={arriving.data} />}
    </>
  )
}
