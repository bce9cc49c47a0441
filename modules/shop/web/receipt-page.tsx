// The receipt, ready for the printer: the code of the card, things and points, nobody's name.
import { useParams } from '@tanstack/react-router'
import { useAsk } from '#core/http/web'
import { Button, Empty, Notice, Skeleton, TextLink, Wordmark } from '#core/ui'
import type { Servings, ServingTold } from '../queries/servings.ts'
import './shop.css'
import { useWords } from './words.ts'

function Paper({ serving }: { serving: ServingTold }) {
  const { t, nameOf, number, quantity, when } = useWords()
  const { items, points, given_back, balance_after } = serving
  const sums: [string, number][] = [
    [t('receipt.total'), points - given_back],
    [t('receipt.balance'), balance_after + given_back],
  ]
  return (
    <article className="shop-receipt ui-for-person">
      <Wordmark name="Prossima" />
      <h1>{serving.hub_name}</h1>
      <p>{serving.organisation_name}</p>
      <p>
        {t('receipt.card')} <strong>{serving.card_code}</strong> · {when(serving.at)}
      </p>
      <table className="shop-receipt-lines">
        <thead>
          <tr>
            <th scope="col">{t('receipt.thing')}</th>
            <th scope="col">{t('receipt.quantity')}</th>
            <th scope="col">{t('receipt.points')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.item_id}>
              <th scope="row">{nameOf(item)}</th>
              <td>{quantity(item.quantity, item.unit_name)}</td>
              <td>{number(item.points)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {given_back > 0 && (
            <tr>
              <th scope="row" colSpan={2}>
                {t('receipt.given_back')}
              </th>
              <td>{number(given_back)}</td>
            </tr>
          )}
          {sums.map(([name, value]) => (
            <tr key={name}>
              <th scope="row" colSpan={2}>
                {name}
              </th>
              <td>
                <strong>{number(value)}</strong>
              </td>
            </tr>
          ))}
        </tfoot>
      </table>
      <p>{t('receipt.no_name')}</p>
    </article>
  )
}

export function ReceiptPage() {
  const { t, sentence } = useWords()
  const { serving_id = '' } = useParams({ strict: false }) as { serving_id?: string }
  const { data, problem, again } = useAsk<Servings>('shop.servings', { serving_id })
  const [serving] = data?.servings ?? []
  if (problem)
    return (
      <Notice meaning="att" act={<Button onClick={again}>{t('screen.again')}</Button>}>
        {sentence(problem, 'screen.not_read')}
      </Notice>
    )
  if (!data) return <Skeleton label={t('screen.loading')} shape="block" />
  const back = <TextLink href="/shop">{t('receipt.back')}</TextLink>
  if (!serving) return <Empty level={1} title={t('receipt.none')} drawing="search" act={back} />
  return (
    <div className="ui-stack">
      <div className="ui-acts ui-no-print">
        {back}
        <Button variant="primary" icon="print" onClick={() => window.print()}>
          {t('receipt.print')}
        </Button>
      </div>
      <Paper serving={serving} />
    </div>
  )
}
