/**
 * Finds out why a browser did not start, by asking it again: over a pipe puppeteer hears only that it went away, and
 * what it wrote to standard error is lost.
 */
import {spawn} from 'node:child_process'
import {causeIn} from './causes.ts'

export interface Diagnosis {
  /** The end of the sentence “It did not start: …”, without a full stop; `null` when nothing came to light. */
  reason: string | null
  remedies: Array<string>
  /** Its major version, where it tells one. */
  major: number | null
}

interface Outcome {
  words: string
  /** Whether it went away by itself: one that stays has started, whatever it complains of. */
  ended: boolean
  code: number | null
  signal: string | null
}

const askMs = 4_000
const mostWords = 64 * 1024

/** Runs the program briefly with the arguments that it failed with, and once for its version. Never throws. */
export async function diagnose(program: string, args: Array<string>, env: NodeJS.ProcessEnv): Promise<Diagnosis> {
  const [outcome, version] = await Promise.all([
    ask(program, [...args, '--headless', '--dump-dom', 'about:blank'], env),
    // On Windows the same words open a window.
    process.platform === 'win32' ? null : ask(program, ['--version'], env),
  ])
  const major = Number(/\b(\d+)\.\d+\.\d+/.exec(version?.words ?? '')?.[1] ?? Number.NaN)
  const cause = causeIn(outcome.words)
  return {
    reason: cause?.reason ?? firstComplaint(outcome),
    remedies: cause ? [cause.remedy] : [],
    major: Number.isFinite(major) ? major : null,
  }
}

/** What it says on both streams, until it ends or the time is over; it and all that it started are gone then. */
function ask(program: string, args: Array<string>, env: NodeJS.ProcessEnv): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {env, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32'})
    let words = ''
    const hear = (bytes: Buffer): void => {
      words = (words + bytes.toString('utf8')).slice(0, mostWords)
    }
    const end = (ended: boolean, code: number | null, signal: string | null): void => {
      clearTimeout(timer)
      killGroup(child.pid)
      resolve({words, ended, code, signal})
    }
    const timer = setTimeout(() => end(false, null, null), askMs)
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('error', (error) => {
      words += error.message
      end(true, null, null)
    })
    child.on('close', (code, signal) => end(true, code, signal))
  })
}

/** Ends a process that leads a group, and all that it started. */
export function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** Its fatal line, else its first one, without the time and place that Chromium puts before; else how it ended. */
function firstComplaint({words, ended, code, signal}: Outcome): string | null {
  if (!ended || code === 0) return null
  const lines = words.split('\n').filter((line) => line.trim() !== '')
  const line = lines.find((text) => /FATAL/.test(text)) ?? lines.find((text) => !text.startsWith('<')) ?? null
  if (line)
    return `“${line
      .replace(/^\[[^\]]*\]\s*/, '')
      .trim()
      .slice(0, 200)}”`
  if (signal) return `it was ended by ${signal}, without a word`
  return code === null ? null : `it ended with code ${code}, without a word`
}
