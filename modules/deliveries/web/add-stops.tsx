// Who else is waiting for something that is ready: put on the round at its end.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Check, Skeleton } from '#core/ui'
import type { OneRound, StopTold, ToDeliver } from '../queries/rounds.ts'
import { ActDialog } from './act-dialog.tsx'
import { comesSaid } from './round-form.tsx'
import { useWords } from './words.ts'

interface Props {
  round: OneRound['round']
  stops: StopTold[]
  onClose: () => void
}

export function AddStops({ round, stops, onClose }: Props) {
  const words = useWords()
  const { t } = words
  const { data } = useAsk<ToDeliver>('deliveries.to-deliver')
  const [chosen, setChosen] = useState<string[]>([])
  const waiting = (data?.waiting ?? []).filter(({ to_unit_id }) => to_unit_id === round.hub_unit_id)
  const already = stops
    .filter(({ state }) => state === 'waiting')
    .map(({ goods_request_id }) => goods_request_id)
  const { round_id, organisation_id } = round
  return (
    <ActDialog
      title={t('round.add')}
      verb={t('round.add')}
      onClose={onClose}
      write={() =>
        chosen.length === 0
          ? [{ id: 'add-stops', text: t('rounds.need_stop') }]
          : {
              action: 'deliveries.set-stops',
              input: { round_id, organisation_id, goods_request_ids: [...already, ...chosen] },
            }
      }
    >
      {!data && <Skeleton label={t('screen.loading')} count={3} />}
      {data && waiting.length === 0 && <p>{t('round.add_none')}</p>}
      <fieldset className="deliv-who" id="add-stops">
        <legend className="ui-heard">{t('rounds.who')}</legend>
        {waiting.map((each) => (
          <Check
            key={each.goods_request_id}
            label={`${each.unit_name}, ${each.organisation_name}`}
            hint={[each.code, each.address ?? t('rounds.no_place'), comesSaid(each, words)]
              .filter(Boolean)
              .join(' · ')}
            checked={chosen.includes(each.goods_request_id)}
            onChange={(event) =>
              setChosen(
                event.target.checked
                  ? [...chosen, each.goods_request_id]
                  : chosen.filter((id) => id !== each.goods_request_id),
              )
            }
          />
        ))}
      </fieldset>
    </ActDialog>
  )
}
