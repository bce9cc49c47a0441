// Keeping aside for one request or for many of one hub: the things asked for, and those of the categories, are named to the hub.
import { useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { useToast } from '#core/ui'
import type { Availability, RequestCard } from '../../queries/requests.ts'
import { useWords } from '../words.ts'

const unique = (all: readonly string[]) => [...new Set(all)]

export const useKeepAside = (requests: readonly RequestCard[]) => {
  const { t } = useWords()
  const act = useAct()
  const say = useToast()
  const [state, setState] = useState<{ isSending: boolean; problem?: Problem; isBarred?: boolean }>({
    isSending: false,
  })
  const [first] = requests
  const { data } = useAsk<Availability>(
    'distribution.availability',
    { to_unit_id: first?.to_unit_id ?? '' },
    { isOn: first !== undefined },
  )
  const keep = async (isOccasional = false) => {
    if (!first || !data) return
    const mine = requests.filter((each) => each.to_unit_id === first.to_unit_id)
    const categories = new Set(mine.flatMap((each) => each.categories))
    const ofCategories = data.items
      .filter((item) => categories.has(item.category))
      .map((item) => item.item_id)
    setState({ isSending: true })
    const answered = await act('distribution.allocate', {
      ...{ organisation_id: first.to_organisation_id, to_unit_id: first.to_unit_id },
      goods_request_ids: mine.map((each) => each.goods_request_id),
      item_ids: unique([...mine.flatMap((each) => each.item_ids), ...ofCategories]),
      card_ids: unique(mine.flatMap((each) => each.card_id ?? [])),
      asking_ids: unique(mine.map((each) => each.organisation_id)),
      occasional_ids: isOccasional ? mine.map((each) => each.goods_request_id) : [],
    })
    setState({ isSending: false, problem: answered.problem })
    if (answered.outcome !== 'accepted') return
    const count = ((answered.answer?.given ?? []) as unknown[]).length
    const missing = (answered.answer?.missing ?? []) as { found: string }[]
    const isBarred = missing.some(({ found }) => found === 'not_for_them')
    say(
      count > 0
        ? { text: t('requests.kept_done', { count }) }
        : { text: t('requests.nothing_found'), icon: 'warning-circle' },
    )
    setState({ isSending: false, isBarred })
  }
  return { keep, isReady: data !== undefined, ...state }
}
