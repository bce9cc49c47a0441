// The form of one block: what it says, or which figure it shows and how.
import { Check, Field, SelectField, TextAreaField } from '#core/ui'
import type { Block, BlockOf, Consent } from '../domain/block.ts'
import { type Choice, FigureChoice, SideChoice } from './figure-choice.tsx'
import { RowsForm } from './rows-form.tsx'
import { useWords } from './words.ts'

export interface FormProps<B extends Block = Block> {
  block: B
  figures: readonly Choice[]
  onChange: (block: Block) => void
}

export function BlockForm({ block, figures, onChange }: FormProps) {
  switch (block.kind) {
    case 'heading':
      return <HeadingForm block={block} figures={figures} onChange={onChange} />
    case 'text':
      return <TextForm block={block} figures={figures} onChange={onChange} />
    case 'figure':
      return <FigureForm block={block} figures={figures} onChange={onChange} />
    case 'chart':
    case 'parts':
      return <PartsForm block={block} figures={figures} onChange={onChange} />
    case 'figures':
      return <TableForm block={block} figures={figures} onChange={onChange} />
    case 'story':
      return <StoryForm block={block} figures={figures} onChange={onChange} />
    case 'signature':
      return <SignatureForm block={block} figures={figures} onChange={onChange} />
    case 'break':
      return null
  }
}

function HeadingForm({ block, onChange }: FormProps<BlockOf<'heading'>>) {
  const { t } = useWords()
  return (
    <Field
      label={t('screen.field.heading')}
      value={block.text}
      maxLength={160}
      onChange={(event) => onChange({ ...block, text: event.target.value })}
    />
  )
}

function TextForm({ block, onChange }: FormProps<BlockOf<'text'>>) {
  const { t } = useWords()
  return (
    <TextAreaField
      label={t('screen.field.text')}
      hint={block.hint ?? undefined}
      rows={10}
      value={block.text}
      maxLength={12_000}
      onChange={(event) => onChange({ ...block, text: event.target.value })}
    />
  )
}

function FigureForm({ block, figures, onChange }: FormProps<BlockOf<'figure'>>) {
  const { t } = useWords()
  return (
    <>
      <FigureChoice
        figures={figures}
        value={block.figure}
        onChoose={(figure) => onChange({ ...block, figure })}
      />
      <TextAreaField
        label={t('screen.field.note')}
        optional={t('screen.field.optional')}
        rows={3}
        maxLength={600}
        value={block.note ?? ''}
        onChange={(event) => onChange({ ...block, note: event.target.value || null })}
      />
    </>
  )
}

function PartsForm({ block, figures, onChange }: FormProps<BlockOf<'chart'> | BlockOf<'parts'>>) {
  const choose = (key: string) => {
    const next = figures.find((each) => each.key === key)
    const isSeen = block.by === 'month' || next?.dimensions.includes(block.by)
    const by = isSeen ? block.by : block.kind === 'chart' ? 'month' : (next?.dimensions[0] ?? block.by)
    onChange({ ...block, figure: key, by })
  }
  return (
    <div className="reports-pair">
      <FigureChoice figures={figures} value={block.figure} onChoose={choose} />
      <SideChoice
        figure={figures.find(({ key }) => key === block.figure)}
        value={block.by}
        hasMonths={block.kind === 'chart'}
        onChoose={(by) => onChange({ ...block, by })}
      />
    </div>
  )
}

function TableForm({ block, figures, onChange }: FormProps<BlockOf<'figures'>>) {
  const { t } = useWords()
  return (
    <>
      <Field
        label={t('screen.field.table')}
        value={block.title}
        maxLength={160}
        onChange={(event) => onChange({ ...block, title: event.target.value })}
      />
      <Check
        label={t('screen.field.targets')}
        checked={block.has_targets}
        onChange={(event) => onChange({ ...block, has_targets: event.target.checked })}
      />
      <RowsForm rows={block.rows} figures={figures} onChange={(rows) => onChange({ ...block, rows })} />
    </>
  )
}

const noConsent: Consent = { given_by: '', given_on: '', use: 'funder', kept: '' }

/** Kept only when whole: half a consent is none. */
const wholeConsent = (consent: Consent): Consent | null =>
  consent.given_by.trim() && consent.kept.trim() && /^\d{4}-\d{2}-\d{2}$/.test(consent.given_on)
    ? consent
    : null

export const storyIn = (block: Block): Block =>
  block.kind === 'story' && block.consent ? { ...block, consent: wholeConsent(block.consent) } : block

function StoryForm({ block, onChange }: FormProps<BlockOf<'story'>>) {
  const { t } = useWords()
  return (
    <>
      <Field
        label={t('screen.field.called')}
        value={block.called}
        maxLength={60}
        onChange={(event) => onChange({ ...block, called: event.target.value })}
      />
      <TextAreaField
        label={t('screen.field.story')}
        rows={8}
        maxLength={6000}
        value={block.text}
        onChange={(event) => onChange({ ...block, text: event.target.value })}
      />
      <ConsentForm
        consent={block.consent ?? noConsent}
        onChange={(consent) => onChange({ ...block, consent })}
      />
    </>
  )
}

function ConsentForm({ consent, onChange }: { consent: Consent; onChange: (consent: Consent) => void }) {
  const { t } = useWords()
  return (
    <fieldset className="reports-row ui-form">
      <legend className="ui-label">{t('screen.field.consent')}</legend>
      <Field
        label={t('screen.field.given_by')}
        hint={t('screen.field.given_by_hint')}
        value={consent.given_by}
        maxLength={120}
        onChange={(event) => onChange({ ...consent, given_by: event.target.value })}
      />
      <div className="reports-pair">
        <Field
          kind="date"
          label={t('screen.field.given_on')}
          value={consent.given_on}
          onChange={(event) => onChange({ ...consent, given_on: event.target.value })}
        />
        <SelectField
          label={t('screen.field.use')}
          value={consent.use}
          options={(['funder', 'public'] as const).map((value) => ({
            value,
            label: t(`screen.use.${value}`),
          }))}
          onChange={(event) => onChange({ ...consent, use: event.target.value as Consent['use'] })}
        />
      </div>
      <Field
        label={t('screen.field.kept')}
        value={consent.kept}
        maxLength={200}
        onChange={(event) => onChange({ ...consent, kept: event.target.value })}
      />
    </fieldset>
  )
}

function SignatureForm({ block, onChange }: FormProps<BlockOf<'signature'>>) {
  const { t } = useWords()
  return (
    <TextAreaField
      label={t('screen.field.signers')}
      rows={3}
      value={block.labels.join('\n')}
      onChange={(event) =>
        onChange({
          ...block,
          labels: event.target.value
            .split('\n')
            .slice(0, 3)
            .map((label) => label.slice(0, 80)),
        })
      }
    />
  )
}
