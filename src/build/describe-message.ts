/** A message as scripts read it, in manifests and reports. */
import type {VFileMessage} from 'vfile-message'
import {severityOf} from '../guide/report.ts'

export interface ManifestMessage {
  severity: string
  ruleId: string | null
  line: number | null
  column: number | null
  reason: string
}

export function describeMessage(message: VFileMessage): ManifestMessage {
  return {
    severity: severityOf(message),
    ruleId: message.ruleId ?? null,
    line: message.line ?? null,
    column: message.column ?? null,
    reason: message.reason,
  }
}
