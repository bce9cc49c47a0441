// It is not there: what happened, and what goes in its place. First to expire stands first; leaving the line out is the last way.
import { useId, useState } from 'react'
import { useAsk } from '#core/http/web'
import { Notice, RadioList, SelectField, Skeleton } from '#core/ui'
import { swapReasons } from '../../actions/swap-part.ts'
import type { OtherLots, PartTold, RequestCard } from '../../queries/requests.ts'
import { ActDialog } from '../act-dialog.tsx'
import { placeIn, quantityIn } from '../requests/request-words.ts'
import { useWords, type Words } from '../words.ts'
import { dayIn } from './pick-row.tsx'

type Lot = OtherLots['lots'][number]

const lotIn = (lot: Lot, part: PartTold, words: Words) => {
  const { t } = words
  const short = lot.free < part.quantity
  return {
    value: `${lot.location_id}/${lot.lot_key}`,
    label: `${lot.lot_code ?? '–'} · ${placeIn(lot, words)}`,
    hint: [dayIn(lot, words), short && t('pick.only', { much: quantityIn(lot.free, part.unit_name, words) })]
      .filter(Boolean)
      .join(' · '),
  }
}

export function SwapDialog({
  part,
  request,
  onClose,
}: {
  part: PartTold
  request: RequestCard
  onClose: () => void
}) {
  const words = useWords()
  const { t, label, sentence } = words
  const id = useId()
  const { data, problem } = useAsk<OtherLots>('distribution.other-lots', { part_id: part.part_id })
  const [reason, setReason] = useState<string>('not_there')
  const [chosen, setChosen] = useState<string>()
  const lots = data?.lots ?? []
  const first = lots[0]
  const value = chosen ?? (first ? `${first.location_id}/${first.lot_key}` : 'none')
  const write = () => {
    const { goods_request_id } = request
    const { part_id, item_id } = part
    if (value === 'none')
      return { action: 'distribution.leave-part', input: { goods_request_id, part_id, reason } }
    const slash = value.indexOf('/')
    const heap = { location_id: value.slice(0, slash), lot_key: value.slice(slash + 1) }
    const whose = { organisation_id: request.to_organisation_id, card_id: request.card_id }
    return {
      action: 'distribution.swap-part',
      input: { goods_request_id, part_id, item_id, reason, ...heap, ...whose },
    }
  }
  return (
    <ActDialog
      title={t('pick.not_there')}
      verb={t('pick.save')}
      isReading={!data}
      onClose={onClose}
      write={write}
      onDone={() => t(value === 'none' ? 'pick.left_out' : 'pick.swapped')}
    >
      <p>
        {words.nameOf(part)} · {part.lot_code ?? '–'} · {quantityIn(part.quantity, part.unit_name, words)}
      </p>
      <SelectField
        id={id}
        label={t('pick.why')}
        options={swapReasons.map((each) => ({ value: each, label: label('reason_swap', each) }))}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {problem && <Notice meaning="att">{sentence(problem, 'screen.not_read')}</Notice>}
      {data && (
        <RadioList
          legend={t('pick.instead')}
          options={[
            ...lots.map((lot) => lotIn(lot, part, words)),
            { value: 'none', label: t('pick.nothing_else') },
          ]}
          value={value}
          onChange={setChosen}
        />
      )}
      {!data && !problem && <Skeleton label={t('screen.loading')} count={2} />}
    </ActDialog>
  )
}
