// Contatto: one screen, no typing. Place and one person are proposed; the rest is tapped, and what is tapped most
// lies lowest.
import { lazy, useEffect, useState } from 'react'
import { Button, Empty, Notice } from '#core/ui'
import { isReturnable } from '../frame/card-of.ts'
import { go, hrefOf, useRoute } from '../frame/route.ts'
import { Screen } from '../frame/screen.tsx'
import { WhereLine } from '../frame/where-line.tsx'
import type { ShiftRecord } from '../phone/night.ts'
import { useDevice } from '../phone/phone.tsx'
import { useNight } from '../phone/use-night.tsx'
import { hereOf, type RouteStep, routeOf } from '../shift/route.ts'
import { useTonight } from '../shift/use-tonight.ts'
import { giveable, vanOf } from '../shift/van.ts'
import { itemName } from '../words/item-name.ts'
import { useSay, useSpeaking } from '../words/speaking.tsx'
import { emptyDraft, groundOf } from './draft.ts'
import { GoodsPart } from './goods-part.tsx'
import type { Given } from './goods-tiles.ts'
import { KnownPart } from './known-part.tsx'
import { mayDo } from './may-do.ts'
import { PlaceAndPeople } from './place-part.tsx'
import { SaveFoot } from './save-foot.tsx'
import { SeenPart, TopicsPart } from './seen-part.tsx'
import { useDraft } from './use-draft.ts'

const CodePage = lazy(() => import('./code-page.tsx').then((part) => ({ default: part.CodePage })))
const TestPage = lazy(() => import('./test-page.tsx').then((part) => ({ default: part.TestPage })))

export function MeetingTab() {
  const { inside } = useRoute()
  const shift = useTonight()
  if (!shift || shift.started_at === null) return <NoShift />
  if (inside === 'codice') return <CodePage shift={shift} />
  if (inside === 'test') return <TestPage shift={shift} />
  return <Meeting shift={shift} />
}

function NoShift() {
  const t = useSay()
  const act = (
    <Button variant="primary" size="main" icon="van" onClick={() => go(hrefOf('turno'))}>
      {t('meeting.no_shift_act')}
    </Button>
  )
  return (
    <Screen tab="contatto" title={t('meeting.title')}>
      <Empty drawing="people" title={t('meeting.no_shift')} act={act}>
        <p>{t('meeting.no_shift_words')}</p>
      </Empty>
    </Screen>
  )
}

/** The stop of this meeting: chosen by hand, else where we are, else the last one we left. */
export const stopOf = (steps: RouteStep[], chosen: string | null | undefined): RouteStep | undefined => {
  if (chosen === null) return undefined
  return (
    steps.find((step) => step.stop.stop_id === chosen) ??
    hereOf(steps) ??
    steps.filter((step) => step.state === 'done').at(-1)
  )
}

/** Asked once when the form opens: is there room for what will be typed? */
function useRoom(): boolean {
  const device = useDevice()
  const [isFull, setFull] = useState(false)
  useEffect(() => void device.checkRoom().then((problem) => setFull(problem !== null)), [device])
  return isFull
}

function useGoods(shift: ShiftRecord): Given[] {
  const { locale } = useSpeaking()
  const night = useNight()
  const isHealth = mayDo(night.me, 'harm-reduction.write', {
    unit_id: shift.unit_id,
    compartment: 'health_addiction',
  })
  return giveable(vanOf(night, shift))
    .filter(({ item }) => isHealth || item.kind !== 'harm_reduction')
    .map(({ item, left }) => ({
      item_id: item.item_id,
      name: itemName(item, locale),
      icon: item.icon,
      left,
      is_returnable: isReturnable(item),
      is_kit: item.kind === 'kit',
    }))
}

function Meeting({ shift }: { shift: ShiftRecord }) {
  const t = useSay()
  const night = useNight()
  const { draft, change, clear } = useDraft()
  const isFull = useRoom()
  const goods = useGoods(shift)
  const steps = routeOf(night, shift.shift_id, t('shift.unnamed'))
  const step = stopOf(steps, draft.stop_id)
  const part = { draft, change }
  const foot = (
    <SaveFoot
      {...part}
      onClear={() =>
        clear(draft.stop_id === undefined ? emptyDraft : { ...emptyDraft, stop_id: draft.stop_id })
      }
      shift={shift}
      ground={groundOf(night, shift, step?.stop)}
    />
  )
  return (
    <Screen
      tab="contatto"
      title={t('meeting.title')}
      line={<WhereLine parts={[]} offline={t('line.stays')} />}
      foot={foot}
    >
      {isFull && <Notice meaning="att">{t('meeting.full')}</Notice>}
      <PlaceAndPeople {...part} steps={steps} step={step} />
      <KnownPart {...part} hotspot_id={step?.stop.hotspot_id} />
      <SeenPart {...part} />
      <GoodsPart {...part} goods={goods} />
      <TopicsPart {...part} />
      {mayDo(night.me, 'test.record', { unit_id: shift.unit_id }) && (
        <Button variant="quiet" size="field" icon="test" wide onClick={() => go(hrefOf('contatto', 'test'))}>
          {t('meeting.test')}
        </Button>
      )}
    </Screen>
  )
}
