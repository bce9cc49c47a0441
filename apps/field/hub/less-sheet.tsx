// There is less than the list says, or nothing: how many go into the bag, and why not all.
import { useState } from 'react'
import { Button, Chips, Field, Sheet } from '#core/ui'
import { swapReasons } from '#distribution'
import { quantityWritten } from '#goods'
import { useActing } from '../phone/use-acting.tsx'
import { useSay } from '../words/speaking.tsx'
import type { PartRecord, RequestRecord } from './store-here.ts'
import { useStore, useStoreWords } from './use-store.tsx'

interface LessProps {
  part: PartRecord
  request: RequestRecord
  onLess: (part: PartRecord, less: { quantity: number; reason: string }) => void
  onClose: () => void
}

export function LessSheet({ part, request, onLess, onClose }: LessProps) {
  const { t, amount } = useStoreWords()
  const say = useSay()
  const store = useStore()
  const acting = useActing()
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState<string>('not_there')
  const [isWrong, setWrong] = useState(false)
  const unit = store.items.find((each) => each.item_id === part.item_id)?.unit_name ?? 'piece'
  const listed = amount(unit, part.quantity)
  const { goods_request_id } = request
  const less = () => {
    const quantity = quantityWritten(unit, typed)
    if (quantity === undefined || quantity > part.quantity) return setWrong(true)
    onLess(part, { quantity, reason })
  }
  const leave = async () => {
    const input = { goods_request_id, part_id: part.part_id, reason }
    if (await acting.act('distribution.leave-part', input)) onClose()
  }
  return (
    <Sheet open onClose={onClose} title={t('pick.less_title')} close={say('close')} side="bottom">
      <div className="field-stack">
        <Field
          label={t('pick.less_words', { amount: listed })}
          kind="number"
          size="field"
          unit={t(`units.${unit as 'piece'}`)}
          value={typed}
          error={isWrong ? t('pick.number', { most: listed }) : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Chips
          size="field"
          legend={t('pick.why')}
          value={reason}
          onChange={(value) => value && setReason(value)}
          options={swapReasons.map((value) => ({ value, label: t(`pick.reason.${value}`) }))}
        />
        <Button variant="primary" size="main" wide onClick={less}>
          {t('pick.less')}
        </Button>
        <Button size="field" wide onClick={() => void leave()}>
          {t('pick.leave')}
        </Button>
      </div>
    </Sheet>
  )
}
