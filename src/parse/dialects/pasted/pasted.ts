/**
 * Pages pasted without their markup: one paragraph a line, labels that repeat, or numbers that count the questions.
 *
 *     Lamp keeper interview questions
 *     Who trims the wick?
 *     Why they ask: …
 *     Sample answer: …
 *
 * Labels may stand alone on a line or before a colon; prompts may have numbers (`3. …`, `Q3: …`, `Question 3`). A
 * numbered question without labels has its answer right under it. `find-label.ts`, `openers.ts` and `roles.ts` say how
 * lines are told apart.
 */
import {location} from 'vfile-location'
import {Ledger} from '../../ledger.ts'
import type {TextDialect} from '../dialect.ts'
import {scorePlainText} from './detect.ts'
import {writePlainText} from './to-markdown.ts'

export const pasted: TextDialect = {
  layer: 'text',
  name: 'pasted',
  score: scorePlainText,
  write(text, from, out, file) {
    const ledger = new Ledger()
    const {toPoint} = location(file)
    for (const line of writePlainText(text, from, out)) {
      const start = toPoint(line.offset)
      const end = toPoint(line.offset + line.text.length)
      ledger.leaveOut('repeat', line.text.trim(), start && end && {start, end})
    }
    ledger.reportTo(file)
  },
}
