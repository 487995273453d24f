/** Browsers that somebody else put on this machine: puppeteer’s cache, then Chrome, Chromium and Edge. */
import {access, constants, stat} from 'node:fs/promises'
import {homedir} from 'node:os'
import {delimiter, join} from 'node:path'

/** Newest first: what `npx puppeteer browsers install` has fetched. */
export async function inPuppeteerCache(env: NodeJS.ProcessEnv = process.env): Promise<Array<string>> {
  const cacheDir = env['PUPPETEER_CACHE_DIR'] ?? join(env['HOME'] ?? homedir(), '.cache', 'puppeteer')
  try {
    const {Browser, getInstalledBrowsers} = await import('@puppeteer/browsers')
    const browsers = await getInstalledBrowsers({cacheDir})
    return browsers
      .filter(({browser}) => browser === Browser.CHROMEHEADLESSSHELL || browser === Browser.CHROME)
      .sort((a, b) => Number.parseInt(b.buildId, 10) - Number.parseInt(a.buildId, 10))
      .map(({executablePath}) => executablePath)
  } catch {
    return []
  }
}

const onPath = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome-headless-shell',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const onMac = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const onWindows = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Chromium\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
]

/** Where a system keeps its browsers, in the order they are preferred. */
export function installedCandidates(platform: string, env: NodeJS.ProcessEnv): Array<string> {
  if (platform === 'darwin') {
    return ['/Applications', join(env['HOME'] ?? '', 'Applications')].flatMap((folder) =>
      onMac.map((app) => `${folder}/${app}`),
    )
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(Boolean)
    return onWindows.flatMap((path) => roots.map((root) => `${root}\\${path}`))
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return onPath.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Whether it is a file that may be run; of a folder the system says so too, and means something else. */
export async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
