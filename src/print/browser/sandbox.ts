/** Whether the browser’s sandbox stays on, and why not where it does not. */
import isInsideContainer from 'is-inside-container'

export interface Sandbox {
  on: boolean
  /** For the user, when it is off. */
  reason: string | null
}

/** On, unless the user is root or in a container, where Chromium cannot make one, or says so. */
export function sandboxFor(
  env: NodeJS.ProcessEnv = process.env,
  uid: number | undefined = process.getuid?.(),
): Sandbox {
  if (env['STUDYPACK_NO_SANDBOX']) return {on: false, reason: 'STUDYPACK_NO_SANDBOX is set'}
  if (uid === 0) return {on: false, reason: 'running as root'}
  if (process.platform === 'linux' && isInsideContainer()) return {on: false, reason: 'running in a container'}
  return {on: true, reason: null}
}
