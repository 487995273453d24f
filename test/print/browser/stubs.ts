/** Programs that pass for browsers, each broken or old in one way. */
import {chmod, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {temporaryFolder} from '../../build/lighthouse.ts'

/** Writes a shell script that can be run, and returns its path. */
export async function stubBrowser(script: string, name = 'browser'): Promise<string> {
  const path = join(await temporaryFolder(), name)
  await writeFile(path, script.startsWith('#!') ? script : `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
  return path
}

/** Speaks enough of the protocol over the pipe to say which version it is; asked for a page, it promises one and dies. */
export function speakingStub(version: string): string {
  return `#!${process.execPath}
if (process.argv.includes('--version')) { console.log('Chromium ${version}'); process.exit(0) }
const fs = require('node:fs')
const results = {
  'Browser.getVersion': {protocolVersion: '1.3', product: 'HeadlessChrome/${version}', revision: '', userAgent: '', jsVersion: ''},
  'Target.getBrowserContexts': {browserContextIds: []},
  'Target.createTarget': {targetId: 'never-there'},
}
let rest = ''
fs.createReadStream(null, {fd: 3}).on('data', (bytes) => {
  const messages = (rest + bytes).split('\\0')
  rest = messages.pop()
  for (const text of messages) {
    const {id, method} = JSON.parse(text)
    fs.writeSync(4, JSON.stringify({id, result: results[method] ?? {}}) + '\\0')
    if (method === 'Browser.close') process.kill(process.pid, 'SIGKILL')
    if (method === 'Target.createTarget') setTimeout(() => process.kill(process.pid, 'SIGKILL'), 100)
  }
}).on('close', () => process.exit(0)).on('error', () => process.exit(0))
`
}

/** Ends at once, with these words on standard error. */
export function failingStub(words: string, code = 127): string {
  return `cat >&2 <<'WORDS'\n${words}\nWORDS\nexit ${code}`
}

export const complaints = {
  sandbox:
    '[1120/091200.123456:FATAL:content/browser/zygote_host/zygote_host_impl_linux.cc:128] No usable sandbox! If you are ' +
    'running on Ubuntu 23.10+ or another Linux distro that has disabled unprivileged user namespaces with AppArmor, see …',
  library: 'browser: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file',
  snap: "Command '/usr/bin/chromium-browser' requires the chromium snap to be installed.",
  unknown: '[1:1:1120/1.2:WARNING:a.cc(1)] first of all\n[1:1:1120/1.2:FATAL:b.cc(2)] Check failed: the moon is full.',
}
