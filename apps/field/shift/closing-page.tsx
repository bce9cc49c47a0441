// Closing in the van: expected against counted with one tap when it fits, how it went, whose phone still holds things.
import { Button, Card, Chips, ChipsMany, Counter, Field, TextAreaField, useToast } from '#core/ui'
import { closeShift } from '#outreach'
import { useKept } from '../frame/kept.ts'
import { goBack } from '../frame/route.ts'
import { Screen } from '../frame/screen.tsx'
import { NoteGuard } from '../meeting/note-guard.tsx'
import type { ShiftRecord } from '../phone/night.ts'
import { useActing } from '../phone/use-acting.tsx'
import { useNight } from '../phone/use-night.tsx'
import { useCounterWords } from '../words/counter-words.ts'
import { iconOf, itemName } from '../words/item-name.ts'
import { useSay, useSpeaking } from '../words/speaking.tsx'
import { allFits, type ClosingDraft, closingInput, countable, emptyClosing, lackOf } from './closing.ts'
import { crewOf, isOut } from './tonight.ts'
import type { OnVan } from './van.ts'

interface Part {
  shift: ShiftRecord
  draft: ClosingDraft
  change: (fields: Partial<ClosingDraft>) => void
}

export function ClosingPage({ shift }: { shift: ShiftRecord }) {
  const t = useSay()
  const night = useNight()
  const [draft, setDraft] = useKept(`closing-${shift.shift_id}`, emptyClosing)
  const change = (fields: Partial<ClosingDraft>) => setDraft({ ...draft, ...fields })
  const van = countable(night, shift)
  const part = { shift, draft, change }
  return (
    <Screen
      tab="turno"
      title={t('closing.title')}
      isInside
      foot={isOut(shift) ? <Close {...part} van={van} /> : undefined}
    >
      <Totals shift={shift} />
      <CountCard {...part} van={van} />
      <HowCard {...part} />
      <PhonesCard {...part} />
      {shift.odometer_start !== null && (
        <Field
          label={t('closing.odometer')}
          hint={t('closing.odometer_hint', { count: shift.odometer_start })}
          kind="number"
          size="field"
          unit="km"
          inputMode="numeric"
          value={draft.odometer}
          onChange={(event) => change({ odometer: event.target.value.replace(/\D/g, '').slice(0, 7) })}
        />
      )}
    </Screen>
  )
}

function Totals({ shift }: { shift: ShiftRecord }) {
  const t = useSay()
  const contacts = useNight().contacts.filter(
    (contact) => contact.shift_id === shift.shift_id && contact.state !== 'annulled',
  )
  const people = contacts.reduce((sum, contact) => sum + contact.headcount, 0)
  return (
    <p className="field-quiet">
      {t('closing.totals', {
        contacts: t('shift.contacts', { count: contacts.length }),
        people: t('closing.people', { count: people }),
      })}
    </p>
  )
}

function CountCard({ draft, change, van, shift }: Part & { van: OnVan[] }) {
  const t = useSay()
  if (van.length === 0) return <p className="field-quiet">{t('closing.nothing')}</p>
  const isCounted = van.every(({ item }) => draft.counted[item.item_id] !== undefined)
  return (
    <Card size="field" title={t('closing.count')}>
      <div className="field-stack">
        <p className="field-quiet">{t('closing.count_words')}</p>
        <Button
          variant={isCounted ? 'secondary' : 'good'}
          size="main"
          icon="check"
          wide
          onClick={() => change({ counted: allFits(van) })}
        >
          {t('closing.all_fits')}
        </Button>
        <div className="field-count">
          {van.map((line) => (
            <CountLine
              key={line.item.item_id}
              line={line}
              counted={draft.counted[line.item.item_id]}
              onCount={(value) => change({ counted: { ...draft.counted, [line.item.item_id]: value } })}
            />
          ))}
        </div>
        {shift.hub_location_id && (
          <button
            type="button"
            className="ui-chip field-wide-chip"
            aria-pressed={draft.brings_back}
            onClick={() => change({ brings_back: !draft.brings_back })}
          >
            {t('closing.bring_back')}
          </button>
        )}
      </div>
    </Card>
  )
}

function CountLine({
  line,
  counted,
  onCount,
}: {
  line: OnVan
  counted: number | undefined
  onCount: (value: number) => void
}) {
  const { t, locale } = useSpeaking()
  const words = useCounterWords()
  const name = itemName(line.item, locale)
  const off = counted === undefined ? undefined : counted - line.left
  const said =
    off === undefined
      ? t('closing.expected', { count: line.left })
      : off === 0
        ? t('closing.fits')
        : t(off < 0 ? 'closing.less' : 'closing.more', { count: Math.abs(off) })
  const tone = off === undefined ? '' : off === 0 ? 'field-ok' : 'field-att'
  return (
    <div className="field-count-line">
      <span className="field-row-words">
        <b>{name}</b>
        <small className={tone}>{said}</small>
      </span>
      <Counter
        name={name}
        icon={iconOf(line.item.icon)}
        shape="bare"
        value={counted ?? line.left}
        onChange={onCount}
        words={words}
      />
    </div>
  )
}

function HowCard({ draft, change }: Part) {
  const t = useSay()
  return (
    <Card size="field" title={t('closing.how')}>
      <div className="field-stack">
        <TextAreaField
          label={t('closing.how')}
          labelHidden
          hint={t('closing.how_hint')}
          size="field"
          rows={3}
          maxLength={4000}
          value={draft.narrative}
          onChange={(event) => change({ narrative: event.target.value })}
        />
        <NoteGuard note={draft.narrative} onChange={(narrative) => change({ narrative })} />
        <Chips
          size="field"
          legend={t('closing.critical')}
          value={draft.is_critical === null ? null : draft.is_critical ? 'yes' : 'no'}
          onChange={(value) => change({ is_critical: value === 'yes' })}
          options={[
            { value: 'no', label: t('closing.no') },
            { value: 'yes', label: t('closing.yes') },
          ]}
        />
      </div>
    </Card>
  )
}

/** My own phone empties itself; here I name the others that have not yet. */
function PhonesCard({ shift, draft, change }: Part) {
  const t = useSay()
  const night = useNight()
  const others = crewOf(night, shift.shift_id).filter((member) => member.worker_id !== night.me.worker_id)
  if (others.length === 0) return null
  return (
    <Card size="field" title={t('closing.phones')}>
      <ChipsMany
        size="field"
        legend={t('closing.phones_note')}
        legendEnd={t('optional')}
        values={draft.phones_out}
        onChange={(phones_out) => change({ phones_out })}
        options={others.map((member) => ({ value: member.worker_id, label: member.name }))}
      />
      {draft.phones_out.length > 0 && <p className="field-quiet">{t('closing.phones_words')}</p>}
    </Card>
  )
}

const reasons = {
  count: 'closing.reason_count',
  critical: 'closing.reason_critical',
  told: 'closing.reason_told',
  odometer: 'closing.reason_odometer',
} as const

function Close({ shift, draft, van }: Part & { van: OnVan[] }) {
  const t = useSay()
  const night = useNight()
  const say = useToast()
  const { act, isBusy } = useActing()
  const lack = lackOf(draft, van, shift)
  const close = async () => {
    if (!(await act(closeShift.name, closingInput(draft, { shift, night, now: Date.now() })))) return
    say({ text: t('closing.done'), icon: 'moon' })
    goBack('turno')
  }
  return (
    <div className="field-foot-column">
      {lack && <p className="field-quiet">{t(reasons[lack])}</p>}
      <Button
        variant="primary"
        size="main"
        icon="check"
        wide
        loading={isBusy}
        disabled={lack !== null}
        onClick={() => void close()}
      >
        {t('closing.act')}
      </Button>
    </div>
  )
}
