// Who ate and what the programme of the Union asks: folded away until somebody knows it. Only some headings may be guesses though
// the whole was counted.
import { Check, Field } from '#core/ui'
import type { Heading } from '../domain/meal-count.ts'
import type { MealFormState } from './use-meal-form.ts'

const plain: readonly Heading[] = ['children', 'adults', 'elderly', 'women', 'men']
const ofProgramme: readonly Heading[] = ['young', 'disabled', 'third_country', 'minority', 'homeless']

const isTold = ({ draft }: MealFormState, names: readonly string[]): boolean =>
  names.some((name) => draft.numbers[name as Heading] !== '')

function Guessable({ form, heading }: { form: MealFormState; heading: Heading }) {
  const { words, draft, setDraft, field } = form
  const { t, label } = words
  const mark = (isGuess: boolean) =>
    setDraft({
      ...draft,
      guessed: isGuess ? [...draft.guessed, heading] : draft.guessed.filter((each) => each !== heading),
    })
  return (
    <div>
      <Field {...field(heading)} />
      {heading !== 'young' && (
        <Check
          label={t('form.guess')}
          aria-label={t('form.guess_of', { heading: label('heading', heading) })}
          checked={draft.guessed.includes(heading)}
          onChange={(event) => mark(event.target.checked)}
        />
      )}
    </div>
  )
}

export function MealParts({ form }: { form: MealFormState }) {
  const { t } = form.words
  const programme = ['programme_portions', 'continuous', 'occasional'] as const
  return (
    <>
      <details className="meal-more" open={isTold(form, plain)}>
        <summary>{t('form.who')}</summary>
        <p className="ui-note">{t('form.who_hint')}</p>
        <div className="meal-grid">
          {plain.map((heading) => (
            <Field key={heading} {...form.field(heading)} />
          ))}
        </div>
      </details>
      <details className="meal-more" open={isTold(form, [...programme, ...ofProgramme])}>
        <summary>{t('form.programme')}</summary>
        <p className="ui-note">{t('form.programme_hint')}</p>
        <Field {...form.field('programme_portions')} />
        <div className="meal-grid">
          <Field {...form.field('continuous')} />
          <Field {...form.field('occasional')} />
        </div>
        <p className="ui-note">{t('form.headings_hint')}</p>
        <div className="meal-grid">
          {ofProgramme.map((heading) => (
            <Guessable key={heading} form={form} heading={heading} />
          ))}
        </div>
      </details>
    </>
  )
}
