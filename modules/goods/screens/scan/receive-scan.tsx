// Arrivals by scanning: read a box, write how many, Enter; the hand never leaves the reader for longer than a number.
import { useState } from 'react'
import { useAct } from '#core/http/web'
import { newId, type Problem } from '#core/kernel'
import { Card, Field, Notice, SelectField } from '#core/ui'
import type { FoundCode } from '../../queries/find-code.ts'
import { useWords } from '../words.ts'
import { type Draft, draftOf, isSame, oneMore, packOf } from './arrival.ts'
import { ArrivalForm } from './arrival-form.tsx'
import { CodeBar } from './code-bar.tsx'
import { DoneList } from './done-list.tsx'
import { findHere } from './find-here.ts'
import { foundWords } from './found-words.ts'
import type { ScanWork } from './scan-work.ts'
import { useFinding } from './use-finding.ts'

const sources = ['donation', 'purchase', 'eu_programme', 'transfer', 'unknown'] as const

/** What stays the same from one box to the next. */
interface Frame {
  location_id: string
  source: string
  donor: string
}

interface Line {
  key: string
  text: string
  lot_ids: string[]
  item_id: string
  supplier_lot: string
}

const packagingOf = (draft: Draft, unit: string) => ({
  packaging_id: newId(),
  item_id: draft.item_id,
  name: draft.pack_name.trim(),
  quantity: packOf(draft, unit),
  gtin: draft.gtin,
})

const useArrivals = ({ organisation_id, places, catalogue }: ScanWork) => {
  const act = useAct()
  const [frame, setFrame] = useState<Frame>({
    location_id: places[0]?.location_id ?? '',
    source: 'donation',
    donor: '',
  })
  const [draft, setDraft] = useState<Draft>()
  const [lines, setLines] = useState<Line[]>([])
  const [state, setState] = useState<{ isSending: boolean; problem?: Problem }>({ isSending: false })
  /** First what the number is, then what arrived: if the second fails, the first stays true. */
  const save = async (arriving: Draft, quantity: number, text: string): Promise<boolean> => {
    setState({ isSending: true })
    if (!arriving.is_known && !arriving.is_in_house) {
      const unit = catalogue.items.find((item) => item.item_id === arriving.item_id)?.unit_name ?? 'piece'
      const kept = await act('goods.keep-packaging', packagingOf(arriving, unit))
      if (kept.problem) {
        setState({ isSending: false, problem: kept.problem })
        return false
      }
      setDraft({ ...arriving, is_known: true })
    }
    const lot_id = newId()
    const { item_id } = arriving
    const supplier_lot = arriving.supplier_lot.trim()
    // Box after box of one lot by this hand is no question.
    const isMine = lines.some((line) => line.item_id === item_id && line.supplier_lot === supplier_lot)
    const answered = await act('goods.receive-lot', {
      lot_id,
      organisation_id,
      location_id: frame.location_id,
      item_id,
      quantity,
      source: frame.source,
      donor: frame.donor.trim() || null,
      supplier_lot: supplier_lot || null,
      best_before: arriving.best_before || null,
      use_by: arriving.use_by || null,
      gtin: arriving.is_in_house ? null : arriving.gtin,
      is_another: isMine || arriving.is_another === true,
    })
    setState({ isSending: false, problem: answered.problem })
    if (answered.problem) return false
    setLines((before) => [{ key: lot_id, text, lot_ids: [lot_id], item_id, supplier_lot }, ...before])
    setDraft(undefined)
    return true
  }
  return { frame, setFrame, draft, setDraft, lines, ...state, save }
}

function FrameCard({
  frame,
  places,
  onChange,
}: {
  frame: Frame
  places: ScanWork['places']
  onChange: (frame: Frame) => void
}) {
  const { t } = useWords()
  const field = (name: keyof Frame) => ({
    value: frame[name],
    onChange: (event: { target: { value: string } }) => onChange({ ...frame, [name]: event.target.value }),
  })
  return (
    <Card title={t('receive.source')}>
      <div className="ui-form">
        <SelectField
          label={t('receive.source')}
          labelHidden
          options={sources.map((source) => ({ value: source, label: t(`source.${source}`) }))}
          {...field('source')}
        />
        <Field label={t('receive.donor')} optional={t('optional')} maxLength={120} {...field('donor')} />
        <SelectField
          label={t('receive.where')}
          options={places.map((place) => ({ value: place.location_id, label: place.name }))}
          {...field('location_id')}
        />
      </div>
    </Card>
  )
}

export function ReceiveScan({ work }: { work: ScanWork }) {
  const words = useWords()
  const { t } = words
  const arrivals = useArrivals(work)
  const { draft } = arrivals
  const [said, setSaid] = useState<string>()
  const onFound = (found: FoundCode, typed: string) => {
    if (found.shelf) {
      const { location_id } = found.shelf
      arrivals.setFrame((before) => ({ ...before, location_id }))
      return setSaid(`${t('receive.where')}: ${found.shelf.name}`)
    }
    const read = draftOf(found)
    if (!read) {
      const already = found.kind === 'lot' && found.is_known
      return setSaid(
        already ? t('scan.receive.already', { code: found.own_code ?? '' }) : foundWords(found, words, typed),
      )
    }
    setSaid(undefined)
    if (draft && isSame(draft, read)) return arrivals.setDraft(oneMore(draft))
    if (draft && draft.quantity !== '') return setSaid(t('scan.receive.finish_first'))
    arrivals.setDraft(read)
  }
  const here = (code: string, today: string) => findHere(code, work, today)
  const finding = useFinding({ organisation_id: work.organisation_id, onFound, here })
  return (
    <div className="ui-work-and-side">
      <div className="ui-stack">
        <CodeBar finding={finding} />
        {said && (
          <Notice meaning="info" live="polite">
            {said}
          </Notice>
        )}
        {draft ? (
          <ArrivalForm
            draft={draft}
            work={work}
            isSending={arrivals.isSending}
            problem={arrivals.problem}
            onChange={arrivals.setDraft}
            onSave={(quantity, text) => void arrivals.save(draft, quantity, text)}
            onLeave={() => arrivals.setDraft(undefined)}
          />
        ) : (
          <p className="goods-quiet">{t('scan.receive.begin')}</p>
        )}
      </div>
      <div className="ui-stack">
        <FrameCard frame={arrivals.frame} places={work.places} onChange={arrivals.setFrame} />
        <DoneList
          title={t('scan.receive.today')}
          lines={arrivals.lines}
          organisation_id={work.organisation_id}
        />
      </div>
    </div>
  )
}
