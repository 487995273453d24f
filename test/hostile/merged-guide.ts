/** Many inputs as questions of one guide, each of them parsed by itself: what one opens, the next must not be inside of. */
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {exporters} from '../../src/export/exporters.ts'
import type {Guide, Question, Section} from '../../src/guide/types.ts'
import {questionsOf} from '../../src/guide/walk.ts'
import {parseGuide} from '../../src/parse/parse-guide.ts'
import type {Payload} from './payloads.ts'

/** A guide around an input: as title, section, question, fact, answer, follow-up and short answer. */
export function guideAround(text: string): string {
  const line = text.replace(/\s+/g, ' ').slice(0, 300)
  return [
    '---',
    `title: ${JSON.stringify(line.replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udfff]/g, ''))}`,
    '---',
    '',
    `## Section ${line}`,
    '',
    `### What of ${line}?`,
    `**Topics:** ${line} · **Competency:** ${line} · **Minutes:** 3`,
    '',
    '**Answer:**',
    '',
    text,
    '',
    `**In short:** ${line}`,
    '',
    '**Follow-ups:**',
    `- ${line}`,
    '',
  ].join('\n')
}

/** The tree of every input, and what was wrong with those that made the reader throw. */
export function mergedGuide(payloads: ReadonlyArray<Payload>): {guide: Guide; failures: Array<string>} {
  const failures: Array<string> = []
  const children: Guide['children'] = []
  let last: Guide | null = null
  for (const [index, {list, text}] of payloads.entries()) {
    try {
      const file = new VFile({path: `input-${index}.md`, value: guideAround(text)})
      const guide = parseGuide(file)
      exporters.json(guide)
      exporters.markdown(guide)
      exporters.csv(guide)
      rename(guide, index)
      children.push(...guide.children)
      last = guide
    } catch (error) {
      failures.push(`${list}: ${JSON.stringify(text.slice(0, 80))}: ${String(error)}`)
    }
  }
  const guide = {...(last as Guide), identifier: 'merged', children}
  let number = 0
  for (const question of questionsOf(guide)) question.number = ++number
  return {guide, failures}
}

function rename(guide: Guide, index: number): void {
  visit(guide, (node) => {
    if (node.type === 'section' || node.type === 'question') {
      const named = node as Section | Question
      named.identifier = `i${index}-${named.identifier}`
    }
    if (node.type === 'definition' || node.type === 'footnoteDefinition')
      node.identifier = `${node.identifier}-${index}`
    if (node.type === 'footnoteReference' || node.type === 'imageReference' || node.type === 'linkReference') {
      node.identifier = `${node.identifier}-${index}`
    }
  })
}
