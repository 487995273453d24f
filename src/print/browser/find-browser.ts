/**
 * Finds a browser to print with. The first row of the table that has one wins:
 *
 * 1. `--browser`; 2. the environment; 3. the headless shell that ships; 4. puppeteer’s cache; 5. what is installed.
 *
 * A path that somebody gave is never passed over in silence: if it does not work, that is the error.
 */
import {PrintError} from '../print-error.ts'
import {embeddedPackage, unpackEmbedded} from './embedded.ts'
import {inPuppeteerCache, installedCandidates, isExecutable} from './installed.ts'
import {installHints} from './remedies.ts'

export interface FoundBrowser {
  /** The path of an executable, or the address of a running browser. */
  target: string
  /** Where it was found, in words for a person. */
  origin: string
  env: Record<string, string>
}

/** One place to look; `null` when there is nothing there. */
export interface Finder {
  name: string
  find: () => Promise<FoundBrowser | null>
}

const variables = ['STUDYPACK_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH']

export function finders(given: string | undefined, env: NodeJS.ProcessEnv = process.env): Array<Finder> {
  return [
    {name: '--browser', find: async () => (given ? named(given, '--browser') : null)},
    ...variables.map((name) => ({name, find: async () => (env[name] ? named(env[name], name) : null)})),
    {name: 'the headless shell that ships with studypack', find: embedded},
    {name: 'puppeteer’s cache', find: async () => firstOf(await inPuppeteerCache(env), 'puppeteer’s cache')},
    {
      name: 'an installed Chrome, Chromium or Edge',
      find: () => firstOf(installedCandidates(process.platform, env), 'installed on this system'),
    },
  ]
}

export async function findBrowser(given?: string): Promise<FoundBrowser> {
  const table = finders(given)
  for (const finder of table) {
    const found = await finder.find()
    if (found) return found
  }
  throw new PrintError('no-browser', 'No browser to print with was found.', {
    remedies: [`Looked at: ${table.map(({name}) => name).join('; ')}.`, ...installHints()],
  })
}

async function named(target: string, origin: string): Promise<FoundBrowser> {
  if (/^wss?:\/\//.test(target) || (await isExecutable(target))) return {target, origin, env: {}}
  throw new PrintError('no-browser', `${origin} names ${target}, which is not a program that can be run.`, {
    remedies: ['Give the path of a Chrome, Chromium or Edge executable, or a ws:// address.'],
  })
}

async function embedded(): Promise<FoundBrowser | null> {
  const found = await embeddedPackage()
  if (!found) return null
  const {executablePath, env, version} = await unpackEmbedded(found)
  return {target: executablePath, origin: `headless shell from @sparticuz/chromium ${version}`, env}
}

async function firstOf(paths: Array<string>, origin: string): Promise<FoundBrowser | null> {
  for (const path of paths) if (await isExecutable(path)) return {target: path, origin, env: {}}
  return null
}
