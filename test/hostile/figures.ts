/** Where the figures of a run go: to the screen, and to the end of the file that `STUDYPACK_REPORT` names. */
import {appendFileSync} from 'node:fs'

export function tell(line: string): void {
  process.stdout.write(`${line}\n`)
  if (process.env['STUDYPACK_REPORT']) appendFileSync(process.env['STUDYPACK_REPORT'], `${line}\n`)
}
