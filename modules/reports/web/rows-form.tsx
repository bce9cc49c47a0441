// The rows of a table: a figure or one part of it, under the code and the name the funder uses. A row without a figure is what the
// funder asks for and nobody counts yet.
import { Button, Field, IconButton, SelectField } from '#core/ui'
import { monitoringTexts, wordsOfPart } from '#monitoring'
import { codesIn, type TableRow } from '../domain/block.ts'
import { type Choice, FigureChoice } from './figure-choice.tsx'
import { useWords } from './words.ts'

interface Props {
  rows: readonly TableRow[]
  figures: readonly Choice[]
  onChange: (rows: TableRow[]) => void
}

const empty: TableRow = { figure: null, side: null, code: null, label: null }

export function RowsForm({ rows, figures, onChange }: Props) {
  const { t } = useWords()
  const change = (at: number, row: TableRow) =>
    onChange(rows.map((each, other) => (other === at ? row : each)))
  const move = (at: number, to: number) => {
    const next = [...rows]
    const [row] = next.splice(at, 1)
    if (row) next.splice(to, 0, row)
    onChange(next)
  }
  return (
    <>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
        <fieldset key={at} className="reports-row ui-form">
          <legend className="ui-label">{t('screen.field.row', { position: at + 1 })}</legend>
          <RowForm row={row} figures={figures} onChange={(next) => change(at, next)} />
          <div className="reports-block-acts">
            <IconButton
              icon="arrow-up"
              label={t('screen.up', { position: at + 1 })}
              disabled={at === 0}
              onClick={() => move(at, at - 1)}
            />
            <IconButton
              icon="arrow-down"
              label={t('screen.down', { position: at + 1 })}
              disabled={at === rows.length - 1}
              onClick={() => move(at, at + 1)}
            />
            <IconButton
              icon="delete"
              label={t('screen.field.row_remove', { position: at + 1 })}
              onClick={() => onChange(rows.filter((_, other) => other !== at))}
            />
          </div>
        </fieldset>
      ))}
      <Button size="small" icon="plus" onClick={() => onChange([...rows, empty])}>
        {t('screen.field.row_add')}
      </Button>
    </>
  )
}

interface RowProps {
  row: TableRow
  figures: readonly Choice[]
  onChange: (row: TableRow) => void
}

function RowForm({ row, figures, onChange }: RowProps) {
  const { t } = useWords()
  const figure = figures.find(({ key }) => key === row.figure)
  return (
    <>
      <FigureChoice
        figures={figures}
        value={row.figure}
        empty={t('screen.field.nobody')}
        onChoose={(key) => onChange({ ...row, figure: key || null, side: null })}
      />
      {figure && figure.dimensions.length > 0 && <PartChoice row={row} figure={figure} onChange={onChange} />}
      <div className="reports-pair">
        <Field
          label={t('screen.field.code')}
          optional={t('screen.field.optional')}
          value={row.code ?? ''}
          maxLength={40}
          onChange={(event) => onChange({ ...row, code: event.target.value || null })}
        />
        <Field
          label={t('screen.field.label')}
          optional={row.figure ? t('screen.field.optional') : undefined}
          value={row.label ?? ''}
          maxLength={240}
          onChange={(event) => onChange({ ...row, label: event.target.value || null })}
        />
      </div>
    </>
  )
}

const codesOf: Record<string, readonly string[]> = {
  gender: ['woman', 'man', 'non_binary', 'unknown'],
  age_band: ['under_18', 'from_18_to_29', 'from_30_to_54', 'from_55_to_64', 'from_65', 'unknown'],
  citizenship: ['it', 'eu', 'non_eu', 'unknown'],
}

/** Only the sides whose parts are the same everywhere: districts and kinds have a table of their own. */
function PartChoice({
  row,
  figure,
  onChange,
}: {
  row: TableRow
  figure: Choice
  onChange: (row: TableRow) => void
}) {
  const { t, locale } = useWords()
  const lang = locale === 'it' ? 'it' : 'en'
  const names: Record<string, string> = monitoringTexts[lang].dimension
  const options = figure.dimensions.flatMap((dimension) =>
    (codesOf[dimension] ?? []).map((part) => ({
      value: `${dimension}/${part}`,
      label: `${names[dimension] ?? dimension}: ${wordsOfPart(dimension, part)[lang]}`,
    })),
  )
  const { side } = row
  const together = side && codesIn(side.part).length > 1 ? side : null
  if (together)
    options.push({
      value: `${together.dimension}/${together.part}`,
      label: `${names[together.dimension] ?? together.dimension}: ${codesIn(together.part)
        .map((part) => wordsOfPart(together.dimension, part)[lang])
        .join(', ')}`,
    })
  if (options.length === 0) return null
  const choose = (chosen: string) => {
    const [dimension = '', part = ''] = chosen.split('/')
    onChange({ ...row, side: chosen ? { dimension, part } : null })
  }
  return (
    <SelectField
      label={t('screen.field.side')}
      value={side ? `${side.dimension}/${side.part}` : ''}
      empty={t('screen.field.whole')}
      options={options}
      onChange={(event) => choose(event.target.value)}
    />
  )
}
