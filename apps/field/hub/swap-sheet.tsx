// In the hand is another lot than the one kept aside: it may go, with a reason; if another one expires earlier that is said.
import { useState } from 'react'
import { Button, Chips, Notice, Sheet } from '#core/ui'
import { Part, swapReasons } from '#distribution'
import { expiryOf, type FoundLot, lotKey } from '#goods'
import { useDevice } from '../phone/phone.tsx'
import { useActing } from '../phone/use-acting.tsx'
import { useSay } from '../words/speaking.tsx'
import type { PartRecord, RequestRecord } from './store-here.ts'
import { useStore, useStoreWords } from './use-store.tsx'

export interface Other {
  part: PartRecord
  lot: FoundLot
}

/** Where the other lot is taken from: the same shelf when it lies there, else where most of it is free. */
const heapFor = ({ part, lot }: Other): string => {
  const free = [...lot.places].sort((a, b) => b.quantity - b.promised - (a.quantity - a.promised))
  const here = lot.places.find((place) => place.location_id === part.location_id)
  return (here ?? free[0])?.location_id ?? part.location_id
}

/** Puts the other lot on the list and takes it at once. */
export const useSwap = (
  request: RequestRecord,
  pick: (part: PartRecord, read: string | null) => Promise<void>,
) => {
  const device = useDevice()
  const acting = useActing()
  return async (other: Other, reason: string): Promise<void> => {
    const { part, lot } = other
    const { goods_request_id, card_id, to_organisation_id: organisation_id } = request
    const lot_key = lotKey(lot)
    const heap = { location_id: heapFor(other), lot_key }
    const whose = { goods_request_id, card_id, organisation_id }
    const { part_id, item_id } = part
    const input = { ...whose, ...heap, part_id, item_id, reason }
    if (!(await acting.act('distribution.swap-part', input))) return
    const parts = (await device.read(Part, { goods_request_id })).map(({ record }) => record)
    const now = parts.find((each) => each.state === 'to_pick' && each.lot_key === lot_key)
    if (now) await pick(now, lot.code)
  }
}

export function SwapSheet({
  part,
  lot,
  onSwap,
  onClose,
}: Other & { onSwap: (reason: string, other: Other) => void; onClose: () => void }) {
  const { t } = useStoreWords()
  const say = useSay()
  const store = useStore()
  const [reason, setReason] = useState<string | null>(null)
  const listed = store.lots.find((each) => each.lot_id === part.lot_id)
  const isLater = listed && (expiryOf(lot) ?? '9999') > (expiryOf(listed) ?? '9999')
  return (
    <Sheet open onClose={onClose} title={t('pick.other_title')} close={say('close')} side="bottom">
      <div className="field-stack">
        <p>{t('pick.other_words', { listed: listed?.code ?? '–', read: lot.code })}</p>
        {isLater && <Notice meaning="att">{t('pick.earlier', { code: listed.code })}</Notice>}
        <Chips
          size="field"
          legend={t('pick.why')}
          value={reason}
          onChange={setReason}
          options={swapReasons.map((value) => ({ value, label: t(`pick.reason.${value}`) }))}
        />
        <Button
          variant="primary"
          size="main"
          wide
          disabled={reason === null}
          onClick={() => reason && onSwap(reason, { part, lot })}
        >
          {t('pick.swap')}
        </Button>
      </div>
    </Sheet>
  )
}
