// What was made ready goes into somebody's hands, with the proof they give.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { Notice, Skeleton } from '#core/ui'
import type { OneRequest, RequestCard } from '../../queries/requests.ts'
import { ActDialog } from '../act-dialog.tsx'
import { nameIn, quantityIn, whoIn } from '../requests/request-words.ts'
import { useWords } from '../words.ts'
import { useProof } from './proof.tsx'

export const useSayGiven = () => {
  const { t } = useWords()
  return (answer: Record<string, unknown>): string => {
    const count = Number(answer.unexplained ?? 0)
    return count > 0 ? t('give.unexplained', { count }) : t('give.done')
  }
}

export function GiveDialog({ request, onClose }: { request: RequestCard; onClose: () => void }) {
  const words = useWords()
  const { t, sentence } = words
  const [handover_id] = useState(() => newId())
  const { goods_request_id, card_id } = request
  const { data, problem } = useAsk<OneRequest>('distribution.request', { goods_request_id })
  const parts = (data?.parts ?? []).filter((part) => part.state === 'picked')
  const { fields, faults, told } = useProof(card_id !== null)
  const said = useSayGiven()
  const write = () =>
    faults.length > 0
      ? faults
      : {
          action: 'distribution.hand-over',
          input: {
            ...{ handover_id, goods_request_id, card_id, organisation_id: request.to_organisation_id },
            ...{ recipient_id: card_id ?? request.unit_id, ...told },
            item_ids: [...new Set(parts.map((part) => part.item_id))],
          },
        }
  return (
    <ActDialog
      title={`${t('give.act')}: ${nameIn(request)}`}
      verb={t('give.act')}
      isReading={!data}
      onClose={onClose}
      write={write}
      onDone={said}
    >
      <p>{whoIn(request, words)}</p>
      {problem && <Notice meaning="att">{sentence(problem, 'screen.not_read')}</Notice>}
      {data && (
        <ul className="dist-list">
          {parts.map((part) => (
            <li key={part.part_id}>
              {words.nameOf(part)} · <strong>{quantityIn(part.quantity, part.unit_name, words)}</strong>
              {part.is_blocked && <span className="dist-stop"> {t('pick.blocked')}</span>}
            </li>
          ))}
        </ul>
      )}
      {!data && !problem && <Skeleton label={t('screen.loading')} count={2} />}
      {fields}
    </ActDialog>
  )
}
