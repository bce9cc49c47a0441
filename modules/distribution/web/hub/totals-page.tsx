// "Chili e porzioni": what left the hub in any time, by partner, by channel, by whose goods they were; and the same as a sheet.
import '../distribution.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly, fewUnder } from '#core/kernel'
import {
  Button,
  Card,
  type Column,
  Empty,
  Field,
  Figure,
  FigureRow,
  Notice,
  PageHead,
  Segmented,
  Skeleton,
  Table,
} from '#core/ui'
import { type Grouping, groupings, type TotalRow, type Totals } from '../../queries/totals.ts'
import { useMe } from '../use-me.ts'
import { useWords, type Words } from '../words.ts'

interface Period {
  from_day: string
  to_day: string
}

/** In the address, so that a page can be sent to somebody. */
const usePeriod = (): [Period, (next: Partial<Period>) => void] => {
  const asked = useSearch({ strict: false }) as Partial<Period>
  const navigate = useNavigate()
  const today = dayInItaly(new Date().toISOString())
  const period = { from_day: asked.from_day ?? `${today.slice(0, 7)}-01`, to_day: asked.to_day ?? today }
  return [
    period,
    (next) =>
      void navigate({ to: '.', search: { ...period, ...next } as never, replace: true, resetScroll: false }),
  ]
}

const kilos = (grams: number) => Math.round(grams / 100) / 10

const nameIn = (grouping: Grouping, { key, name }: TotalRow, { t, label }: Words): string => {
  if (name !== null) return name
  return grouping === 'partner' ? t('totals.no_partner') : label(grouping, key)
}

const columnsFor = (grouping: Grouping, words: Words): Column<TotalRow>[] => {
  const { t, number } = words
  return [
    {
      key: 'name',
      title: t(`totals.${grouping}`),
      names: true,
      cell: (row) => nameIn(grouping, row, words),
    },
    { key: 'kg', title: t('totals.kg'), number: true, cell: ({ grams }) => number(kilos(grams)) },
    { key: 'portions', title: t('totals.portions'), number: true, cell: ({ portions }) => number(portions) },
    {
      key: 'unweighed',
      title: t('totals.unweighed'),
      number: true,
      cell: ({ unweighed }) => number(unweighed),
    },
    {
      key: 'handovers',
      title: t('totals.handovers'),
      number: true,
      cell: ({ handovers }) => number(handovers),
    },
    {
      key: 'persons',
      title: t('totals.persons'),
      number: true,
      cell: ({ persons }) =>
        persons === null ? t('totals.few', { count: fewUnder }) : persons === 0 ? '–' : number(persons),
    },
  ]
}

function Told({ data }: { data: Totals }) {
  const words = useWords()
  const { t, number } = words
  const [grouping, setGrouping] = useState<Grouping>('partner')
  if (data.all.handovers === 0)
    return (
      <Empty title={t('totals.none')} drawing="box">
        {t('totals.none_text')}
      </Empty>
    )
  return (
    <>
      <FigureRow label={t('totals.title')}>
        <Figure label={t('totals.kg')} value={number(kilos(data.all.grams))} />
        <Figure label={t('totals.portions')} value={number(data.all.portions)} />
        <Figure label={t('totals.handovers')} value={number(data.all.handovers)} />
        <Figure
          label={t('totals.persons')}
          value={data.all.persons === null ? t('totals.not_told') : number(data.all.persons)}
        />
      </FigureRow>
      <Segmented
        label={t('totals.group')}
        options={groupings.map((value) => ({ value, label: t(`totals.by_${value}`) }))}
        value={grouping}
        onChange={setGrouping}
      />
      <Card title={t(`totals.by_${grouping}`)} flush>
        <Table
          caption={t(`totals.by_${grouping}`)}
          columns={columnsFor(grouping, words)}
          rows={data[grouping]}
          rowKey={(row) => row.key}
        />
      </Card>
      <p className="ui-note">
        {grouping !== 'channel' && `${t(`totals.${grouping}_note`)} `}
        {t('totals.persons_note', { count: fewUnder })}
      </p>
    </>
  )
}

export function TotalsPage() {
  const { t, locale, sentence } = useWords()
  const me = useMe()
  const [period, choose] = usePeriod()
  const isBackwards = period.from_day > period.to_day
  const input = { organisation_id: me?.organisation_id ?? '', ...period }
  const { data, problem, again } = useAsk<Totals>('distribution.totals', input, {
    isOn: me !== undefined && !isBackwards,
  })
  const sheet = (kind: string) =>
    `/api/distribution/totals.${kind}?${new URLSearchParams({ ...input, lang: locale === 'it' ? 'it' : 'en' })}`
  const day = (name: keyof Period) => ({
    kind: 'date' as const,
    value: period[name],
    onChange: (event: { target: { value: string } }) =>
      event.target.value && choose({ [name]: event.target.value }),
  })
  const isTold = data !== undefined && !problem && !isBackwards
  return (
    <div className="ui-stack">
      <PageHead
        title={t('totals.title')}
        line={t('totals.line')}
        back={{ label: t('give.title'), href: '/handovers' }}
        acts={
          isTold && data.all.handovers > 0 ? (
            <>
              <Button onClick={() => location.assign(sheet('csv'))}>{t('totals.csv')}</Button>
              <Button icon="download" onClick={() => location.assign(sheet('xlsx'))}>
                {t('totals.xlsx')}
              </Button>
            </>
          ) : undefined
        }
      />
      <div className="dist-heads">
        <Field label={t('totals.from')} {...day('from_day')} />
        <Field
          label={t('totals.to')}
          {...day('to_day')}
          error={isBackwards ? t('totals.days_backwards') : undefined}
        />
      </div>
      {problem && (
        <Notice meaning="att" act={<Button onClick={again}>{t('screen.again')}</Button>}>
          {sentence(problem, 'screen.not_read')}
        </Notice>
      )}
      {!data && !problem && !isBackwards && <Skeleton label={t('screen.loading')} count={4} />}
      {isTold && <Told data={data} />}
    </div>
  )
}
