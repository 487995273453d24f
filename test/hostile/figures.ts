/**
 * Where the figures of a run go: to the screen, and, a line of JSON a case, to the end of the file that `STUDYPACK_REPORT` names.
 * A run that takes too long for one sitting is made in several: with `STUDYPACK_TAKE=20`, each takes the next twenty cases that
 * the report does not have yet. `sum-up.mjs` makes tables of the report.
 */
import {appendFileSync, existsSync, readFileSync} from 'node:fs'

const report = process.env['STUDYPACK_REPORT']
const take = Number(process.env['STUDYPACK_TAKE'] ?? Number.POSITIVE_INFINITY)

export interface Figures {
  [name: string]: string | number | boolean | null
}

export function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** One case of a kind, by its name; `ok` says whether it held. */
export function record(kind: string, name: string, ok: boolean, figures: Figures = {}): void {
  const line = JSON.stringify({kind, name, ok, ...figures})
  tell(line)
  if (report) appendFileSync(report, `${line}\n`)
}

/** Does what a case does, and records it, whether it holds or not. What it returns are its figures. */
export async function recorded(kind: string, name: string, work: () => Promise<Figures>): Promise<void> {
  try {
    record(kind, name, true, await work())
  } catch (error) {
    record(kind, name, false, {error: String(error).slice(0, 300)})
    throw error
  }
}

/** The cases of this sitting: the next ones of which the report does not say that they hold. */
export function due<Case extends {name: string}>(kind: string, cases: ReadonlyArray<Case>): Array<Case> {
  const held = namesOf(kind)
  return cases.filter(({name}) => !held.has(name)).slice(0, take)
}

function namesOf(kind: string): Set<string> {
  if (!report || !existsSync(report) || !Number.isFinite(take)) return new Set()
  const lines = readFileSync(report, 'utf8').split('\n').filter(Boolean)
  const cases = lines.map((line) => JSON.parse(line) as {kind: string; name: string; ok: boolean})
  return new Set(cases.filter((one) => one.kind === kind && one.ok).map(({name}) => name))
}
