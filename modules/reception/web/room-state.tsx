// What a page of this room shows while it waits, when it fails, and when there is nothing to show.
import type { ReactNode } from 'react'
import type { Asking } from '#core/http/web'
import { Button, Notice, PageHead, Skeleton } from '#core/ui'
import { PurposeGate } from '#people/web'
import { useWords } from './words.ts'

export function Answered<T>({ asked, children }: { asked: Asking<T>; children: (data: T) => ReactNode }) {
  const { t, sentence } = useWords()
  if (asked.data !== undefined) return <>{children(asked.data)}</>
  if (!asked.problem) return <Skeleton label={t('screen.loading')} count={5} />
  return (
    <PurposeGate problem={asked.problem}>
      <Notice
        meaning="att"
        title={t('screen.failed')}
        act={<Button onClick={asked.again}>{t('screen.again')}</Button>}
      >
        {sentence(asked.problem)}
      </Notice>
    </PurposeGate>
  )
}

/** A page that has nothing yet, or may have nothing: it says at least where we are. */
export function PageWaiting<T>({ title, asked }: { title: string; asked: Asking<T> }) {
  return (
    <>
      <PageHead title={title} />
      <Answered asked={asked}>{() => null}</Answered>
    </>
  )
}
