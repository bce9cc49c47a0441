// Before leaving, at the store and with network: the list of who prepared the outing, changed where hands say so.
import { useEffect, useMemo, useState } from 'react'
import { actOnce, askOnce } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Counter, Notice, Skeleton, useToast } from '#core/ui'
import type { StockAnswer, StockPlace } from '#goods'
import { goBack } from '../frame/route.ts'
import { Screen } from '../frame/screen.tsx'
import { useOnline } from '../frame/use-online.ts'
import type { ItemRecord, ShiftRecord } from '../phone/night.ts'
import { useDevice } from '../phone/phone.tsx'
import { useNight } from '../phone/use-night.tsx'
import { useCounterWords } from '../words/counter-words.ts'
import { iconOf, itemName } from '../words/item-name.ts'
import { useProblemWords } from '../words/problem-words.ts'
import { useSay, useSpeaking } from '../words/speaking.tsx'
import { leftOf } from './van.ts'

const useHub = (shift: ShiftRecord, isOn: boolean) => {
  const [stock, setStock] = useState<StockAnswer>()
  const [problem, setProblem] = useState<Problem>()
  useEffect(() => {
    if (!isOn) return
    void askOnce<StockAnswer>('goods.stock', { organisation_id: shift.organisation_id }).then((told) => {
      setStock(told.data)
      setProblem(told.problem)
    })
  }, [shift.organisation_id, isOn])
  const hubs = stock?.places.filter((place) => place.kind === 'hub') ?? []
  const hub =
    hubs.find((place) => place.location_id === shift.hub_location_id) ??
    (hubs.length === 1 ? hubs[0] : undefined)
  return { hub, isHere: stock !== undefined, problem }
}

export function LoadPage({ shift }: { shift: ShiftRecord }) {
  const t = useSay()
  const isOnline = useOnline()
  const { hub, isHere, problem } = useHub(shift, isOnline)
  const words = useProblemWords()
  if (!isOnline) {
    return (
      <Screen tab="turno" title={t('van.load_title')} isInside>
        <Notice meaning="att" icon="offline">
          {t('van.needs_network')}
        </Notice>
      </Screen>
    )
  }
  if (hub) return <Loading shift={shift} hub={hub} />
  return (
    <Screen tab="turno" title={t('van.load_title')} isInside>
      {problem && <Notice meaning="att">{words(problem)}</Notice>}
      {isHere && !problem && <Notice meaning="att">{t('van.no_hub')}</Notice>}
      {!isHere && !problem && <Skeleton label={t('van.loading')} count={4} />}
    </Screen>
  )
}

/** What the list asks for and is not on the van yet, as far as the store has it. */
const proposed = ({
  shift,
  hub,
  leftOnVan,
}: {
  shift: ShiftRecord
  hub: StockPlace
  leftOnVan: (item_id: string) => number
}): Record<string, number> =>
  Object.fromEntries(
    shift.stock_list.map(({ item_id, quantity }) => {
      const there = hub.items.find((item) => item.item_id === item_id)?.usable ?? 0
      return [item_id, Math.max(0, Math.min(there, quantity - leftOnVan(item_id)))]
    }),
  )

function useLoading(shift: ShiftRecord, hub: StockPlace) {
  const t = useSay()
  const night = useNight()
  const device = useDevice()
  const say = useToast()
  const words = useProblemWords()
  const [isBusy, setBusy] = useState(false)
  const [counts, setCounts] = useState(() =>
    proposed({ shift, hub, leftOnVan: (item_id) => leftOf(night, shift, item_id) }),
  )
  const lines = Object.entries(counts).flatMap(([item_id, quantity]) =>
    quantity > 0 ? [{ item_id, quantity }] : [],
  )
  const load = async () => {
    setBusy(true)
    const { shift_id, organisation_id, van_location_id } = shift
    const done = await actOnce('outreach.load-van', {
      shift_id,
      organisation_id,
      van_location_id,
      hub_location_id: hub.location_id,
      lines,
    })
    setBusy(false)
    if (done.problem) return say({ text: words(done.problem), icon: 'warning-circle' })
    void device.pull()
    say({ text: t('van.loaded'), icon: 'van' })
    goBack('turno')
  }
  return { counts, setCounts, lines, isBusy, load }
}

function Loading({ shift, hub }: { shift: ShiftRecord; hub: StockPlace }) {
  const { t, locale } = useSpeaking()
  const words = useCounterWords()
  const night = useNight()
  const { counts, setCounts, lines, isBusy, load } = useLoading(shift, hub)
  const known = useMemo(() => {
    const wanted = new Set(shift.stock_list.map((entry) => entry.item_id))
    const there = (item: ItemRecord) =>
      hub.items.some((one) => one.item_id === item.item_id && one.usable > 0)
    const order = (item: ItemRecord) => (wanted.has(item.item_id) ? 0 : 1)
    return night.items
      .filter((item) => wanted.has(item.item_id) || there(item))
      .sort((a, b) => order(a) - order(b))
  }, [night.items, hub, shift.stock_list])
  const foot = (
    <Button
      variant="primary"
      size="main"
      icon="van"
      wide
      loading={isBusy}
      disabled={lines.length === 0}
      onClick={() => void load()}
    >
      {t('van.load_act')}
    </Button>
  )
  return (
    <Screen tab="turno" title={t('van.load_title')} isInside foot={foot}>
      <p className="field-quiet">{t(known.length > 0 ? 'van.load_words' : 'van.load_none')}</p>
      <div className="ui-counters">
        {known.map((item) => (
          <Counter
            key={item.item_id}
            name={itemName(item, locale)}
            icon={iconOf(item.icon)}
            value={counts[item.item_id] ?? 0}
            stock={hub.items.find((one) => one.item_id === item.item_id)?.usable ?? 0}
            onChange={(value) => setCounts({ ...counts, [item.item_id]: value })}
            words={words}
          />
        ))}
      </div>
    </Screen>
  )
}
