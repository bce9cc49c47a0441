// The van is at the door: the paper, then line by line with a scanner or by name. It is kept whole, or not at all.
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { actOnce, tellChanged, useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { Button, Card, Notice, PageHead, Progress, SelectField, useToast } from '#core/ui'
import type { Catalogue, StockAnswer } from '#goods'
import type { DonationPage } from '../queries/arrivals.ts'
import { orNull, WhatFields } from './announce-dialog.tsx'
import { FromFile, type Preview } from './from-file.tsx'
import { IncomingLines } from './incoming-lines.tsx'
import { type Draft, lineOf } from './line-draft.ts'
import { paperOf } from './more-dialog.tsx'
import { PaperFields, usePaper } from './paper-fields.tsx'
import { type Me, type RoomWords, useWords } from './words.ts'
import './donations.css'

type Delivery = NonNullable<DonationPage['donation']>
const nothing: Catalogue = { items: [], kit_parts: [], packagings: [] }

const usePlaces = (organisation_id: string | undefined) => {
  const { data } = useAsk<StockAnswer>(
    'goods.stock',
    { organisation_id },
    { isOn: organisation_id !== undefined },
  )
  return (data?.places ?? []).filter((place) => place.kind === 'hub' || place.kind === 'shelf')
}

const useArrival = (known: string | undefined, here: Delivery | undefined) => {
  const [fresh] = useState(() => newId())
  const donation_id = known ?? fresh
  const { data: me } = useAsk<Me>('network.me')
  const { data: catalogue = nothing } = useAsk<Catalogue>('goods.catalogue')
  const places = usePlaces(me?.organisation_id)
  const { paper, change, document } = usePaper()
  const [told, setTold] = useState({ donor_id: '', source: 'donation', what: '', note: '' })
  const [drafts, setDrafts] = useState<Draft[]>([])
  const [preview, setPreview] = useState<Preview>()
  const [place, setPlace] = useState('')
  const location_id = place || places[0]?.location_id
  const forms = {
    told,
    setTold,
    drafts,
    setDrafts,
    preview,
    setPreview,
    paper,
    change,
    document: here ? paperOf(here) : document,
    here,
    location_id,
    setPlace,
  }
  return { ...forms, donation_id, catalogue, places, organisation_id: me?.organisation_id, known }
}
type Arrival = ReturnType<typeof useArrival>

const unitOf = ({ catalogue }: Arrival, item_id: string) =>
  catalogue.items.find((each) => each.item_id === item_id)
const linesOf = (arrival: Arrival) =>
  arrival.drafts.map((draft) => lineOf(draft, unitOf(arrival, draft.item_id)?.unit_name ?? 'piece'))

/** What still stands between what is written and what can be kept. */
const missingIn = (arrival: Arrival, { t, nameOf }: RoomWords): string | undefined => {
  const { known, told, paper, location_id, drafts, here } = arrival
  if (!known && told.what.trim().length < 2) return t('screen.receive.what_missing')
  if (!here && paper.kind === 'ddt' && (!paper.number.trim() || !paper.on))
    return t('screen.receive.paper_missing')
  if (!location_id) return t('screen.receive.place_missing')
  if (drafts.length === 0 && !arrival.preview?.lines.length) return t('screen.receive.no_lines')
  const bare = linesOf(arrival).find(({ packages, quantity }) => !((packages ?? quantity ?? 0) > 0))
  const item = bare && unitOf(arrival, bare.item_id)
  return item && t('screen.receive.count_wrong', { item: nameOf(item) })
}

/** A few hundred at a time, so that a long list shows how far it is; what was written already is not written twice. */
const atATime = 500

interface Way {
  done: number
  all: number
}

const sendAll = async (arrival: Arrival, tell: (way: Way) => void) => {
  const { donation_id, organisation_id, location_id, document, paper, known, told, preview } = arrival
  const arriving = known ? null : { ...told, donor_id: told.donor_id || null, note: orNull(told.note) }
  const lines = [...linesOf(arrival), ...(preview?.lines ?? [])]
  const frame = {
    donation_id,
    organisation_id,
    location_id,
    arriving,
    document,
    is_perishable: paper.perishable,
  }
  const sums = { written: 0, known: 0 }
  for (let at = 0; at < lines.length; at += atATime) {
    if (lines.length > atATime) tell({ done: at, all: lines.length })
    const input = { ...frame, lines: lines.slice(at, at + atATime) }
    const { problem, answer } = await actOnce('donations.receive', input)
    if (problem) return { problem, at, all: lines.length }
    sums.written += Number(answer?.written ?? 0)
    sums.known += Number(answer?.known ?? 0)
  }
  return { sums }
}

const useSaving = (arrival: Arrival) => {
  const words = useWords()
  const { t, n, sentence } = words
  const [wrong, setWrong] = useState<string>()
  const [way, setWay] = useState<Way>()
  const [isBusy, setBusy] = useState(false)
  const say = useToast()
  const navigate = useNavigate()
  const save = async () => {
    const fault = missingIn(arrival, words)
    setWrong(fault)
    if (fault) return
    setBusy(true)
    const { problem, at = 0, all = 0, sums } = await sendAll(arrival, setWay)
    setBusy(false)
    setWay(undefined)
    tellChanged()
    if (problem) {
      const stopped = at > 0 ? ` ${t('screen.file.stopped', { done: n(at), all: n(all) })}` : ''
      return setWrong(sentence(problem) + stopped)
    }
    const done = t('screen.receive.done', { count: sums?.written ?? 0 })
    const before = sums?.known ?? 0
    say({
      text: before > 0 ? `${done} ${t('screen.receive.known', { count: before })}` : done,
      icon: 'check-circle',
    })
    void navigate({ to: `/arrivals/${arrival.donation_id}` as never })
  }
  return { wrong, isBusy, save, way }
}

export function ReceivePage() {
  const { t } = useWords()
  const { donation_id: known } = useParams({ strict: false }) as { donation_id?: string }
  const asked = useAsk<DonationPage>('donations.one', { donation_id: known }, { isOn: known !== undefined })
  const page = asked.data
  // Some of it was written already: what is added came with the same paper.
  const here = page?.donation?.state === 'received' ? page.donation : undefined
  const arrival = useArrival(known, here)
  const { told, setTold, paper, change, places, location_id, setPlace } = arrival
  const { catalogue, drafts, setDrafts } = arrival
  const { wrong, isBusy, save, way } = useSaving(arrival)
  return (
    <>
      <PageHead
        title={
          page?.donation ? `${t('screen.receive.title')}: ${page.donation.what}` : t('screen.receive.title')
        }
        line={t('screen.receive.line')}
        back={{ href: known ? `/arrivals/${known}` : '/arrivals', label: t('screen.one.back') }}
      />
      <div className="ui-stack">
        <Card title={t('screen.receive.paper')}>
          <div className="ui-form">
            {!known && (
              <WhatFields told={told} change={(part) => setTold((before) => ({ ...before, ...part }))} />
            )}
            {!here && <PaperFields paper={paper} change={change} />}
            <SelectField
              label={t('screen.receive.place')}
              options={places.map((each) => ({ value: each.location_id, label: each.code ?? each.name }))}
              value={location_id ?? ''}
              onChange={(event) => setPlace(event.target.value)}
            />
          </div>
        </Card>
        <IncomingLines catalogue={catalogue} drafts={drafts} setDrafts={setDrafts} />
        <FromFile preview={arrival.preview} onPreview={arrival.setPreview} />
        {way && <SoFar way={way} />}
        {wrong && (
          <Notice meaning="att" live="alert">
            {wrong}
          </Notice>
        )}
        <div className="ui-acts">
          <Button variant="primary" loading={isBusy} onClick={() => void save()}>
            {t('screen.receive.save')}
          </Button>
        </div>
      </div>
    </>
  )
}

function SoFar({ way }: { way: Way }) {
  const { t, n } = useWords()
  const text = t('screen.file.so_far', { done: n(way.done), all: n(way.all) })
  return <Progress label={t('screen.file.progress')} value={way.done} of={way.all} text={text} />
}
