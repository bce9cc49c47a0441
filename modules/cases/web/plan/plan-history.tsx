// How the plan was answered, its reviews, and the versions before: folded away, because today comes first.
import { SignatureDrawn } from '#core/ui'
import type { PlanPage, PlanVersion } from '../../queries/plan.ts'
import { PlanWordsOf } from './plan-words-of.tsx'
import { type PlanWords, usePlanWords } from './words.ts'

type Signature = PlanPage['signatures'][number]

const answerLine = (signature: Signature, { t, dayOf }: PlanWords): string => {
  const day = dayOf(signature.at)
  if (signature.answer === 'no') return t('plan.card.refused', { day })
  if (signature.means === 'link') return t('plan.card.signed_link', { day })
  return signature.means === 'verbal'
    ? t('plan.card.signed_verbal', { day, witness: signature.witness_name ?? '' })
    : t('plan.card.signed', { day })
}

function Answer({ signature }: { signature: Signature }) {
  const words = usePlanWords()
  return (
    <div className="plan-answer">
      <p className="plan-second">{answerLine(signature, words)}</p>
      {signature.strokes && (
        <SignatureDrawn
          strokes={signature.strokes}
          label={words.t('plan.card.signature_of', { name: signature.signed_name ?? '' })}
        />
      )}
      {signature.reason && <p className="plan-second">«{signature.reason}»</p>}
    </div>
  )
}

export function PlanHistory({ page, shown }: { page: PlanPage; shown: PlanVersion }) {
  const { t, day, word } = usePlanWords()
  const [answer] = page.signatures.filter((each) => each.plan_id === shown.plan_id)
  const old = page.versions.filter((each) => each.plan_id !== shown.plan_id && each.ended_at)
  return (
    <>
      {answer && <Answer signature={answer} />}
      {page.reviews.length > 0 && (
        <details className="plan-folded">
          <summary>{t('plan.card.reviews')}</summary>
          <ul className="plan-bare">
            {page.reviews.map((review) => (
              <li key={review.review_id}>
                {t('plan.card.review_line', {
                  day: day(review.held_on),
                  outcome: word('outcome', review.outcome),
                })}
                {review.summary && <span className="plan-second"> {review.summary}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {old.length > 0 && (
        <details className="plan-folded">
          <summary>{t('plan.card.old')}</summary>
          {old.map((version) => (
            <section key={version.plan_id}>
              <h3 className="plan-small-head">
                {t('plan.card.version', { version: version.version })}, {word('state', version.state)}
              </h3>
              {version.body && <PlanWordsOf body={version.body} />}
            </section>
          ))}
        </details>
      )}
    </>
  )
}
