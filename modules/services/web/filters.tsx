// What is looked for: words, kind, for whom, language, near where; and what is shown only.
import { ChipsMany, Field, SelectField } from '#core/ui'
import { audiences } from '../domain/for-whom.ts'
import type { ServicesList } from '../queries/services.ts'
import { type Chosen, type Switch, switches } from './address.ts'
import { typesOf } from './parts.ts'
import { TownsField } from './towns-field.tsx'
import { useWords } from './words.ts'

interface FiltersProps {
  chosen: Chosen
  choose: (change: Partial<Chosen>) => void
  data: ServicesList | undefined
}

export function Filters({ chosen, choose, data }: FiltersProps) {
  const words = useWords()
  const { t, options, language } = words
  const spoken = [
    ...new Set([
      ...(data?.services.flatMap((each) => each.languages) ?? []),
      ...(chosen.language ? [chosen.language] : []),
    ]),
  ]
  const select = (name: 'type' | 'for_whom' | 'language') => ({
    value: chosen[name] ?? '',
    onChange: (event: { target: { value: string } }) => choose({ [name]: event.target.value || undefined }),
  })
  const any = (label: string) => ({ value: '', label })
  return (
    <search className="services-filters">
      <div className="services-filters-row">
        <Field
          kind="search"
          label={t('screen.search')}
          maxLength={80}
          value={chosen.text ?? ''}
          onChange={(event) => choose({ text: event.target.value || undefined })}
        />
        <SelectField
          label={t('screen.type')}
          options={[any(t('screen.any_type')), ...typesOf(words)]}
          {...select('type')}
        />
        <SelectField
          label={t('screen.whom')}
          options={[any(t('screen.anyone')), ...options('audience', audiences)]}
          {...select('for_whom')}
        />
        <SelectField
          label={t('screen.language')}
          options={[
            any(t('screen.any_language')),
            ...spoken.sort().map((value) => ({ value, label: language(value) })),
          ]}
          {...select('language')}
        />
        <TownsField
          label={t('screen.near')}
          chosen={chosen.municipality_code ? [chosen.municipality_code] : []}
          onChange={([municipality_code]) => choose({ municipality_code })}
          isSingle
          isFilter
        />
      </div>
      <ChipsMany
        legend={t('screen.only')}
        options={switches.map((value) => ({ value, label: t(`screen.${value}`) }))}
        values={chosen.on}
        onChange={(on) => choose({ on: [...on] as Switch[] })}
      />
    </search>
  )
}
