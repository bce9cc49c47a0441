// One line from who gave it to what remains, with a quantity at every stop; stopped things are hollow.
import { useAsk } from '#core/http/web'
import { Icon, type IconName, Notice, Skeleton } from '#core/ui'
import type { LotStory, StoryStop } from '../queries/lot-story.ts'
import { useWords, type Words } from './words.ts'

const icons: Record<StoryStop['kind'], IconName> = {
  donor: 'inbox',
  assembly: 'kit',
  hub: 'box',
  shelf: 'box',
  van: 'van',
  given: 'people',
  household: 'people',
  partner: 'people',
  canteen: 'people',
  kit: 'kit',
  waste: 'delete',
  destroyed: 'delete',
  unexplained: 'help',
  returned_used: 'undo',
  remains: 'layers',
}

function Stop({ stop, words }: { stop: StoryStop; words: Words }) {
  return (
    <li className={`goods-stop goods-stop-${stop.kind}${stop.is_blocked ? ' goods-stop-hollow' : ''}`}>
      <span className="goods-stop-dot">
        <Icon name={icons[stop.kind]} size={16} />
      </span>
      <span className="goods-stop-quantity">{words.number(stop.quantity)}</span>
      <span className="goods-stop-word">{words.t(`story.${stop.kind}`)}</span>
      {stop.name && <span className="goods-stop-name">{stop.name}</span>}
      {stop.is_blocked && <span className="goods-stop-name">{words.t('story.blocked')}</span>}
    </li>
  )
}

type Part = LotStory['went_into'][number]

export function StoryLine({ story }: { story: LotStory }) {
  const words = useWords()
  const list = (parts: Part[]) =>
    parts.map((part) => `${words.number(part.quantity)} ${words.nameOf(part)}`).join(', ')
  return (
    <div className="goods-story">
      <ol className="goods-stops" aria-label={words.t('story.label')}>
        {story.stops.map((stop, at) => (
          <Stop key={`${stop.kind}-${stop.name ?? ''}-${String(at)}`} stop={stop} words={words} />
        ))}
      </ol>
      {story.made_of.length > 0 && (
        <p className="goods-parts">{words.t('story.made_of', { parts: list(story.made_of) })}</p>
      )}
      {story.went_into.length > 0 && (
        <p className="goods-parts">{words.t('story.went_into', { kits: list(story.went_into) })}</p>
      )}
    </div>
  )
}

export function LotStoryLine({ lot_id }: { lot_id: string }) {
  const words = useWords()
  const { data, problem } = useAsk<LotStory>('goods.lot-story', { lot_id })
  if (problem) return <Notice meaning="att">{words.problem(problem)}</Notice>
  if (!data) return <Skeleton label={words.t('story.label')} shape="text" count={2} />
  return <StoryLine story={data} />
}
