/** One thing that goes wrong, and what must come of it. */
import type {Running, Sandbox} from '../sandbox.ts'

export interface Fault {
  name: string
  code: number
  /** On standard error. */
  says?: RegExp
  args?: Array<string>
  env?: NodeJS.ProcessEnv
  /** A shell command in place of the build: `"$@"` are its arguments, `$STUDYPACK` the command. */
  shell?: string
  prepare?: (sandbox: Sandbox) => Promise<void> | void
  meanwhile?: (sandbox: Sandbox, running: Running) => Promise<void>
  restore?: (sandbox: Sandbox) => Promise<void> | void
  /** What a case has put beside the pack itself. */
  known?: Array<string>
  /** Whether the new pack is there afterwards; else the old one is. */
  built?: boolean
  /** Whether only HTML can have been written. */
  html?: boolean
  rootOnly?: boolean
}
