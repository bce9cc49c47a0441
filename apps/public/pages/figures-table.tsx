// Districts by quarter, as published: the numbers, the words where a number is not told, and the totals.
import { useText } from '#core/i18n/web'
import { type Column, Table } from '#core/ui'
import type { OpenFigures } from '#monitoring'
import { texts } from '../texts/index.ts'
import { useNumbers } from './numbers.ts'

type District = OpenFigures['districts'][number]
const quartersShown = 4

export function FiguresTable({ figures }: { figures: OpenFigures }) {
  const t = useText(texts)
  const { number, quarter, district } = useNumbers()
  const shown = figures.quarters.slice(0, quartersShown)
  const told = (contacts: number | null | undefined) => {
    if (contacts === undefined) return <span className="public-quiet">{t('figures.no_contact')}</span>
    return contacts === null ? <span className="public-quiet">{t('figures.hidden')}</span> : number(contacts)
  }
  const columns: Column<District>[] = [
    {
      key: 'district',
      title: t('figures.district'),
      cell: (row) => {
        const { text, lang } = district(row)
        return <bdi lang={lang}>{text}</bdi>
      },
    },
    ...shown.map((each) => ({
      key: each.quarter,
      title: quarter(each.quarter),
      number: true,
      cell: (row: District) => told(each.cells.find((cell) => cell.district_key === row.key)?.contacts),
    })),
  ]
  return (
    <section>
      <h2 className="public-heading">{t('figures.table')}</h2>
      <Table
        caption={t('figures.table')}
        columns={columns}
        rows={figures.districts}
        rowKey={(row) => row.key}
        footer={{
          district: t('figures.total'),
          ...Object.fromEntries(shown.map((each) => [each.quarter, told(each.total)])),
        }}
      />
    </section>
  )
}
