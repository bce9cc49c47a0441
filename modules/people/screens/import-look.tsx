// What was understood of a list: each column with its meaning, the first lines, and every fault with its line.
import { useText } from '#core/i18n/web'
import { Card, Notice, SelectField, Table } from '#core/ui'
import { type ImportField, importFields, type Mapping } from '../domain/import-columns.ts'
import type { ImportFault } from '../domain/import-lines.ts'
import { importTexts } from './import-words.ts'

export interface Look {
  columns: string[]
  mapping: Mapping
  sample: string[][]
  line_count: number
  household_count: number
  person_count: number
  fault_count: number
  faults: ImportFault[]
  cell_faults: { line: number; code: 'formula' | 'merged' | 'quote'; cell: string }[]
  mark: string
}

interface LookProps {
  look: Look
  onMapping: (mapping: Mapping) => void
}

function Faults({ look }: { look: Look }) {
  const t = useText(importTexts)
  const lines = [
    ...look.cell_faults.map(({ line, code, cell }) => ({ line, text: t(`cell.${code}`, { cell }) })),
    ...look.faults.map(({ line, field, code }) => ({
      line,
      text: `${t(`field.${field}`)}: ${t(`fault.${code}`)}`,
    })),
  ].sort((a, b) => a.line - b.line)
  return (
    <Card title={t('faults')} count={look.fault_count} alarm>
      <p className="ui-note">{t('faults_note')}</p>
      <ul className="people-faults">
        {lines.map(({ line, text }) => (
          <li key={`${line} ${text}`}>
            <strong>{t('at_line', { line })}</strong> {text}
          </li>
        ))}
      </ul>
      {look.fault_count > lines.length && (
        <p className="ui-note">{t('more_faults', { count: look.fault_count - lines.length })}</p>
      )}
    </Card>
  )
}

export function ImportLook({ look, onMapping }: LookProps) {
  const t = useText(importTexts)
  const meanings = importFields.map((value) => ({ value, label: t(`field.${value}`) }))
  const change = (at: number, value: string) =>
    onMapping(look.mapping.map((field, i) => (i === at ? ((value || null) as ImportField | null) : field)))
  const rows = look.columns.map((column, at) => ({ column, at }))
  return (
    <>
      <Card title={t('columns')} flush>
        <Table
          caption={t('columns')}
          rows={rows}
          rowKey={({ at }) => String(at)}
          columns={[
            { key: 'column', title: t('column'), names: true, cell: ({ column }) => column || t('no_title') },
            {
              key: 'sample',
              title: t('sample'),
              cell: ({ at }) =>
                look.sample
                  .map((cells) => cells[at])
                  .filter(Boolean)
                  .slice(0, 3)
                  .join(' · '),
            },
            {
              key: 'meaning',
              title: t('meaning'),
              cell: ({ column, at }) => (
                <SelectField
                  label={t('meaning_of', { column })}
                  labelHidden
                  options={meanings}
                  empty={t('left_out')}
                  value={look.mapping[at] ?? ''}
                  onChange={(event) => change(at, event.target.value)}
                />
              ),
            },
          ]}
        />
      </Card>
      {look.fault_count > 0 ? (
        <Faults look={look} />
      ) : (
        <Notice meaning={look.household_count > 0 ? 'ok' : 'att'} live="polite">
          {look.household_count > 0
            ? t('understood', { households: look.household_count, persons: look.person_count })
            : t('no_household')}
        </Notice>
      )}
    </>
  )
}
