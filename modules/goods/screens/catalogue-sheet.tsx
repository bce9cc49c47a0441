// The things the network knows, to find one and write what is known of it.
import { useState } from 'react'
import { Button, Empty, Field, Sheet } from '#core/ui'
import type { ItemRecord } from '../domain/item.ts'
import type { Catalogue } from '../queries/catalogue.ts'
import { PacksDialog } from './packs-dialog.tsx'
import { RecipeDialog } from './recipe-dialog.tsx'
import { ThingDialog } from './thing-dialog.tsx'
import { useWords } from './words.ts'

type Opened = { kind: 'new' } | { kind: 'card' | 'packs' | 'recipe'; thing: ItemRecord }

/** What is within a thing: of a kit other things, of everything else how it comes packed. */
const inside = ({ kind }: ItemRecord) => (kind === 'kit' ? 'kit.recipe_act' : 'thing.packs')

export function CatalogueSheet({ catalogue, onClose }: { catalogue: Catalogue; onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const [asked, setAsked] = useState('')
  const [opened, setOpened] = useState<Opened>()
  const wanted = asked.trim().toLowerCase()
  const found = catalogue.items.filter(
    (item) => item.is_active && words.nameOf(item).toLowerCase().includes(wanted),
  )
  return (
    <Sheet open onClose={onClose} title={t('catalogue.title')} close={t('close')}>
      <div className="ui-stack">
        <p className="goods-quiet">{t('catalogue.words')}</p>
        <Field label={t('catalogue.find')} value={asked} onChange={(event) => setAsked(event.target.value)} />
        <Button icon="plus" onClick={() => setOpened({ kind: 'new' })}>
          {t('thing.add')}
        </Button>
        {found.length === 0 && (
          <Empty drawing="box" title={t('catalogue.nothing')} level={3}>
            {t('catalogue.words')}
          </Empty>
        )}
        <ul className="goods-catalogue">
          {found.map((thing) => (
            <li key={thing.item_id}>
              <span>
                {words.nameOf(thing)}
                <div className="goods-quiet">
                  {words.category(thing.category)}
                  {thing.grams && thing.unit_name !== 'gram' ? ` · ${words.number(thing.grams)} g` : ''}
                </div>
              </span>
              <span className="ui-acts">
                <Button
                  size="small"
                  onClick={() => setOpened({ kind: 'card', thing })}
                  aria-label={t('thing.change', { item: words.nameOf(thing) })}
                >
                  {t('thing.act')}
                </Button>
                <Button
                  size="small"
                  onClick={() => setOpened({ kind: thing.kind === 'kit' ? 'recipe' : 'packs', thing })}
                  aria-label={`${t(inside(thing))}: ${words.nameOf(thing)}`}
                >
                  {t(inside(thing))}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </div>
      {opened?.kind === 'new' && <ThingDialog onClose={() => setOpened(undefined)} />}
      {opened?.kind === 'card' && <ThingDialog thing={opened.thing} onClose={() => setOpened(undefined)} />}
      {opened?.kind === 'recipe' && (
        <RecipeDialog kit={opened.thing} catalogue={catalogue} onClose={() => setOpened(undefined)} />
      )}
      {opened?.kind === 'packs' && (
        <PacksDialog
          thing={opened.thing}
          packagings={catalogue.packagings}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Sheet>
  )
}
