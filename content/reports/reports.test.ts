// The templates as they ship: every figure they name exists or was promised by a project, every side is one it is seen from.
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { definitionOf } from '#monitoring'
import { readProjects, readReportTemplates } from '../read.ts'
import { ReportTemplate } from './schema.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const templates = readReportTemplates(root)
const projects = readProjects(root)
const promised = new Set(projects.flatMap(({ indicators }) => indicators.map(({ key }) => key)))
const blocks = templates.flatMap(({ key, sections }) =>
  sections.flatMap((section) => section.blocks.map((block) => ({ key, block }))),
)

test('each funder has one, for projects that exist', () => {
  expect(templates.map(({ key }) => key)).toEqual([
    ...['comune', 'esf_plus', 'fami', 'fondazione_cariplo', 'pnrr', 'regione_lombardia'],
  ])
  const known = new Set(projects.map(({ key }) => key))
  expect(templates.flatMap((each) => each.projects).filter((key) => !known.has(key))).toEqual([])
  const served = new Set(templates.flatMap((each) => each.projects))
  expect([...known].filter((key) => !served.has(key))).toEqual([])
})

test('every figure is counted or was promised by a project', () => {
  const keys = blocks.flatMap(({ key, block }) => {
    const named =
      block.kind === 'figures'
        ? block.rows.map(({ figure }) => figure)
        : 'figure' in block
          ? [block.figure]
          : []
    return named.flatMap((figure) => (figure ? [[key, figure] as const] : []))
  })
  expect(keys.length).toBeGreaterThan(60)
  expect(keys.filter(([, figure]) => !definitionOf(figure) && !promised.has(figure))).toEqual([])
})

test('a side is one the figure is seen from', () => {
  const sides = blocks.flatMap(({ key, block }) => {
    if (block.kind === 'figures')
      return block.rows.flatMap(({ figure, side }) =>
        figure && side ? [[key, figure, side.dimension] as const] : [],
      )
    return (block.kind === 'chart' || block.kind === 'parts') && block.by !== 'month'
      ? [[key, block.figure, block.by] as const]
      : []
  })
  const unseen = sides.filter(
    ([, figure, side]) => !definitionOf(figure)?.dimensions.some((dimension) => dimension === side),
  )
  expect(unseen).toEqual([])
})

test('a code of a funder stands in one row; parts are asked for together only where everybody is in one of them', () => {
  for (const { key, sections } of templates) {
    const rows = sections.flatMap((section) =>
      section.blocks.flatMap((block) => (block.kind === 'figures' ? block.rows : [])),
    )
    const codes = rows.flatMap(({ code }) => (code?.startsWith('EEC') ? [code] : []))
    expect([key, codes.filter((code, at) => codes.indexOf(code) !== at)]).toEqual([key, []])
    for (const { side } of rows)
      if (side?.part.includes('+')) expect(['gender', 'age_band', 'citizenship']).toContain(side.dimension)
  }
})

test('a row that says nothing, and a side of no figure, are refused in a sentence', () => {
  const [template] = templates
  const withRow = (row: object) =>
    ReportTemplate.safeParse({
      ...template,
      sections: [{ blocks: [{ kind: 'figures', title: { it: 'a', en: 'a' }, rows: [row] }] }],
    })
  expect(withRow({ code: 'X' }).error?.issues[0]?.message).toContain('write its label')
  const label = { it: 'a', en: 'a' }
  expect(
    withRow({ label, side: { dimension: 'gender', part: 'woman' } }).error?.issues[0]?.message,
  ).toContain('needs the figure')
  expect(withRow({ figure: 'contacts' }).success).toBe(true)
})
