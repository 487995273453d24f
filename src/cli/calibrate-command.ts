/** `studypack calibrate`: the sheet that finds out whether a printer is true. */
import {calibrate} from '../build/calibrate.ts'
import type {Options} from '../options.ts'
import {exitCodes} from './exit-codes.ts'
import type {Interrupt} from './interrupt.ts'
import type {Terminal} from './terminal.ts'

export async function runCalibrate(options: Options, terminal: Terminal, interrupt: Interrupt): Promise<number> {
  const path = await calibrate(options, {signal: interrupt.signal})
  terminal.result(`${path} (2 pages)`)
  return exitCodes.done
}
