/** From when until when there is a plan to follow. */
import {OptionError, type ResolvedOptions} from '../options.ts'
import {daysBetween, longestPlan} from '../view/booklet/plan.ts'
import type {PlanDates} from '../view/booklet/plan-view.ts'

/**
 * `null` without `--until`. A plan begins on the day that `--from` says, else that of `SOURCE_DATE_EPOCH`, else today:
 * the one place where paper knows the clock, because whoever asks for a plan means from now on. It is printed on the plan
 * itself. Throws an `OptionError` for a day that is no time to learn until.
 */
export function planDates(
  {from, until}: Pick<ResolvedOptions, 'from' | 'until'>,
  now = new Date(),
  env: NodeJS.ProcessEnv = process.env,
): PlanDates | null {
  if (until === null) {
    if (from !== null) throw new OptionError('--from needs --until, the day to learn until.')
    return null
  }
  const start = from ?? epochDay(env['SOURCE_DATE_EPOCH']) ?? localDay(now)
  const length = daysBetween(start, until)
  if (length < 1) throw new OptionError(`--until is \`${until}\`; the plan begins on ${start}, so it has to be later.`)
  if (length > longestPlan) {
    throw new OptionError(`--until is \`${until}\`, ${length} days after ${start}; a plan has ${longestPlan} at most.`)
  }
  return {from: start, until}
}

function epochDay(epoch: string | undefined): string | null {
  return epoch && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000).toISOString().slice(0, 10) : null
}

function localDay(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
