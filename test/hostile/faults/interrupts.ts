/** Signals at every step of a build, once and repeated. */
import {expect} from 'vitest'
import type {Running, Sandbox} from '../sandbox.ts'
import type {Fault} from './fault.ts'

const signals: Array<[NodeJS.Signals, number]> = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]
const phases = ['Pack: booklet', 'Pack: scorecards', 'Pack: flashcards', 'Writing Pack']

export const interrupts: Array<Fault> = signals.flatMap(([signal, code]) =>
  phases.flatMap((phase) =>
    [1, 2].map((times) => ({
      name: `${signal} while it says “${phase}”${times > 1 ? ', and again 20 ms later' : ''}`,
      code,
      async meanwhile(_: Sandbox, {child, ended, says}: Running) {
        await says(phase)
        const sent = Date.now()
        child.kill(signal)
        if (times > 1) setTimeout(() => child.kill(signal), 20)
        await ended
        expect(Date.now() - sent).toBeLessThan(4_000)
      },
    })),
  ),
)
