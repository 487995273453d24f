/** The moment that documents bear: never the clock’s, or two builds of one guide would differ. */
import type {VFile} from 'vfile'
import type {Guide} from '../guide/types.ts'

/** `SOURCE_DATE_EPOCH` (reproducible-builds.org), else the guide’s date, else when its file was last changed. */
export function documentDate(guide: Guide, file: VFile, env: NodeJS.ProcessEnv = process.env): Date {
  const modified = file.data['modified']
  if (guide.date) return dateFrom(new Date(`${guide.date}T00:00:00Z`), env)
  return dateFrom(typeof modified === 'string' ? new Date(modified) : new Date(0), env)
}

/** `SOURCE_DATE_EPOCH`, else the given moment, in whole seconds. */
export function dateFrom(moment: Date, env: NodeJS.ProcessEnv = process.env): Date {
  const epoch = env['SOURCE_DATE_EPOCH'] ?? ''
  // Eleven digits reach to the year 5138; what is no number of seconds is no moment.
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000)
  return new Date(Math.floor(moment.getTime() / 1000) * 1000)
}
