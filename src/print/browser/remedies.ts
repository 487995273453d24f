/** What to do on this system when there is no browser, or none that will start. */

/** The oldest major version that prints page numbers: margin boxes came with it, and vanish silently before it. */
export const oldestVersion = 131

export function installHints(platform: string = process.platform): Array<string> {
  return [
    ...(hints[platform] ?? hints['linux'] ?? []),
    'Or `npx puppeteer browsers install chrome-headless-shell`, or give one with `--browser PATH` or `--browser ws://…`.',
    'The HTML files need no browser: open them in any, and print from there.',
  ]
}

const hints: Record<string, Array<string>> = {
  linux: [
    'Install one: `apt install chromium` (Debian), `dnf install chromium` (Fedora), `pacman -S chromium` (Arch).',
  ],
  darwin: ['Install one: `brew install --cask google-chrome`, or Chrome, Chromium or Edge in /Applications.'],
  win32: ['Install one: `winget install Google.Chrome`; Microsoft Edge, which comes with Windows, does as well.'],
}

/** Why a browser did not start, where its own words tell. */
export function startHints(message: string): Array<string> {
  return causes.filter(({pattern}) => pattern.test(message)).map(({remedy}) => remedy)
}

const causes: Array<{pattern: RegExp; remedy: string}> = [
  {
    pattern: /no usable sandbox|namespace sandbox|AppArmor|unprivileged user namespaces/i,
    remedy:
      'This system forbids the browser its sandbox (Ubuntu 23.10 and later do): allow unprivileged user namespaces for it, ' +
      'or, only for guides you trust, set STUDYPACK_NO_SANDBOX=1.',
  },
  {
    pattern: /error while loading shared libraries: (\S+)/i,
    remedy: 'A library is missing: on Debian, `apt install libnss3 libexpat1`, or install chromium, which brings them.',
  },
  {pattern: /No space left|ENOSPC/i, remedy: 'The disk that holds temporary files is full; free some, or set TMPDIR.'},
]
