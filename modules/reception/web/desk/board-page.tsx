// The screen on the wall of the waiting room: numbers and rooms, big enough to read from the last chair. It says
// nothing else, because everybody reads it.
import { useSearch } from '@tanstack/react-router'
import { useAsk } from '#core/http/web'
import { Empty, LiveRegion, TextLink } from '#core/ui'
import { Answered, PageWaiting } from '../room-state.tsx'
import { useDesks } from '../use-me.ts'
import { useWords } from '../words.ts'
import '../reception.css'

interface Wall {
  called: { number: number; room: string | null; called_at: string }[]
  waiting: number
}

const every_ms = 5_000

export function BoardPage() {
  const { desks, isReady, asked } = useDesks('takes_visits')
  const { unit } = useSearch({ strict: false }) as { unit?: string }
  const desk = desks.find((each) => each.unit_id === unit) ?? desks[0]
  const { t } = useWords()
  if (!isReady) return <PageWaiting title={t('screen.desk.title')} asked={asked} />
  if (!desk) return <Empty level={1} title={t('screen.desk.none_title')} drawing="people" />
  return <Wall unit_id={desk.unit_id} unit_name={desk.unit_name} />
}

function Wall({ unit_id, unit_name }: { unit_id: string; unit_name: string }) {
  const { t } = useWords()
  const asked = useAsk<Wall>('reception.board', { unit_id }, { every: every_ms })
  return (
    <section className="reception-wall">
      <p className="reception-wall-unit">{unit_name}</p>
      <Answered asked={asked}>
        {({ called: [now, ...before], waiting }) => (
          <>
            <h1>{now ? t('screen.board.title') : t('screen.board.nobody')}</h1>
            {now && (
              <p className="reception-wall-now">
                <b>{now.number}</b>
                {now.room && <span>{now.room}</span>}
              </p>
            )}
            <LiveRegion text={now ? `${t('screen.board.title')} ${now.number}, ${now.room ?? ''}` : ''} />
            {before.length > 0 && (
              <ul className="reception-wall-before" aria-label={t('screen.board.before')}>
                {before.map((each) => (
                  <li key={each.number}>
                    <b>{each.number}</b> {each.room}
                  </li>
                ))}
              </ul>
            )}
            <p>{t('screen.board.waiting', { count: waiting })}</p>
          </>
        )}
      </Answered>
      <p className="ui-no-print">
        <TextLink href="/reception">{t('screen.board.back')}</TextLink>
      </p>
    </section>
  )
}
