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
