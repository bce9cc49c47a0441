// Papers that stick: which shelves, which lots, on which paper. The sheet opens in the browser, which prints it.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Card, Check, Field, Notice, PageHead, SelectField, Skeleton } from '#core/ui'
import type { StockAnswer, StockPlace } from '../../queries/stock.ts'
import { wholeNumber } from '../act-form.tsx'
import { useWords } from '../words.ts'
import './scan.css'

const papers = ['a4_24', 'a4_8', 'roll_100x50', 'roll_62x40'] as const

interface Choice {
  id: string
  label: string
}

interface ListProps {
  title: string
  nothing: string
  choices: Choice[]
  chosen: ReadonlySet<string>
  onChange: (chosen: Set<string>) => void
}

function ChoiceCard({ title, nothing, choices, chosen, onChange }: ListProps) {
  const { t } = useWords()
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  const areAll = choices.length > 0 && choices.every(({ id }) => chosen.has(id))
  const all = (
    <Button
      size="small"
      variant="quiet"
      onClick={() => onChange(new Set(areAll ? [] : choices.map(({ id }) => id)))}
    >
      {t(areAll ? 'labels.none' : 'labels.all')}
    </Button>
  )
  return (
    <Card title={title} count={choices.length} end={choices.length > 1 && all}>
      {choices.length === 0 && <p>{nothing}</p>}
      {choices.map(({ id, label }) => (
        <Check key={id} label={label} checked={chosen.has(id)} onChange={() => toggle(id)} />
      ))}
    </Card>
  )
}

const shelvesOf = (places: StockPlace[]): Choice[] =>
  places.flatMap(({ location_id, code, name }) =>
    code ? [{ id: location_id, label: `${code} · ${name}` }] : [],
  )

const lotsOf = (places: StockPlace[], nameOf: (item: StockPlace['items'][number]) => string): Choice[] => {
  const seen = new Map<string, string>()
  for (const item of places.flatMap((place) => place.items))
    for (const lot of item.lots) if (lot.lot_id) seen.set(lot.lot_id, `${nameOf(item)} · ${lot.code ?? ''}`)
  return [...seen].map(([id, label]) => ({ id, label }))
}

const addressOf = (
  organisation_id: string,
  chosen: { shelves: ReadonlySet<string>; lots: ReadonlySet<string> },
  wish: Record<string, string>,
): string =>
  `/api/goods/labels.pdf?${new URLSearchParams({
    organisation_id,
    location_ids: [...chosen.shelves].slice(0, 200).join(','),
    lot_ids: [...chosen.lots].slice(0, 200).join(','),
    ...wish,
  })}`

function Printing({
  address,
  chosen,
}: {
  address: (wish: Record<string, string>) => string
  chosen: number
}) {
  const { t, locale } = useWords()
  const [paper, setPaper] = useState<string>('a4_24')
  const [copies, setCopies] = useState('1')
  const [skip, setSkip] = useState('0')
  const lang = locale === 'it' ? 'it' : 'en'
  const wish = { paper, copies: String(wholeNumber(copies) || 1), skip: String(wholeNumber(skip) ?? 0), lang }
  return (
    <Card title={t('labels.paper')}>
      <div className="ui-form">
        <SelectField
          label={t('labels.paper')}
          labelHidden
          options={papers.map((value) => ({ value, label: t(`labels.papers.${value}`) }))}
          value={paper}
          onChange={(event) => setPaper(event.target.value)}
        />
        <Field
          label={t('labels.copies')}
          kind="number"
          value={copies}
          onChange={(event) => setCopies(event.target.value)}
        />
        {paper.startsWith('a4') && (
          <Field
            label={t('labels.skip')}
            kind="number"
            value={skip}
            onChange={(event) => setSkip(event.target.value)}
          />
        )}
        <p className="goods-quiet">
          {chosen === 0 ? t('labels.choose_first') : t('labels.chosen', { count: chosen })}
        </p>
        {chosen > 0 && (
          <a
            className="ui-button ui-button-primary ui-button-desk"
            href={address(wish)}
            target="_blank"
            rel="noreferrer"
          >
            {t('labels.print')}
          </a>
        )}
      </div>
    </Card>
  )
}

export function LabelsPage() {
  const words = useWords()
  const { t } = words
  const { data: me } = useAsk<{ organisation_id: string }>('network.me')
  const { data: stock, problem, again } = useAsk<StockAnswer>('goods.stock')
  const [shelves, setShelves] = useState<ReadonlySet<string>>(new Set())
  const [lots, setLots] = useState<ReadonlySet<string>>(new Set())
  const head = <PageHead title={t('labels.title')} line={t('labels.line')} />
  if (!me || !stock)
    return (
      <>
        {head}
        {problem ? (
          <Notice meaning="att" act={<Button onClick={again}>{t('again')}</Button>}>
            {words.problem(problem)}
          </Notice>
        ) : (
          <Skeleton label={t('loading')} />
        )}
      </>
    )
  const places = stock.places.filter((place) => place.organisation_id === me.organisation_id)
  return (
    <>
      {head}
      <div className="ui-work-and-side">
        <div className="ui-stack">
          <ChoiceCard
            title={t('labels.shelves')}
            nothing={t('labels.no_shelves')}
            choices={shelvesOf(places)}
            chosen={shelves}
            onChange={setShelves}
          />
          <ChoiceCard
            title={t('labels.lots')}
            nothing={t('labels.no_lots')}
            choices={lotsOf(places, words.nameOf)}
            chosen={lots}
            onChange={setLots}
          />
        </div>
        <Printing
          chosen={shelves.size + lots.size}
          address={(wish) => addressOf(me.organisation_id, { shelves, lots }, wish)}
        />
      </div>
    </>
  )
}
