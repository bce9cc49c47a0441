// The municipalities where a unit works: a whole district at once, or one by its name; a tap takes one out.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, ChipsMany, Field, SelectField } from '#core/ui'
import type { DistrictsAnswer, MunicipalitiesAnswer } from './answers.ts'
import { useWords } from './words.ts'

export interface AreaFieldProps {
  id: string
  /** ISTAT codes. */
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
  isTooMany: boolean
}

/** Each code once, in the order they came. */
export const together = (chosen: readonly string[], more: readonly string[]): string[] => [
  ...new Set([...chosen, ...more]),
]

function Found({
  letters,
  chosen,
  onPick,
}: {
  letters: string
  chosen: readonly string[]
  onPick: (code: string) => void
}) {
  const { t } = useWords()
  const prefix = letters.trim()
  const isOn = prefix.length >= 2
  const { data, isLoading } = useAsk<MunicipalitiesAnswer>(
    'network.municipalities',
    { prefix, limit: 8 },
    { isOn },
  )
  if (!isOn || !data) return null
  const found = data.municipalities.filter(({ istat_code }) => !chosen.includes(istat_code))
  if (data.municipalities.length === 0 && !isLoading)
    return <p className="network-quiet-words">{t('units.area_not_found')}</p>
  return (
    <ul className="network-picks" aria-label={t('units.area_found')}>
      {found.map(({ istat_code, name, province_sign }) => (
        <li key={istat_code}>
          <Button size="small" icon="plus" onClick={() => onPick(istat_code)}>
            {`${name} (${province_sign})`}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function Chosen({ chosen, onChange }: Pick<AreaFieldProps, 'chosen' | 'onChange'>) {
  const { t } = useWords()
  const codes = [...chosen].sort()
  const { data } = useAsk<MunicipalitiesAnswer>(
    'network.municipalities',
    { codes, limit: 500 },
    { isOn: codes.length > 0 },
  )
  const names = new Map(data?.municipalities.map(({ istat_code, name }) => [istat_code, name]))
  const options = codes
    .map((code) => ({ value: code, label: names.get(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label))
  if (codes.length === 0) return <p className="network-quiet-words">{t('units.area_none')}</p>
  return (
    <div className="network-chosen">
      <ChipsMany legend={t('units.area_chosen')} options={options} values={codes} onChange={onChange} />
    </div>
  )
}

export function AreaField({ id, chosen, onChange, isTooMany }: AreaFieldProps) {
  const { t, label } = useWords()
  const [letters, setLetters] = useState('')
  const { data } = useAsk<DistrictsAnswer>('network.districts')
  const districts = data?.districts ?? []
  const addDistrict = (district_id: string) => {
    const district = districts.find((each) => each.district_id === district_id)
    onChange(together(chosen, district?.municipalities.map(({ istat_code }) => istat_code) ?? []))
  }
  const pick = (code: string) => {
    onChange(together(chosen, [code]))
    setLetters('')
  }
  return (
    <fieldset className="network-area" aria-describedby={isTooMany ? `${id}-error` : undefined}>
      <legend>{t('units.area_title')}</legend>
      {districts.length > 0 && (
        <SelectField
          label={t('units.area_district')}
          empty={t('form.choose')}
          options={districts.map((each) => ({ value: each.district_id, label: label(each.label) }))}
          value=""
          onChange={(event) => addDistrict(event.target.value)}
        />
      )}
      <Field
        id={id}
        label={t('units.area_search')}
        hint={t('units.area_search_hint')}
        error={isTooMany ? t('units.area_limit') : undefined}
        kind="search"
        autoComplete="off"
        value={letters}
        onChange={(event) => setLetters(event.target.value)}
        // Enter looks for a place: it must not save the unit.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <Found letters={letters} chosen={chosen} onPick={pick} />
      <Chosen chosen={chosen} onChange={onChange} />
    </fieldset>
  )
}
