// After a restart without network a PIN cannot open what is carried. Recording goes on all the same: what is
// written is sealed for the organisation and leaves by itself; nothing is shown that this phone cannot read.
import { newId, timelessId } from '#core/kernel'
import { Button, Notice, useToast } from '#core/ui'
import { recordContact, safetyOk } from '#outreach'
import { DemoMark } from '../frame/demo-mark.tsx'
import { useLight } from '../frame/light-context.ts'
import { type NightCard, readCard } from '../frame/night-card.ts'
import { useDevice, useStanding } from '../phone/phone.tsx'
import { itemName } from '../words/item-name.ts'
import { useProblemWords } from '../words/problem-words.ts'
import { useSay, useSpeaking } from '../words/speaking.tsx'
import { emptyDraft, type Ground, gapOf, inputOf } from './draft.ts'
import { GoodsPart } from './goods-part.tsx'
import { SeenPart, TopicsPart } from './seen-part.tsx'
import { useDraft } from './use-draft.ts'

/** The card of tonight, else the little the satchel leaves in clear. */
const groundHere = (card: NightCard | null, open: Record<string, unknown>): Ground | null => {
  if (card) return card.ground
  const { shift_id, van_location_id, municipality_codes } = open
  const [municipality_code] = Array.isArray(municipality_codes) ? municipality_codes : []
  if (typeof shift_id !== 'string' || typeof municipality_code !== 'string') return null
  return {
    shift_id,
    van_location_id: typeof van_location_id === 'string' ? van_location_id : null,
    municipality_code,
    stop_id: null,
    cell: null,
    hr_items: {},
  }
}

function useSealing(ground: Ground | null) {
  const t = useSay()
  const device = useDevice()
  const say = useToast()
  const words = useProblemWords()
  const { draft, change, clear } = useDraft('sealed')
  const keep = async (action: string, input: unknown) => {
    const done = await device.actSealed(action, input)
    say(
      done.problem
        ? { text: words(done.problem), icon: 'warning-circle' }
        : { text: t('sealed.kept'), icon: 'locked' },
    )
    return done.is_queued
  }
  const save = async () => {
    const lack = gapOf(draft)
    if (lack || !ground) return say({ text: t(`meeting.gap.${lack ?? 'phase'}`), icon: 'warning-circle' })
    const ids = { contact_id: newId(), movement_seed: timelessId() }
    if (await keep(recordContact.name, inputOf(draft, ground, ids))) clear(emptyDraft)
  }
  const well = () => ground && keep(safetyOk.name, { check_id: newId(), shift_id: ground.shift_id })
  return { draft, change, save, well }
}

export function Sealed() {
  const { t, locale } = useSpeaking()
  const device = useDevice()
  const { theme } = useLight()
  const { unsent, open_ids } = useStanding()
  const card = readCard()
  const ground = groundHere(card, open_ids)
  const { draft, change, save, well } = useSealing(ground)
  const goods = (card?.items ?? []).map((item) => ({
    item_id: item.item_id,
    name: itemName(item, locale),
    icon: item.icon,
    left: undefined,
    is_returnable: item.is_returnable,
    is_kit: item.is_kit,
  }))
  return (
    <div className={`ui-field-shell ui-ground ${theme}`}>
      <div className="ui-field-all">
        <header className="ui-field-head">
          <div className="ui-field-where">
            <h1 className="ui-field-title">{t('sealed.title')}</h1>
            <div className="ui-field-line">
              {unsent > 0 && <span>{t('sealed.count', { count: unsent })}</span>}
              <DemoMark />
            </div>
          </div>
        </header>
        <main id="main" className="ui-field-main">
          <Notice
            meaning="att"
            icon="locked"
            act={
              <Button size="field" onClick={() => void device.lock()}>
                {t('sealed.open')}
              </Button>
            }
          >
            {t(ground ? 'sealed.words' : 'sealed.nothing')}
          </Notice>
          {ground && (
            <>
              <Button variant="good" size="main" icon="check" wide onClick={() => void well()}>
                {t('lock.well')}
              </Button>
              <SeenPart draft={draft} change={change} />
              {goods.length > 0 && <GoodsPart draft={draft} change={change} goods={goods} />}
              <TopicsPart draft={draft} change={change} />
            </>
          )}
        </main>
        {ground && (
          <div className="ui-field-bottom">
            <div className="ui-field-foot">
              <Button variant="primary" size="main" icon="check" onClick={() => void save()}>
                {t('meeting.save')}
              </Button>
            </div>
          </div>
        )}
      </div>
    </div>
  )
}
