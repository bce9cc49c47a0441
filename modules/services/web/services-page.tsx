// The directory on the desk: find where somebody can go, keep the pages true, say how many places are free.
import './services.css'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Empty, Notice, PageHead, Sheet, Skeleton, useKeys } from '#core/ui'
import type { ServicesList } from '../queries/services.ts'
import { AddDialog } from './add-dialog.tsx'
import { askedOf, type Chosen, useChosen } from './address.ts'
import { Filters } from './filters.tsx'
import { ServiceSide } from './service-side.tsx'
import { ServicesTable } from './services-table.tsx'
import { useMyServices } from './use-me.ts'
import { useWords, type Words } from './words.ts'

/** The names of the choices that hide things, as they stand on screen. */
const choicesOf = (chosen: Chosen, { t, label, language }: Words): string[] => [
  ...(chosen.text ? [`«${chosen.text}»`] : []),
  ...(chosen.type ? [label('type', chosen.type)] : []),
  ...(chosen.for_whom ? [label('audience', chosen.for_whom)] : []),
  ...(chosen.language ? [language(chosen.language)] : []),
  ...(chosen.municipality_code ? [t('screen.near')] : []),
  ...chosen.on.filter((name) => name !== 'with_closed').map((name) => t(`screen.${name}`)),
]

interface FoundProps {
  data: ServicesList
  chosen: Chosen
  choose: (change: Partial<Chosen>) => void
  add: (() => void) | undefined
}

const nothingChosen: Partial<Chosen> = {
  text: undefined,
  type: undefined,
  for_whom: undefined,
  language: undefined,
  municipality_code: undefined,
  on: [],
}

function Found({ data, chosen, choose, add }: FoundProps) {
  const words = useWords()
  const { t } = words
  const choices = choicesOf(chosen, words)
  if (data.services.length > 0)
    return (
      <ServicesTable
        services={data.services}
        selected={chosen.service}
        onOpen={(service) => choose({ service })}
      />
    )
  if (choices.length > 0)
    return (
      <Empty
        title={t('screen.none')}
        drawing="search"
        act={<Button onClick={() => choose(nothingChosen)}>{t('screen.clear')}</Button>}
      >
        {t('screen.none_text', { names: choices.join(', ') })}
      </Empty>
    )
  return (
    <Empty
      title={t('screen.empty')}
      drawing="place"
      act={
        add && (
          <Button variant="primary" onClick={add}>
            {t('screen.add')}
          </Button>
        )
      }
    >
      {t(add ? 'screen.empty_text' : 'screen.empty_ask')}
    </Empty>
  )
}

export function ServicesPage() {
  const { t, problem: sentence } = useWords()
  const me = useMyServices()
  const [chosen, choose] = useChosen()
  const [isAdding, setAdding] = useState(false)
  const { data, problem, again } = useAsk<ServicesList>('services.list', askedOf(chosen))
  const add = me.mayAdd ? () => setAdding(true) : undefined
  useKeys({ n: () => add?.() })
  const open = data?.services.find((each) => each.service_id === chosen.service)
  const acts = add && (
    <>
      <Button href="/services/file">{t('screen.file.act')}</Button>
      <Button variant="primary" icon="plus" onClick={add}>
        {t('screen.add')}
      </Button>
    </>
  )
  return (
    <>
      <PageHead
        title={t('screen.title')}
        line={data ? t('screen.line', { count: data.services.length }) : undefined}
        acts={acts}
      />
      <div className="ui-stack">
        <Filters chosen={chosen} choose={choose} data={data} />
        {problem && !data && (
          <Notice meaning="att" act={<Button onClick={again}>{t('screen.again')}</Button>}>
            {sentence(problem)}
          </Notice>
        )}
        {!data && !problem && <Skeleton label={t('screen.loading')} />}
        {data && <Found data={data} chosen={chosen} choose={choose} add={add} />}
      </div>
      {chosen.service && (
        <Sheet
          open
          title={open?.name ?? t('screen.name')}
          close={t('screen.close')}
          onClose={() => choose({ service: undefined })}
        >
          <ServiceSide service_id={chosen.service} me={me} />
        </Sheet>
      )}
      {isAdding && (
        <AddDialog me={me} onClose={() => setAdding(false)} onAdded={(service) => choose({ service })} />
      )}
    </>
  )
}
