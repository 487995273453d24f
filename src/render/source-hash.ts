/** What tells one template from another, or from what it was when it was compiled. */
import {createHash} from 'node:crypto'

export function sourceHash(source: string): string {
  return createHash('sha256').update(source).digest('base64')
}
