// A report begins with what its project can tell: nothing of another project served by the same template.
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readProjects, readReportTemplates } from '#content/read.ts'
import { definitionOf } from '#monitoring'
import { blocksFrom } from './template-blocks.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const projects = readProjects(root)
const figuresIn = (blocks: ReturnType<typeof blocksFrom>): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'figures') return block.rows.flatMap(({ figure }) => (figure ? [figure] : []))
    return 'figure' in block ? [block.figure] : []
  })

test('what only another project promised is left out, and no table is left empty', () => {
  for (const template of readReportTemplates(root))
    for (const key of template.projects) {
      const promised = projects.find((each) => each.key === key)?.indicators.map((each) => each.key) ?? []
      const isKnown = (figure: string) => promised.includes(figure) || definitionOf(figure) !== undefined
      const blocks = blocksFrom(template, 'it', isKnown)
      expect([key, figuresIn(blocks).filter((figure) => !isKnown(figure))]).toEqual([key, []])
      expect(blocks.filter((block) => block.kind === 'figures' && block.rows.length === 0)).toEqual([])
    }
  const cariplo = readReportTemplates(root).find(({ key }) => key === 'fondazione_cariplo')
  if (!cariplo) throw new Error('The template of the foundation is missing')
  const legami = projects.find(({ key }) => key === 'fare_legami')?.indicators.map(({ key }) => key) ?? []
  const begun = figuresIn(blocksFrom(cariplo, 'it', (figure) => legami.includes(figure)))
  expect(begun).toContain('pact_beneficiaries')
  expect(begun).not.toContain('distinct_households_intercepted')
  expect(figuresIn(blocksFrom(cariplo, 'it'))).toContain('distinct_households_intercepted')
})
