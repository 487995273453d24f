/** Why browsers do not start, by what they say: a table, so that adding a cause is adding a row. */

export interface Cause {
  /** What the browser, or the system in its place, writes. */
  pattern: RegExp
  /** The end of the sentence “It did not start: …”. */
  reason: (match: RegExpExecArray) => string
  remedy: string
}

const causes: Array<Cause> = [
  {
    pattern: /no usable sandbox|namespace sandbox|AppArmor|unprivileged user namespaces|setuid sandbox/i,
    reason: () => 'this system refuses it the sandbox that it keeps pages in',
    remedy:
      'Allow unprivileged user namespaces for it (Ubuntu 23.10 and later forbid them by an AppArmor profile), ' +
      'or, only for guides you trust, set STUDYPACK_NO_SANDBOX=1.',
  },
  {
    pattern: /running as root without --no-sandbox/i,
    reason: () => 'it has no sandbox when root starts it',
    remedy: 'Run studypack as another user, or, only for guides you trust, set STUDYPACK_NO_SANDBOX=1.',
  },
  {
    pattern: /error while loading shared libraries: ([^\s:]+)/i,
    reason: ([, library]) => `the library ${library} is missing`,
    remedy:
      'On Debian, `apt install libnss3 libexpat1 libdbus-1-3` brings what the headless shell needs; ' +
      '`apt install chromium` brings a browser with all its libraries.',
  },
  {
    pattern: /version `?(GLIBC\w*_[\d.]+)'? not found/i,
    reason: ([, version]) => `this system’s C library is too old for it (${version} is needed)`,
    remedy: 'Use a newer system, or the browser that comes with this one.',
  },
  {
    pattern: /exec format error|ENOEXEC|cannot execute binary file|bad CPU type/i,
    reason: () => 'it is no program for this kind of computer',
    remedy: 'Install a browser made for this processor and system.',
  },
  {
    pattern: /requires the (\S+) snap to be installed/i,
    reason: ([, name]) => `it only stands in for the snap package ${name}, which is not installed`,
    remedy: 'Install the snap, or Google Chrome from its own package.',
  },
  {
    pattern: /chrome_crashpad_handler: --database is required/i,
    reason: () => 'it cannot write to a home folder',
    remedy: 'Set HOME to a folder that can be written to.',
  },
  {
    pattern: /No space left|ENOSPC/i,
    reason: () => 'the disk that holds temporary files is full',
    remedy: 'Free some of it, or set TMPDIR to a folder elsewhere.',
  },
]

/** The first row whose words occur in the text. */
export function causeIn(words: string): {reason: string; remedy: string} | null {
  for (const {pattern, reason, remedy} of causes) {
    const match = pattern.exec(words)
    if (match) return {reason: reason(match), remedy}
  }
  return null
}
