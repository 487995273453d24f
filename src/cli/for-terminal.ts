/** What strangers have named and written, on a terminal: nothing in it is a command to that, and nothing turns what stands beside it. */
import {isolateTurns} from '../guide/isolate.ts'

/** Control characters but tabs, line ends and the beginning of a colour. */
const commands = /(?!\u001b\[[\d;]{0,16}m)[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** Control characters show as U+FFFD; marks of direction end with their line. */
export function forTerminal(text: string): string {
  return text.replace(commands, '\ufffd').split('\n').map(isolateTurns).join('\n')
}
